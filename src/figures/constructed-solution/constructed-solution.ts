import { seedAfter, limits } from '../../experiment/limits.ts';
import { areSame } from '../../experiment/permalink.ts';
import { parseRecordedRuns } from '../../experiment/recorded-runs.ts';
import { parseStartedExperiment } from '../../experiment/parse-started-experiment.ts';
import { figureStrings } from '../../i18n/figure.ts';
import { networksStatusStrings as statusWords } from '../../i18n/networks-status.ts';
import { networksStatus } from '../../live-figure/networks-status.ts';
import { readCharts } from '../../live-figure/chart-reader.ts';
import { LaterPart } from '../../live-figure/later-part.ts';
import { partNotices } from '../../live-figure/part-notices.ts';
import { recordedText } from '../../live-figure/recorded-text.ts';
import type { Part } from '../../live-figure/redraw.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { StudyForm } from '../../live-figure/study-form.ts';
import { TrainingFigure } from '../../live-figure/training-figure.ts';
import { Starts } from '../../worker/starts.ts';
import type { SweepState } from '../../worker/sweep.ts';
import runsFile from '../../../content/runs/constructed-solution.json?url';
import { outcomesOf } from './outcomes.ts';
import type { Outcome } from './outcomes.ts';
import { findPlaces } from './places.ts';
import { experimentsOf, instruments } from './study/experiments.ts';
import type { SolutionSettings } from './study/experiments.ts';
import { solutionStudy } from './study/study.ts';
import type { LivePicture } from './view.ts';
import { words } from './words.ts';

/** The constructed solution: what was recorded, and networks that the reader trains, builds and trains on. */
export class ConstructedSolution extends HTMLElement {
  readonly #leaving = new AbortController();
  readonly #form = new StudyForm(requireChild(this, 'form.solution-form', HTMLFormElement), solutionStudy);
  readonly #places = findPlaces(this);
  readonly #view = new LaterPart(
    () => import('./view.ts'),
    () => this.#figure.changed(),
  );
  readonly #figure: TrainingFigure<SolutionSettings> = new TrainingFigure(
    this,
    {
      study: solutionStudy,
      form: this.#form,
      chart: this.#places.chart.element,
      experimentsOf,
      wishesFor: () => ({ instruments, starts: new Starts() }),
      withNewSeeds: (settings) => ({ ...settings, seed: seedAfter(settings.seed, 1, limits.firstSeed) }),
      onTrain: () => this.#begin(),
      onSettings: () => void (this.#touched = true),
      onRuns: () => undefined,
      report: (state) => ({ status: this.#status(state), notices: partNotices(this.#view, words.view) }),
      live: () => (this.#live.length > 0 ? [] : null),
      draw: () => this.#draw(),
      recorded: async () => parseRecordedRuns(await recordedText(runsFile), parseStartedExperiment).runs,
    },
    this.#leaving.signal,
  );
  readonly #seconds = JSON.parse(this.dataset['seconds'] ?? '{}') as Readonly<Record<string, number>>;
  readonly #recorded = JSON.parse(this.dataset['recorded'] ?? '{}') as Readonly<Record<string, readonly Outcome[]>>;
  /** Whether anything is drawn other than what came with the page. */
  #touched = false;

  connectedCallback(): void {
    const { signal } = this.#leaving;
    this.#figure.readLink();
    if (!areSame(solutionStudy, { ...this.#form.settings, seed: 1 }, solutionStudy.defaults)) this.#touch();
    readCharts(this, signal);
    // Points that can be read come with what draws.
    for (const meant of ['focus', 'pointerenter'])
      this.#places.chart.element.addEventListener(meant, () => this.#touch(), { signal });
    this.#form.element.addEventListener('input', () => this.#figure.settingsChanged());
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
    this.#view.retry();
    this.#touched = true;
  }

  #status(state: SweepState): string {
    const seconds = this.#seconds[this.#form.settings.depth];
    const estimate = seconds ? words.estimate(figureStrings.about(seconds)) : '';
    return networksStatus(state, estimate, { networks: statusWords, figure: figureStrings });
  }

  /** What is known of the networks that the reader trains: nothing before a first number. */
  get #live(): readonly Outcome[] {
    const { runs } = this.#figure.runs.state;
    const outcomes = outcomesOf(runs, this.#form.settings);
    return outcomes.some(({ before, after }) => before !== null || after !== null) ? outcomes : [];
  }

  #draw(): readonly Part[] {
    if (!this.#touched) return [];
    this.#view.ask();
    return this.#view.part?.solutionParts(this.#places, () => this.#picture()) ?? [];
  }

  #picture(): LivePicture {
    const { settings } = this.#form;
    const recorded = this.#recorded[settings.depth] ?? [];
    // Other shakes are not recorded.
    const isRecorded = settings.sigma === solutionStudy.defaults.sigma;
    const shown = isRecorded ? recorded : recorded.filter(({ role }) => role !== 'shaken');
    return { settings, recorded: shown, live: this.#live };
  }
}

customElements.define('constructed-solution', ConstructedSolution);
