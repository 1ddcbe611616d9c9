import { defaultExperiment } from '../../experiment/defaults.ts';
import { measurementsOf } from '../../experiment/measurements.ts';
import { seedAfter, limits } from '../../experiment/limits.ts';
import { areSame } from '../../experiment/permalink.ts';
import { figureStrings } from '../../i18n/figure.ts';
import { adoptStyles } from '../../live-figure/adopt-styles.ts';
import { readChart } from '../../live-figure/chart-reader.ts';
import { bringImages } from '../../live-figure/own-images/bring-images.ts';
import { DataSelect } from '../../live-figure/own-images/data-select.ts';
import { imagesGone } from '../../live-figure/own-images/images-gone.ts';
import { OwnImages } from '../../live-figure/own-images/own-images.ts';
import { ownNameOf } from '../../live-figure/own-images/own-name.ts';
import { learnFromTwins, timeHere } from '../../live-figure/own-images/time-here.ts';
import { ReadyTraining } from '../../live-figure/ready-training.ts';
import type { Part } from '../../live-figure/redraw.ts';
import { uncover } from '../../live-figure/kept-result/uncover.ts';
import { requireChild } from '../../live-figure/require-child.ts';
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

/** Its twins do the standard work, by which the time of others is told. */
const standardPace = recordedName({ depth: 20, batchNorm: true });

/** The trial of the vanishing gradient: what was recorded, at any time, and twins that the reader trains over it. */
export class GradientTrial extends HTMLElement {
  readonly #leaving = new AbortController();
  readonly #images = new DataSelect(requireChild(this, 'select[name="data"]', HTMLSelectElement));
  readonly #form = new TrialForm(requireChild(this, 'form.trial-form', HTMLFormElement), this.#images);
  readonly #own: OwnImages<TrialSettings> = new OwnImages({
    select: this.#images,
    form: this.#form,
    instead: defaultExperiment.data,
    isTraining: () => this.#figure.isTraining,
    onMissing: () => imagesGone(this.#figure, twinsOf(this.#form.settings)),
    onList: () => this.#figure.changed(),
    signal: this.#leaving.signal,
  });
  readonly #player = new Player(
    this.#form.slider,
    requireChild(this, 'button[data-play]', HTMLButtonElement),
    words.settings,
    this.#leaving.signal,
  );
  readonly #parts = trialParts(() => this.#figure.changed());
  readonly #places = findPlaces(this);
  readonly #figure: ReadyTraining<TrialSettings> = new ReadyTraining(
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
      report: (state) => ({ status: this.#status(state), notices: [...this.#own.notices, ...this.#parts.notices] }),
      live: () => (this.#live.length > 0 ? [] : null),
      draw: () => this.#draw(),
      recorded: async () => (this.#recorded === null ? [] : this.#parts.demandRecorded(this.#recorded)),
    },
    this.#leaving.signal,
    () => bringImages(this.#form.settings.data, this.#figure),
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
    void this.#own.begin();
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
  #follow(state: SweepState): void {
    learnFromTwins(state, this.#figure.runs.wanted);
    const latest = latestOf(state.runs);
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
    if (settings.data.name === 'own') return timeHere(twinsOf(settings), this.#seconds[standardPace] ?? 0);
    const seconds = this.#seconds[recordedName(settings)];
    return seconds === undefined ? '' : words.estimate(figureStrings.about(seconds * settings.iterations));
  }

  /** The twins of which there is something to see. */
  get #live(): readonly RunProgress[] {
    return this.#figure.runs.state.runs.filter(({ measurements }) => measurements.length > 0);
  }

  /** The file of recorded runs to be drawn; null where other images are set than they saw. */
  get #recorded(): string | null {
    const { settings } = this.#form;
    return settings.data.name === 'own' ? null : recordedName(settings);
  }

  #draw(): readonly Part[] {
    if (!this.#touched) return [];
    const name = this.#recorded;
    const recorded = name === null ? [] : this.#parts.recordedOf(name);
    const { view } = this.#parts;
    // Not without the recorded runs first; where they do not come, live ones are drawn alone.
    if (!view || (name !== null && this.#parts.isWaiting(name))) return [];
    if (!recorded && this.#figure.runs.state.runs.length === 0) return [];
    return view.trialParts(this.#places, () => this.#picture());
  }

  /** As it is when a part is drawn: the twins have gone on meanwhile. */
  #picture(): LivePicture {
    const { settings } = this.#form;
    const recorded = (this.#recorded === null ? null : this.#parts.recordedOf(this.#recorded)) ?? [];
    return {
      recorded,
      live: this.#live,
      settings,
      images: ownNameOf(settings.data),
      finished: !this.#figure.isTraining,
    };
  }
}

// They come with what operates the form: the page need not hold them.
adoptStyles(formStyles);
customElements.define('gradient-trial', GradientTrial);
