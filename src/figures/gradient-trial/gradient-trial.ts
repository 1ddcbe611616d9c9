import { measurementsOf } from '../../experiment/measurements.ts';
import { seedAfter, limits } from '../../experiment/limits.ts';
import { areSame } from '../../experiment/permalink.ts';
import { figureStrings } from '../../i18n/figure.ts';
import { adoptStyles } from '../../live-figure/adopt-styles.ts';
import { readChart } from '../../live-figure/chart-reader.ts';
import type { Part } from '../../live-figure/redraw.ts';
import { uncover } from '../../live-figure/kept-result/uncover.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { TrainingFigure } from '../../live-figure/training-figure.ts';
import type { RunProgress, SweepState } from '../../worker/sweep.ts';
import { Player } from './player.ts';
import { recordedName } from './recorded-name.ts';
import { trialInstruments, trialTimes, twinsOf } from './trial-experiments.ts';
import { TrialForm } from './trial-form.ts';
import { trialParts } from './trial-parts.ts';
import { findPlaces } from './trial-places.ts';
import { statusOf } from './trial-status.ts';
import { trialStudy } from './trial-study.ts';
import type { TrialSettings } from './trial-study.ts';
import type { LivePicture } from './trial-view.ts';
import { askForVerdict } from './verdict-form.ts';
import { gradientTrialStrings as words } from './words.ts';
import formStyles from './trial-form.css?inline';

/** The last time at which gradients were read of every twin that still trains; null before the first. */
function latestOf(runs: readonly RunProgress[]): number | null {
  const going = runs.filter(({ status }) => status !== 'diverged');
  const lasts = going.map(({ measurements }) => measurementsOf(measurements, 'gradient-norms').at(-1)?.iteration ?? -1);
  const latest = lasts.length === 0 ? -1 : Math.min(...lasts);
  return latest < 0 ? null : latest;
}

/** The trial of the vanishing gradient: what was recorded, at any time, and twins that the reader trains over it. */
export class GradientTrial extends HTMLElement {
  readonly #leaving = new AbortController();
  readonly #form = new TrialForm(requireChild(this, 'form.trial-form', HTMLFormElement));
  readonly #player = new Player(
    this.#form.slider,
    requireChild(this, 'button[data-play]', HTMLButtonElement),
    words.settings,
    this.#leaving.signal,
  );
  readonly #parts = trialParts(() => this.#figure.changed());
  readonly #places = findPlaces(this);
  readonly #figure: TrainingFigure<TrialSettings> = new TrainingFigure(
    this,
    {
      study: trialStudy,
      form: this.#form,
      chart: this.#places.charts.plain.element,
      experimentsOf: (settings) => twinsOf(settings),
      wishesFor: () => ({ instruments: trialInstruments }),
      withNewSeeds: (settings) => ({ ...settings, seed: seedAfter(settings.seed, 1, limits.firstSeed) }),
      onTrain: () => this.#begin(),
      onSettings: () => this.#tell(),
      onRuns: (state) => this.#follow(state),
      report: (state) => ({ status: this.#status(state), notices: this.#parts.notices }),
      live: () => (this.#live.length > 0 ? [] : null),
      draw: () => this.#draw(),
      recorded: () => this.#parts.demandRecorded(recordedName(this.#form.settings)),
    },
    this.#leaving.signal,
  );
  readonly #seconds = JSON.parse(this.dataset['seconds'] ?? '{}') as Readonly<Record<string, number>>;
  /** Whether anything is drawn other than what came with the page. */
  #touched = false;
  /** Whether the slider goes with the twins that train. */
  #following = false;

  connectedCallback(): void {
    const { signal } = this.#leaving;
    this.#figure.readLink();
    if (!areSame(trialStudy, { ...this.#form.settings, seed: 1 }, trialStudy.defaults)) {
      this.#tell();
      this.#figure.changed();
    }
    const reading = requireChild(this, '.reading', HTMLElement);
    for (const { element } of Object.values(this.#places.charts)) {
      readChart(element, reading, signal, (mark) => this.#light(element, mark));
      // Points that can be read come with what draws.
      for (const meant of ['focus', 'pointerenter']) element.addEventListener(meant, () => this.#touch(), { signal });
    }
    askForVerdict(this, signal);
    this.#form.element.addEventListener('input', ({ target }) => {
      if (target === this.#form.slider) this.#following = false;
      if (this.#form.element.checkValidity()) this.#figure.settingsChanged();
    });
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
  }

  /** Lights the place of the layer whose point is read; points of a chart stand in the order of the layers. */
  #light(chart: HTMLElement, mark: SVGElement | null): void {
    const { view } = this.#parts;
    if (!this.#touched || !view) return;
    const layer = mark ? [...chart.querySelectorAll('circle[aria-label]')].indexOf(mark) : null;
    this.#places.layer.show([view.layerPlace(this.#form.settings, layer)]);
  }

  #touch(): void {
    if (this.#touched) return;
    this.#touched = true;
    this.#figure.changed();
  }

  #begin(): void {
    this.#player.stop();
    this.#parts.retry();
    this.#following = true;
    this.#tell();
  }

  /** Whoever trains, sets something or follows a link wants to see what comes of it, before any verdict. */
  #tell(): void {
    this.#touched = true;
    uncover('gradient-trial');
  }

  /** Moves the slider to where the twins have come. */
  #follow({ runs }: SweepState): void {
    const latest = latestOf(runs);
    if (!this.#following || latest === null || !trialTimes.includes(latest)) return;
    const { settings } = this.#form;
    if (settings.time === latest) return;
    this.#form.settings = { ...settings, time: latest };
    this.#figure.redraw();
  }

  #status(state: SweepState): string {
    return statusOf(state, this.#estimate(), { trial: words.status, figure: figureStrings });
  }

  #estimate(): string {
    const { settings } = this.#form;
    const seconds = this.#seconds[recordedName(settings)];
    return seconds === undefined ? '' : words.estimate(figureStrings.about(seconds * settings.iterations));
  }

  /** The twins of which there is something to see. */
  get #live(): readonly RunProgress[] {
    return this.#figure.runs.state.runs.filter(({ measurements }) => measurements.length > 0);
  }

  #draw(): readonly Part[] {
    if (!this.#touched) return [];
    const { settings } = this.#form;
    const recorded = this.#parts.recordedOf(recordedName(settings));
    const { view } = this.#parts;
    // Not without the recorded runs first; where they do not come, live ones are drawn alone.
    if (!view || this.#parts.isWaiting(recordedName(settings))) return [];
    if (!recorded && this.#figure.runs.state.runs.length === 0) return [];
    return view.trialParts(this.#places, () => this.#picture());
  }

  /** As it is when a part is drawn: the twins have gone on meanwhile. */
  #picture(): LivePicture {
    const { settings } = this.#form;
    const recorded = this.#parts.recordedOf(recordedName(settings)) ?? [];
    return { recorded, live: this.#live, settings, finished: !this.#figure.isTraining };
  }
}

// They come with what operates the form: the page need not hold them.
adoptStyles(formStyles);
customElements.define('gradient-trial', GradientTrial);
