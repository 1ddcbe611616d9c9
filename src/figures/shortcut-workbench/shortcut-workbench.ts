import { limits, seedAfter } from '../../experiment/limits.ts';
import { errorWindow } from '../../experiment/records.ts';
import { areSame } from '../../experiment/permalink.ts';
import { figureStrings } from '../../i18n/figure.ts';
import { networksStatusStrings as statusWords } from '../../i18n/networks-status.ts';
import { adoptStyles } from '../../live-figure/adopt-styles.ts';
import { readCharts } from '../../live-figure/chart-reader.ts';
import type { Part } from '../../live-figure/redraw.ts';
import { networksStatus } from '../../live-figure/networks-status.ts';
import { uncover } from '../../live-figure/kept-result/uncover.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { StudyForm } from '../../live-figure/study-form.ts';
import { TrainingFigure } from '../../live-figure/training-figure.ts';
import type { RunProgress, SweepState } from '../../worker/sweep.ts';
import { options } from './contenders.ts';
import { askForGuess } from './guess-form.ts';
import type { LastingGap } from './lasting-gap.ts';
import { recordedName } from './recorded-name.ts';
import formStyles from '../../live-figure/twins-form.css?inline';
import { twinsOf } from './workbench-experiments.ts';
import type { TwinSettings } from './workbench-experiments.ts';
import { workbenchParts } from './workbench-parts.ts';
import { findTwinsPlaces } from '../../live-figure/twins-places.ts';
import { workbenchStudy } from './workbench-study.ts';
import type { LivePicture } from './workbench-view.ts';

const { firstSeed, seedCount } = workbenchStudy.defaults;

/** The shortcut workbench: recorded twins of five seeds, and twins that the reader trains over them. */
export class ShortcutWorkbench extends HTMLElement {
  readonly #leaving = new AbortController();
  readonly #form = new StudyForm(requireChild(this, 'form.twins-form', HTMLFormElement), workbenchStudy);
  readonly #parts = workbenchParts(() => this.#figure.changed());
  readonly #places = findTwinsPlaces(this, { charts: 'option', costs: '.workbench-costs' });
  readonly #figure: TrainingFigure<TwinSettings> = new TrainingFigure(
    this,
    {
      study: workbenchStudy,
      form: this.#form,
      chart: this.#places.errors.element,
      experimentsOf: twinsOf,
      wishesFor: () => ({}),
      withNewSeeds: (settings) => ({
        ...settings,
        firstSeed: seedAfter(settings.firstSeed, settings.seedCount, limits.firstSeed),
      }),
      onTrain: () => this.#begin(),
      onSettings: () => this.#tell(),
      onRuns: () => undefined,
      report: (state) => ({ status: this.#status(state), notices: this.#parts.notices }),
      live: () => (this.#live.length > 0 ? [] : null),
      draw: () => this.#draw(),
      recorded: () => this.#parts.demandRecorded(recordedName(this.#form.settings.depth)),
    },
    this.#leaving.signal,
  );
  readonly #papersOrder = (this.dataset['papersOrder'] ?? '')
    .split(',')
    .flatMap((letter) => options.find((option) => option === letter) ?? []);
  readonly #lasting = JSON.parse(this.dataset['lasting'] ?? 'null') as LastingGap | null;
  readonly #seconds = JSON.parse(this.dataset['seconds'] ?? '{}') as Readonly<Record<string, number>>;
  /** Whether anything is drawn other than what came with the page. */
  #touched = false;

  connectedCallback(): void {
    const { signal } = this.#leaving;
    this.#figure.readLink();
    if (!areSame(workbenchStudy, { ...this.#form.settings, firstSeed, seedCount }, workbenchStudy.defaults)) {
      this.#tell();
      this.#figure.changed();
    }
    readCharts(this, signal);
    for (const { element } of [this.#places.errors, this.#places.gaps]) {
      // Points that can be read come with what draws.
      for (const meant of ['focus', 'pointerenter']) element.addEventListener(meant, () => this.#touch(), { signal });
    }
    askForGuess(this, signal);
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

  #begin(): void {
    this.#parts.retry();
    this.#tell();
  }

  /** Whoever trains, sets something or follows a link wants to see what comes of it, before any guess. */
  #tell(): void {
    this.#touched = true;
    uncover('shortcut-workbench');
  }

  #status(state: SweepState): string {
    return networksStatus(state, this.#estimate(), { networks: statusWords, figure: figureStrings });
  }

  #estimate(): string {
    const { depth, iterations, seedCount: seeds } = this.#form.settings;
    const seconds = this.#seconds[recordedName(depth)];
    return seconds === undefined ? '' : statusWords.estimate(figureStrings.about(seconds * iterations * seeds));
  }

  /** The twins of which there is something to see. */
  get #live(): readonly RunProgress[] {
    return this.#figure.runs.state.runs.filter(({ records }) => records.length >= errorWindow);
  }

  #draw(): readonly Part[] {
    if (!this.#touched) return [];
    const name = recordedName(this.#form.settings.depth);
    const recorded = this.#parts.recordedOf(name);
    const { view } = this.#parts;
    // Not without the recorded runs first; where they do not come, live ones are drawn alone.
    if (!view || this.#parts.isWaiting(name)) return [];
    if (!recorded && this.#live.length === 0) return [];
    return view.workbenchParts(this.#places, () => this.#picture());
  }

  /** As it is when a part is drawn: the twins have gone on meanwhile. */
  #picture(): LivePicture {
    const { settings } = this.#form;
    const recorded = this.#parts.recordedOf(recordedName(settings.depth)) ?? [];
    return { recorded, live: this.#live, settings, papersOrder: this.#papersOrder, lasting: this.#lasting };
  }
}

// They come with what operates the form: the page need not hold them.
adoptStyles(formStyles);
customElements.define('shortcut-workbench', ShortcutWorkbench);
