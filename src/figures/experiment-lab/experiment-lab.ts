import { defaultExperiment } from '../../experiment/defaults.ts';
import type { Training } from '../../experiment/experiment.ts';
import { limits, seedAfter } from '../../experiment/limits.ts';
import { areSame } from '../../experiment/permalink.ts';
import type { RunResult } from '../../experiment/records.ts';
import { adoptStyles } from '../../live-figure/adopt-styles.ts';
import { readCharts } from '../../live-figure/chart-reader.ts';
import choiceStyles from '../../live-figure/choice-form.css?inline';
import { learnSpeeds } from '../../live-figure/device-estimate.ts';
import { LaterPart } from '../../live-figure/later-part.ts';
import { ownData } from '../../live-figure/own-data.ts';
import { DataSelect } from '../../live-figure/own-images/data-select.ts';
import { imagesGone } from '../../live-figure/own-images/images-gone.ts';
import { OwnImages } from '../../live-figure/own-images/own-images.ts';
import { partNotices } from '../../live-figure/part-notices.ts';
import type { Part } from '../../live-figure/redraw.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { TrainingFigure } from '../../live-figure/training-figure.ts';
import type { SweepState } from '../../worker/sweep.ts';
import { KeepBox } from './keep-box.ts';
import { estimateOfDevice } from './lab-estimate.ts';
import formStyles from './lab-form.css?inline';
import { LabForm } from './lab-form.ts';
import { LabReport } from './lab-report.ts';
import { LabRuns } from './lab-runs.ts';
import { findLabPlaces } from './places.ts';
import { keyOf } from './queue/known-runs.ts';
import { QueuePanel } from './queue/queue-panel.ts';
import { SweepKeeper } from './queue/sweep-keeper.ts';
import { asInThePaper } from './study/as-in-the-paper.ts';
import type { LabSettings } from './study/settings.ts';
import { labStudy } from './study/study.ts';
import { TrainGate } from './train-gate.ts';
import type { LivePicture } from './view.ts';
import { labWords as words } from './words.ts';

/** The lab's experiment: every field of it, one or two of them varied, and the queue of what is trained. */
export class ExperimentLab extends HTMLElement {
  readonly #leaving = new AbortController();
  readonly #images = new DataSelect(requireChild(this, 'select[name="data"]', HTMLSelectElement));
  readonly #form = new LabForm(requireChild(this, 'form.lab-form', HTMLFormElement), this.#images);
  readonly #own: OwnImages<LabSettings> = new OwnImages({
    select: this.#images,
    form: this.#form,
    instead: defaultExperiment.data,
    isTraining: () => this.#figure.isTraining,
    onUse: {
      chosen: (sentence) => {
        this.#touched = true;
        this.#figure.settingsChanged();
        this.#figure.tell(sentence);
      },
      busy: (sentence) => this.#figure.tell(sentence),
    },
    onMissing: () => {
      this.#settingsChanged();
      imagesGone(this.#figure, this.#runs.experimentsOf(this.#form.settings));
    },
    onList: () => this.#figure.changed(),
    signal: this.#leaving.signal,
  });
  readonly #places = findLabPlaces(this);
  readonly #view = new LaterPart(
    () => import('./view.ts'),
    () => this.#figure.changed(),
  );
  readonly #runs: LabRuns = new LabRuns(
    this.dataset['recorded'],
    () => this.#figure.runs.state,
    () => this.#runsChanged(),
    this.#leaving.signal,
  );
  readonly #queue: QueuePanel = new QueuePanel({
    place: requireChild(this, 'details.lab-queue', HTMLDetailsElement),
    rowOf: (key) => this.#runs.rowOf(key, this.#form.settings),
    activity: () => this.#runs.activity,
    onChange: () => {
      this.#keeper.orderChanged();
      this.#figure.changed();
    },
    signal: this.#leaving.signal,
  });
  readonly #keeper: SweepKeeper = new SweepKeeper({
    place: requireChild(this, '[data-left]', HTMLElement),
    ...{ form: this.#form, runs: this.#runs, queue: this.#queue },
    onSettings: () => this.#figure.settingsChanged(),
    tell: (sentence) => this.#figure.tell(sentence),
    tellOfDevice: (sentence) => {
      this.#told = [sentence];
      this.#figure.say();
    },
  });
  readonly #keepBox: KeepBox = new KeepBox(requireChild(this, 'input[data-keep]', HTMLInputElement), {
    onNotice: () => this.#figure.say(),
    tell: (sentence) => this.#figure.tell(sentence),
  });
  readonly #paper = JSON.parse(this.dataset['paper']!) as Training;
  readonly #report: LabReport = new LabReport({
    ...{ form: this.#form, runs: this.#runs, queue: this.#queue },
    paperTime: requireChild(this, '[data-paper-time]', HTMLElement),
    paperIterations: this.#paper.iterations,
    estimate: estimateOfDevice(Number(this.dataset['iterationElsewhere'])),
  });
  readonly #gate = new TrainGate({
    ...{ form: this.#form, runs: this.#runs, queue: this.#queue },
    figure: () => this.#figure,
    tell: (sentence) => this.#figure.tell(sentence),
  });
  readonly #figure: TrainingFigure<LabSettings> = new TrainingFigure(
    this,
    {
      study: labStudy,
      form: this.#form,
      chart: this.#places.chart.element,
      experimentsOf: (settings) => this.#runs.experimentsOf(settings),
      left: (experiments) => this.#queue.waitingOf(experiments),
      wishesFor: () => ({
        queue: (waiting) => this.#queue.ordered(waiting),
        ...this.#keepBox.wishes,
      }),
      withNewSeeds: (settings) => ({
        ...settings,
        firstSeed: seedAfter(settings.firstSeed, settings.seedCount, limits.firstSeed),
      }),
      onTrain: () => this.#begin(),
      onSettings: () => this.#settingsChanged(),
      onRuns: (state) => this.#followed(state),
      report: (state) => ({
        status: this.#report.status(state),
        notices: [
          ...partNotices(this.#view, words.view),
          ...this.#own.notices,
          ...this.#keepBox.notices,
          ...this.#told,
        ],
      }),
      live: () => this.#report.provenance(),
      draw: () => this.#draw(),
      recorded: () => this.#runs.taken(this.#form.settings),
      shown: () => this.#runs.taken(this.#form.settings),
    },
    this.#leaving.signal,
  );
  /** Whether anything is drawn other than what came with the page. */
  #touched = false;
  /** Of the device. */
  #told: readonly string[] = [];

  connectedCallback(): void {
    const { signal } = this.#leaving;
    const { element } = this.#form;
    this.#figure.readLink();
    this.#settingsChanged();
    this.#touched = !areSame(labStudy, this.#form.settings, labStudy.defaults);
    this.#figure.changed();
    readCharts(this, signal);
    for (const meant of ['focus', 'pointerenter'])
      this.#places.chart.element.addEventListener(meant, () => this.#touch(), { signal });
    element.addEventListener('input', () => this.#input(), { signal });
    // Before the press is heard as Train.
    element.addEventListener('submit', this.#gate.judge, { signal, capture: true });
    requireChild(this, '[data-do="as-in-the-paper"]', HTMLButtonElement).addEventListener(
      'click',
      () => this.#setAsInThePaper(),
      { signal },
    );
    addEventListener('focus', () => void this.#keeper.show(), { signal });
    void this.#lookUp();
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
  }

  /** What the device keeps: runs, images, queues that are not finished, and the order of the one that is set. */
  async #lookUp(): Promise<void> {
    await Promise.all([this.#runs.isRead, this.#own.begin()]);
    await this.#keeper.lookUp();
    this.#figure.changed();
  }

  #touch(): void {
    if (this.#touched) return;
    this.#touched = true;
    this.#figure.changed();
  }

  #setAsInThePaper(): void {
    const { used } = ownData;
    const colour = used?.choice.channels === 3 ? used.choice : null;
    this.#form.settings = asInThePaper(this.#form.settings, this.#paper, colour);
    this.#figure.settingsChanged();
  }

  #input(): void {
    this.#touched = true;
    if (this.#form.judge()) this.#figure.settingsChanged();
    else this.#figure.say();
  }

  #settingsChanged(): void {
    this.#touched = true;
    this.#told = [];
    this.#queue.set(this.#runs.experimentsOf(this.#form.settings).map(keyOf));
  }

  #begin(): void {
    this.#view.retry();
    this.#runs.retry();
    this.#touched = true;
    this.#told = [];
    this.#keeper.begin();
    this.#queue.open();
  }

  #followed(state: SweepState): void {
    this.#keepBox.isResting = this.#figure.isTraining;
    this.#runs.forget();
    if (state.status === 'idle' || this.#runs.activity) return;
    learnSpeeds(state, this.#figure.runs.wanted);
    void this.#keeper.end();
  }

  #runsChanged(): void {
    this.#runs.forget();
    if (this.#runs.countOf(this.#form.settings) > 0) this.#touched = true;
    void this.#keeper.show();
    this.#figure.changed();
  }

  #draw(): readonly Part[] {
    const queue = { element: this, draw: () => this.#queue.draw() };
    if (!this.#touched) return [queue];
    this.#view.ask();
    const view = this.#view.part;
    return view ? [queue, ...view.labParts(this.#places, () => this.#picture())] : [queue];
  }

  /** As it is when a part is drawn: runs have gone on meanwhile. */
  #picture(): LivePicture {
    const { settings } = this.#form;
    const { curvePoints } = this.#view.part!;
    return this.#runs.pictureOf(settings, (run: RunResult) => curvePoints(run.records));
  }
}

// They come with what operates the form: the page need not hold them.
adoptStyles(choiceStyles);
adoptStyles(formStyles);
customElements.define('experiment-lab', ExperimentLab);
