import { defaultExperiment } from '../../experiment/defaults.ts';
import type { Training } from '../../experiment/experiment.ts';
import { limits, seedAfter } from '../../experiment/limits.ts';
import { areSame, formatPermalink, parsePermalink } from '../../experiment/permalink.ts';
import type { RunResult } from '../../experiment/records.ts';
import { adoptStyles } from '../../live-figure/adopt-styles.ts';
import { readCharts } from '../../live-figure/chart-reader.ts';
import { learnSpeeds } from '../../live-figure/device-estimate.ts';
import { LaterPart } from '../../live-figure/later-part.ts';
import { ownData } from '../../live-figure/own-data.ts';
import { areImagesReady, bringImages, missingWords } from '../../live-figure/own-images/bring-images.ts';
import { DataSelect } from '../../live-figure/own-images/data-select.ts';
import { OwnImages } from '../../live-figure/own-images/own-images.ts';
import { partNotices } from '../../live-figure/part-notices.ts';
import type { Part } from '../../live-figure/redraw.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { TrainingFigure } from '../../live-figure/training-figure.ts';
import type { KeptQueue } from '../../store/queue-store.ts';
import type { SweepState } from '../../worker/sweep.ts';
import formStyles from './lab-form.css?inline';
import { LabForm } from './lab-form.ts';
import { LabRuns } from './lab-runs.ts';
import { labStatus } from './lab-status.ts';
import { paperTime } from './paper-time.ts';
import { findLabPlaces } from './places.ts';
import { describeSweep } from './describe.ts';
import { keyOf } from './queue/known-runs.ts';
import { KeptQueues } from './queue/kept-queues.ts';
import { QueuePanel } from './queue/queue-panel.ts';
import { TrainingLock } from './queue/training-lock.ts';
import { asInThePaper } from './study/as-in-the-paper.ts';
import { mostRuns } from './study/cells.ts';
import type { LabSettings } from './study/settings.ts';
import { labStudy } from './study/study.ts';
import type { LivePicture } from './view.ts';
import { labWords as words } from './words.ts';

/** The settings that experiments follow from, as a link: what is looked at is none of them. */
const queueKey = (settings: LabSettings) => formatPermalink<LabSettings>(labStudy, { ...settings, error: 'training' });

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
      this.#figure.changed();
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
    () => this.#figure.runs.state.runs,
    () => this.#runsChanged(),
    this.#leaving.signal,
  );
  readonly #queue = new QueuePanel({
    place: requireChild(this, 'details.lab-queue', HTMLDetailsElement),
    rowOf: (key) => this.#runs.rowOf(key, this.#form.settings),
    onChange: () => this.#orderChanged(),
    signal: this.#leaving.signal,
  });
  readonly #kept = new KeptQueues({
    place: requireChild(this, '[data-left]', HTMLElement),
    isOver: (key) => this.#runs.isOver(key),
    training: () => (this.#figure.isTraining ? this.#trained : null),
    describe: (settings) => describeSweep(parsePermalink(labStudy, settings).settings),
    onContinue: (queue) => this.#goOn(queue),
    tell: (sentence) => {
      this.#told = [sentence];
      this.#figure.say();
    },
  });
  readonly #lock = new TrainingLock();
  readonly #figure: TrainingFigure<LabSettings> = new TrainingFigure(
    this,
    {
      study: labStudy,
      form: this.#form,
      chart: this.#places.chart.element,
      experimentsOf: (settings) => this.#runs.experimentsOf(settings),
      left: (experiments) => this.#queue.waitingOf(experiments),
      wishesFor: () => ({ queue: (waiting) => this.#queue.ordered(waiting) }),
      withNewSeeds: (settings) => ({
        ...settings,
        firstSeed: seedAfter(settings.firstSeed, settings.seedCount, limits.firstSeed),
      }),
      onTrain: () => this.#begin(),
      onSettings: () => this.#settingsChanged(),
      onRuns: (state) => this.#followed(state),
      report: (state) => ({
        status: this.#status(state),
        notices: [...partNotices(this.#view, words.view), ...this.#own.notices, ...this.#refused, ...this.#told],
      }),
      live: () => this.#provenance(),
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
  readonly #paper = JSON.parse(this.dataset['paper']!) as Training;
  readonly #iterationElsewhere = Number(this.dataset['iterationElsewhere']);
  /** The settings whose queue was trained last; null before. */
  #trained: string | null = null;

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
    element.addEventListener('submit', (event) => this.#gate(event), { signal, capture: true });
    requireChild(this, '[data-do="as-in-the-paper"]', HTMLButtonElement).addEventListener(
      'click',
      () => this.#setAsInThePaper(),
      { signal },
    );
    // Another tab may have begun, or left, to train a queue.
    addEventListener('focus', () => void this.#kept.show(), { signal });
    void this.#lookUp();
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
  }

  /** What the device keeps: queues that are not finished, and the order of the one that is set. */
  async #lookUp(): Promise<void> {
    await Promise.all([this.#runs.isRead, this.#own.begin()]);
    await this.#kept.show();
    const queue = this.#kept.find(queueKey(this.#form.settings));
    if (queue && !this.#figure.isTraining) this.#restore(queue);
    this.#figure.changed();
  }

  #restore({ experiments }: KeptQueue): void {
    const keys = this.#runs.experimentsOf(this.#form.settings).map(keyOf);
    this.#queue.restore(experiments.map(keyOf), keys);
    if (experiments.some((experiment) => !this.#runs.isOver(keyOf(experiment)))) this.#queue.open();
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

  get #refused(): readonly string[] {
    const { refusal } = this.#form;
    return refusal ? [words.refusal(refusal, mostRuns)] : [];
  }

  /** Lets Train pass where there is something to be trained, and it is known what is trained already. */
  #gate(event: Event): void {
    const refuse = () => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    if (this.#refused.length > 0) {
      refuse();
      return this.#figure.warn(...this.#refused);
    }
    // Not before this event has ended: a form that is being submitted is deaf to a second time.
    const again = () => void setTimeout(() => this.#form.element.requestSubmit());
    if (!this.#runs.hasRead) {
      refuse();
      return void this.#runs.isRead.then(again);
    }
    const { data } = this.#form.settings;
    if (!areImagesReady(data, this.#figure)) {
      refuse();
      return void bringImages(data, this.#figure).then((isHere) => isHere && again());
    }
    if (this.#queue.waitingOf(this.#runs.experimentsOf(this.#form.settings)).length > 0) return;
    refuse();
    this.#figure.tell(words.nothingLeft);
  }

  #begin(): void {
    this.#view.retry();
    this.#touched = true;
    this.#told = [];
    this.#trained = queueKey(this.#form.settings);
    this.#lock.hold(this.#trained);
    this.#keep(this.#trained);
    this.#queue.open();
  }

  #keep(settings: string): void {
    const byKey = new Map(this.#runs.experimentsOf(this.#form.settings).map((own) => [keyOf(own), own]));
    const experiments = this.#queue.keys.flatMap((key) => byKey.get(key) ?? []);
    if (experiments.length > 0) this.#kept.keep(settings, experiments);
    else void this.#kept.forget([settings]);
  }

  #orderChanged(): void {
    const settings = queueKey(this.#form.settings);
    if (this.#trained === settings || this.#kept.find(settings)) this.#keep(settings);
    this.#figure.changed();
  }

  #goOn(queue: KeptQueue): void {
    // What trains would be lost to another sweep.
    if (this.#figure.isTraining) return this.#figure.tell(words.busy);
    const { settings } = parsePermalink(labStudy, queue.settings);
    const { data } = settings;
    if (data.name === 'own' && !ownData.find(data)) return this.#figure.tell(missingWords(data));
    this.#form.settings = { ...settings, error: this.#form.settings.error };
    this.#figure.settingsChanged();
    this.#restore(queue);
    this.#form.element.requestSubmit();
  }

  #followed(state: SweepState): void {
    const { status } = state;
    this.#runs.forget();
    if (status !== 'done' && status !== 'stopped' && status !== 'failed') return;
    learnSpeeds(state, this.#figure.runs.wanted);
    this.#lock.release();
    void this.#end();
  }

  /** A queue of which nothing is left need not be kept. */
  async #end(): Promise<void> {
    const settings = this.#trained;
    const isLeft = this.#queue.keys.some((key) => !this.#runs.isOver(key));
    if (settings !== null && !isLeft) await this.#kept.forget([settings]);
    else await this.#kept.show();
  }

  #runsChanged(): void {
    this.#runs.forget();
    if (this.#runs.countOf(this.#form.settings) > 0) this.#touched = true;
    void this.#kept.show();
    this.#figure.changed();
  }

  #provenance(): readonly (readonly [string, string])[] | null {
    const kept = this.#runs.countOf(this.#form.settings);
    if (this.#figure.runs.state.runs.some(({ records }) => records.length > 0)) return [];
    return kept > 0 ? [[words.runsOfYours, words.kept(kept)]] : null;
  }

  #status(state: SweepState): string {
    const experiments = this.#runs.experimentsOf(this.#form.settings);
    const left = this.#queue.waitingOf(experiments);
    const all = this.#queue.keys.length;
    const runs = state.runs.filter(({ experiment, status }) =>
      status === 'queued' || status === 'stopped' ? this.#queue.has(experiment) : true,
    );
    return labStatus({ ...state, runs }, { left, all, iterationElsewhere: this.#iterationElsewhere });
  }

  #draw(): readonly Part[] {
    const queue = { element: requireChild(this, 'details.lab-queue', HTMLElement), draw: () => this.#queue.draw() };
    const time = { element: this.#form.element, draw: () => this.#showPaperTime() };
    if (!this.#touched) return [queue];
    this.#view.ask();
    const view = this.#view.part;
    return view ? [queue, time, ...view.labParts(this.#places, () => this.#picture())] : [queue, time];
  }

  #showPaperTime(): void {
    const experiments = this.#runs.experimentsOf(this.#form.settings);
    const text = paperTime(experiments, this.#paper.iterations, this.#iterationElsewhere);
    requireChild(this, '[data-paper-time]', HTMLElement).textContent = text;
  }

  /** As it is when a part is drawn: runs have gone on meanwhile. */
  #picture(): LivePicture {
    const { settings } = this.#form;
    const { curvePoints } = this.#view.part!;
    return this.#runs.pictureOf(settings, (run: RunResult) => curvePoints(run.records));
  }
}

// They come with what operates the form: the page need not hold them.
adoptStyles(formStyles);
customElements.define('experiment-lab', ExperimentLab);
