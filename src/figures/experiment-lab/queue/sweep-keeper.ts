import { formatPermalink, parsePermalink } from '../../../experiment/permalink.ts';
import { ownData } from '../../../live-figure/own-data.ts';
import { missingWords } from '../../../live-figure/own-images/bring-images.ts';
import type { KeptQueue } from '../../../store/queue-store.ts';
import { describeSweep } from '../describe.ts';
import type { LabForm } from '../lab-form.ts';
import type { LabRuns } from '../lab-runs.ts';
import type { LabSettings } from '../study/settings.ts';
import { labStudy } from '../study/study.ts';
import { labWords as words } from '../words.ts';
import { KeptQueues } from './kept-queues.ts';
import { keyOf } from './known-runs.ts';
import type { QueuePanel } from './queue-panel.ts';
import { TrainingLock } from './training-lock.ts';

/** The settings that experiments follow from, as a link: what is looked at is none of them. */
const queueKey = (settings: LabSettings) => formatPermalink<LabSettings>(labStudy, { ...settings, error: 'training' });

interface KeeperSources {
  /** Where queues that are not finished are listed. */
  readonly place: HTMLElement;
  readonly form: LabForm;
  readonly runs: LabRuns;
  readonly queue: QueuePanel;
  /** Hears that the form has been given the settings of a queue, before that is gone on with. */
  readonly onSettings: () => void;
  /** What cannot be done, and why. */
  readonly tell: (sentence: string) => void;
  /** What the device answers, to be told until something else is set. */
  readonly tellOfDevice: (sentence: string) => void;
}

/** Keeps the queue of what is set on the device, from the press of Train until nothing of it is left, and goes on with it. */
export class SweepKeeper {
  readonly #sources: KeeperSources;
  readonly #kept: KeptQueues;
  readonly #lock = new TrainingLock();
  /** The settings whose queue was trained last; null before. */
  #trained: string | null = null;

  constructor(sources: KeeperSources) {
    this.#sources = sources;
    const { place, runs, tellOfDevice } = sources;
    this.#kept = new KeptQueues({
      place,
      isOver: (key) => runs.isOver(key),
      training: () => (runs.activity ? this.#trained : null),
      describe: (settings) => describeSweep(parsePermalink(labStudy, settings).settings),
      onContinue: (queue) => this.#goOn(queue),
      tell: tellOfDevice,
    });
  }

  /** Lists anew what is not finished: another tab may have begun, or left, to train a queue. */
  async show(): Promise<void> {
    await this.#kept.show();
  }

  /** The queue that is set has the order in which the device keeps it. */
  async lookUp(): Promise<void> {
    await this.#kept.show();
    const queue = this.#kept.find(this.#key);
    if (queue && !this.#sources.runs.activity) this.#restore(queue);
  }

  /** What is set is trained now. */
  begin(): void {
    this.#trained = this.#key;
    this.#lock.hold(this.#trained);
    this.#keep();
  }

  /** The reader has put the queue into another order; one that is not trained, or kept, is not kept for that. */
  orderChanged(): void {
    if (this.#trained === this.#key || this.#kept.find(this.#key)) this.#keep();
  }

  /** Nothing is trained any more. A queue of which nothing is left need not be kept. */
  async end(): Promise<void> {
    this.#lock.release();
    const { queue, runs } = this.#sources;
    const isLeft = queue.keys.some((key) => !runs.isOver(key));
    if (this.#trained !== null && !isLeft) await this.#kept.forget([this.#trained]);
    else await this.#kept.show();
  }

  get #key(): string {
    return queueKey(this.#sources.form.settings);
  }

  #keep(): void {
    const { form, runs, queue } = this.#sources;
    const byKey = new Map(runs.experimentsOf(form.settings).map((own) => [keyOf(own), own]));
    const experiments = queue.keys.flatMap((key) => byKey.get(key) ?? []);
    if (experiments.length > 0) this.#kept.keep(this.#key, experiments);
    else void this.#kept.forget([this.#key]);
  }

  #restore({ experiments }: KeptQueue): void {
    const { form, runs, queue } = this.#sources;
    queue.restore(experiments.map(keyOf), runs.experimentsOf(form.settings).map(keyOf));
    if (experiments.some((experiment) => !runs.isOver(keyOf(experiment)))) queue.open();
  }

  #goOn(queue: KeptQueue): void {
    const { form, runs, onSettings, tell } = this.#sources;
    // What trains would be lost to another sweep.
    if (runs.activity) return tell(words.busy);
    const { settings } = parsePermalink(labStudy, queue.settings);
    const { data } = settings;
    if (data.name === 'own' && !ownData.find(data)) return tell(missingWords(data));
    form.settings = { ...settings, error: form.settings.error };
    onSettings();
    this.#restore(queue);
    form.element.requestSubmit();
  }
}
