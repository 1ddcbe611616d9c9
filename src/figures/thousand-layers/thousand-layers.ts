import { seedAfter, limits } from '../../experiment/limits.ts';
import { areSame } from '../../experiment/permalink.ts';
import { errorWindow } from '../../experiment/records.ts';
import { figureStrings } from '../../i18n/figure.ts';
import { networksStatusStrings as statusWords } from '../../i18n/networks-status.ts';
import { networksStatus } from '../../live-figure/networks-status.ts';
import { readCharts } from '../../live-figure/chart-reader.ts';
import { FigureParts } from '../../live-figure/figure-parts.ts';
import type { Part } from '../../live-figure/redraw.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { StudyForm } from '../../live-figure/study-form.ts';
import { TrainingFigure } from '../../live-figure/training-figure.ts';
import type { RunProgress, SweepState } from '../../worker/sweep.ts';
import { findPlaces } from './places.ts';
import { experimentsOf, iterations } from './study/experiments.ts';
import type { StartSettings } from './study/experiments.ts';
import { startStudy } from './study/study.ts';
import type * as startView from './view.ts';
import type { LivePicture } from './view.ts';
import { words } from './words.ts';

/** All that was recorded of both starts stands in one file. */
const recordedName = 'thousand-layers';

/** Two starts of 110 layers: recorded networks of five seeds, and networks that the reader trains over them. */
export class ThousandLayers extends HTMLElement {
  readonly #leaving = new AbortController();
  readonly #form = new StudyForm(requireChild(this, 'form.start-form', HTMLFormElement), startStudy);
  readonly #places = findPlaces(this);
  readonly #parts = new FigureParts<typeof startView>(
    {
      loadView: () => import('./view.ts'),
      loadRecorded: async () => (await import('./load-recorded.ts')).loadRecorded(),
      words,
    },
    () => this.#figure.changed(),
  );
  readonly #figure: TrainingFigure<StartSettings> = new TrainingFigure(
    this,
    {
      study: startStudy,
      form: this.#form,
      chart: this.#places.losses.element,
      experimentsOf,
      wishesFor: () => ({}),
      withNewSeeds: (settings) => ({
        ...settings,
        firstSeed: seedAfter(settings.firstSeed, settings.seedCount, limits.firstSeed),
      }),
      onTrain: () => this.#begin(),
      onSettings: () => undefined,
      onRuns: () => undefined,
      report: (state) => ({ status: this.#status(state), notices: this.#parts.notices }),
      live: () => (this.#live.length > 0 ? [] : null),
      draw: () => this.#draw(),
      recorded: () => this.#parts.demandRecorded(recordedName),
    },
    this.#leaving.signal,
  );
  /** Of an iteration of both networks of one seed, on two cores. */
  readonly #seconds = Number(this.dataset['seconds']);
  /** Whether anything is drawn other than what came with the page. */
  #touched = false;

  connectedCallback(): void {
    const { signal } = this.#leaving;
    this.#figure.readLink();
    if (!areSame(startStudy, this.#form.settings, startStudy.defaults)) this.#touch();
    readCharts(this, signal);
    for (const { element } of [this.#places.losses, this.#places.ends]) {
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

  #begin(): void {
    this.#parts.retry();
    this.#touched = true;
  }

  #status(state: SweepState): string {
    const { seedCount, iterations: made } = this.#form.settings;
    const estimate = words.estimate(figureStrings.about(this.#seconds * made * seedCount));
    return networksStatus(state, estimate, { networks: statusWords, figure: figureStrings });
  }

  /** The networks of which there is something to see. */
  get #live(): readonly RunProgress[] {
    return this.#figure.runs.state.runs.filter(({ records }) => records.length >= errorWindow);
  }

  #draw(): readonly Part[] {
    if (!this.#touched) return [];
    const recorded = this.#parts.recordedOf(recordedName);
    const { view } = this.#parts;
    // Not without the recorded runs first; where they do not come, live ones are drawn alone.
    if (!view || this.#parts.isWaiting(recordedName)) return [];
    if (!recorded && this.#live.length === 0) return [];
    return view.startParts(this.#places, () => this.#picture());
  }

  /** As it is when a part is drawn: the networks have gone on meanwhile. */
  #picture(): LivePicture {
    const live = this.#live;
    const iteration = live.length > 0 ? this.#form.settings.iterations : iterations;
    return { recorded: this.#parts.recordedOf(recordedName) ?? [], live, iteration };
  }
}

customElements.define('thousand-layers', ThousandLayers);
