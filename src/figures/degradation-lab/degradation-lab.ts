import { sweepStudy } from './study.ts';
import { limits, seedAfter } from '../../experiment/limits.ts';
import { experimentsOf } from '../../experiment/sweep.ts';
import type { DepthSweep } from '../../experiment/sweep.ts';
import { words } from './words.ts';
import { figureStrings } from '../../i18n/figure.ts';
import { readCharts } from '../../live-figure/chart-reader.ts';
import type { FigureReport } from '../../live-figure/figure-messages.ts';
import { LaterPart } from '../../live-figure/later-part.ts';
import { TrainedKeeper } from '../../live-figure/kept-networks/trained-keeper.ts';
import { partNotices } from '../../live-figure/part-notices.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { TrainingFigure } from '../../live-figure/training-figure.ts';
import type { SweepState } from '../../worker/sweep.ts';
import { DataQuestion } from './data-question.ts';
import { uncover } from '../../live-figure/kept-result/uncover.ts';
import { estimateHere, learnSpeeds } from '../../live-figure/device-estimate.ts';
import type { Estimate } from '../../live-figure/estimate.ts';
import { Guess } from './guess.ts';
import { insideInstruments } from './inside-instruments.ts';
import { LabDrawing } from './lab-drawing.ts';
import { LabParts } from './lab-parts.ts';
import { findPlaces } from './lab-places.ts';
import { statusOf } from './lab-status.ts';
import { askAboutOverfitting } from './overfitting-question.ts';
import { SettingsForm } from './settings-form.ts';

/** The degradation lab: the recorded sweep of the page, and the sweeps that the reader trains over it. */
export class DegradationLab extends HTMLElement {
  readonly #leaving = new AbortController();
  readonly #places = findPlaces(this);
  readonly #changed = () => this.#figure.changed();
  readonly #form = new SettingsForm(requireChild(this, 'form.lab-form', HTMLFormElement), () =>
    this.#figure.settingsChanged(),
  );
  /** What is trained here to its end stays on the device. */
  readonly #keeper = new TrainedKeeper(this.#changed);
  readonly #beside = new LaterPart(
    async () => new (await import('./beside.ts')).Beside(this, this.#changed, this.#leaving.signal),
    this.#changed,
  );
  readonly #guess = new Guess(this, {
    chart: this.#places.main.element,
    signal: this.#leaving.signal,
    onChange: this.#changed,
  });
  readonly #parts = new LabParts(this.#changed);
  readonly #figure: TrainingFigure<DepthSweep> = new TrainingFigure(
    this,
    {
      study: sweepStudy,
      form: this.#form,
      chart: this.#places.main.element,
      experimentsOf,
      wishesFor: ({ batchNorm }) => ({
        instruments: insideInstruments(this.#form.inside, batchNorm),
        onTrained: this.#keeper.keep,
      }),
      withNewSeeds: (sweep) => ({
        ...sweep,
        firstSeed: seedAfter(sweep.firstSeed, sweep.seedCount, limits.firstSeed),
      }),
      onTrain: () => this.#beforeTraining(),
      onSettings: (over) => this.#keepPale(over),
      onRuns: (state) => learnSpeeds(state, this.#figure.runs.wanted),
      report: (state) => this.#report(state),
      live: () => (this.#drawing.isLive ? this.#drawing.agreementProvenance : null),
      draw: () => this.#drawing.draw(),
      recorded: () => this.#parts.demandDepthSweep(),
    },
    this.#leaving.signal,
  );
  readonly #drawing = new LabDrawing(this, {
    ...{ figure: this.#figure, places: this.#places, parts: this.#parts, guess: this.#guess },
    beside: () => this.#beside.part,
    trainingImages: Number(this.dataset['trainingImages']),
    secondsOf: (sweep) => this.#estimateOf(sweep).seconds,
    onBegin: (sweep) => this.#begin(sweep),
  });
  #data: DataQuestion | null = null;

  connectedCallback(): void {
    const { signal } = this.#leaving;
    readCharts(this, signal);
    const overfitting = this.querySelector<HTMLElement>('[data-question="overfitting"]');
    if (overfitting) askAboutOverfitting(overfitting);
    const data = this.querySelector<HTMLElement>('[data-question="data"]');
    if (data) this.#data = new DataQuestion(data, signal);
    this.#places.inside.addEventListener('change', () => this.#figure.redraw());
    this.#figure.readLink();
    // The reader's own runs, which are drawn beside; another link may be followed in the same page.
    const drawKept = () => {
      if (!location.hash.includes('lab.runs=')) return;
      this.#beside.part?.drawKept();
      this.#beside.ask();
    };
    addEventListener('hashchange', drawKept, { signal });
    drawKept();
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
  }

  #beforeTraining(): void {
    uncover('degradation-lab');
    this.#parts.retry();
    this.#drawing.begin();
  }

  /** Trains with other settings at once: a press asked for them. */
  #begin(sweep: DepthSweep): void {
    this.#form.settings = sweep;
    this.#figure.settingsChanged();
    this.#figure.train();
  }

  /** What was trained with other settings stays in the chart, pale. */
  #keepPale(over: SweepState['runs']): void {
    const { settings } = this.#figure.runs;
    if (!settings || !over.some(({ records }) => records.length > 0)) return;
    this.#beside.demand().then(
      (beside) => beside.add(settings, over),
      () => undefined,
    );
  }

  #report(state: SweepState): Pick<FigureReport, 'status' | 'spoken' | 'notices'> {
    this.#drawing.narrate();
    this.#data?.offer(state.runs);
    const status = this.#status(state);
    const spoken = this.#figure.isTraining ? `${this.#places.narration.text} ${status}` : status;
    const notices = [
      ...this.#parts.notices,
      ...partNotices(this.#beside, words.beside),
      ...partNotices(this.#guess.part, words.guess),
      ...this.#keeper.notices,
    ];
    return { status, spoken, notices };
  }

  #status(state: SweepState): string {
    const estimate = state.status === 'idle' ? this.#estimate() : '';
    const status = statusOf(state, estimate, { lab: words, figure: figureStrings });
    return state.runs.length > 0 && this.#parts.cannotDraw ? words.status.notDrawn(status) : status;
  }

  #estimate(): string {
    if (!this.#form.element.checkValidity()) return '';
    const { seconds, source } = this.#estimateOf(this.#form.settings);
    return words.estimate[source](seconds);
  }

  #estimateOf(sweep: DepthSweep): Estimate {
    return estimateHere(experimentsOf(sweep), this.#form.backend, Number(this.dataset['iterationElsewhere']));
  }
}
