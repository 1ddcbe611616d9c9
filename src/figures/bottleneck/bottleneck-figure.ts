import { limits, seedAfter } from '../../experiment/limits.ts';
import { areSame } from '../../experiment/permalink.ts';
import { errorWindow } from '../../experiment/records.ts';
import { figureStrings } from '../../i18n/figure.ts';
import { networksStatusStrings as statusWords } from '../../i18n/networks-status.ts';
import { adoptStyles } from '../../live-figure/adopt-styles.ts';
import { readCharts } from '../../live-figure/chart-reader.ts';
import { networksStatus } from '../../live-figure/networks-status.ts';
import type { Part } from '../../live-figure/redraw.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { StudyForm } from '../../live-figure/study-form.ts';
import { TrainingFigure } from '../../live-figure/training-figure.ts';
import formStyles from '../../live-figure/twins-form.css?inline';
import type { RunProgress } from '../../worker/sweep.ts';
import { bottleneckParts } from './parts.ts';
import { findTwinsPlaces } from '../../live-figure/twins-places.ts';
import { recordedName } from './recorded-name.ts';
import { bottleneckStudy } from './study.ts';
import { twinExperiments } from './twin-experiments.ts';
import type { TwinSettings } from './twin-experiments.ts';
import type { LivePicture } from './view.ts';

const { firstSeed, seedCount } = bottleneckStudy.defaults;

/**
 * Basic blocks and bottlenecks: recorded twins of five seeds, and twins that the reader trains over them. A custom
 * element's name needs a hyphen, so the figure `bottleneck` is `<bottleneck-figure>`.
 */
export class BottleneckFigure extends HTMLElement {
  readonly #leaving = new AbortController();
  readonly #form = new StudyForm(requireChild(this, 'form.twins-form', HTMLFormElement), bottleneckStudy);
  readonly #parts = bottleneckParts(() => this.#figure.changed());
  readonly #places = findTwinsPlaces(this, { charts: 'bottleneck', costs: '.bottleneck-costs' });
  readonly #figure: TrainingFigure<TwinSettings> = new TrainingFigure(
    this,
    {
      study: bottleneckStudy,
      form: this.#form,
      chart: this.#places.errors.element,
      experimentsOf: twinExperiments,
      wishesFor: () => ({}),
      withNewSeeds: (settings) => ({
        ...settings,
        firstSeed: seedAfter(settings.firstSeed, settings.seedCount, limits.firstSeed),
      }),
      onTrain: () => {
        this.#parts.retry();
        this.#touched = true;
      },
      onSettings: () => (this.#touched = true),
      onRuns: () => undefined,
      report: (state) => ({
        status: networksStatus(state, this.#estimate(), { networks: statusWords, figure: figureStrings }),
        notices: this.#parts.notices,
      }),
      live: () => (this.#live.length > 0 ? [] : null),
      draw: () => this.#draw(),
      recorded: () => this.#parts.demandRecorded(this.#recordedName),
    },
    this.#leaving.signal,
  );
  readonly #seconds = JSON.parse(this.dataset['seconds'] ?? '{}') as Readonly<Record<string, number>>;
  /** Whether anything is drawn other than what came with the page. */
  #touched = false;

  connectedCallback(): void {
    const { signal } = this.#leaving;
    this.#figure.readLink();
    if (!areSame(bottleneckStudy, { ...this.#form.settings, firstSeed, seedCount }, bottleneckStudy.defaults)) {
      this.#touch();
    }
    readCharts(this, signal);
    for (const { element } of [this.#places.errors, this.#places.gaps]) {
      // Points that can be read come with what draws.
      for (const meant of ['focus', 'pointerenter']) element.addEventListener(meant, () => this.#touch(), { signal });
    }
    this.#form.element.addEventListener('input', () => {
      if (this.#form.element.checkValidity()) this.#figure.settingsChanged();
    });
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
  }

  #touch(): void {
    if (this.#touched) return;
    this.#touched = true;
    this.#figure.changed();
  }

  get #recordedName(): string {
    return recordedName(this.#form.settings.blocks);
  }

  #estimate(): string {
    const { iterations, seedCount: seeds } = this.#form.settings;
    const seconds = this.#seconds[this.#recordedName];
    return seconds === undefined ? '' : statusWords.estimate(figureStrings.about(seconds * iterations * seeds));
  }

  /** The twins of which there is something to see. */
  get #live(): readonly RunProgress[] {
    return this.#figure.runs.state.runs.filter(({ records }) => records.length >= errorWindow);
  }

  #draw(): readonly Part[] {
    if (!this.#touched) return [];
    const name = this.#recordedName;
    const recorded = this.#parts.recordedOf(name);
    const { view } = this.#parts;
    // Not without the recorded runs first; where they do not come, live ones are drawn alone.
    if (!view || this.#parts.isWaiting(name)) return [];
    if (!recorded && this.#live.length === 0) return [];
    return view.twinParts(this.#places, () => this.#picture());
  }

  /** As it is when a part is drawn: the twins have gone on meanwhile. */
  #picture(): LivePicture {
    const recorded = this.#parts.recordedOf(this.#recordedName) ?? [];
    return { recorded, live: this.#live, settings: this.#form.settings };
  }
}

// They come with what operates the form: the page need not hold them.
adoptStyles(formStyles);
customElements.define('bottleneck-figure', BottleneckFigure);
