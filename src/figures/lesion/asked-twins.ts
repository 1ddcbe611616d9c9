import type { DataSet } from '../../data/data-set.ts';
import { shownImages } from '../../data/shown-images.ts';
import type { Loaded } from '../../data/transfer.ts';
import type { Backend } from '../../engine/backends.ts';
import { dataKey } from '../../experiment/data-sets.ts';
import { formatEdits } from '../../experiment/edit-text.ts';
import type { Misfitting } from '../../experiment/edited-spec.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { filesNotLoaded, thrown } from '../../worker/failure.ts';
import type { Failure } from '../../worker/failure.ts';
import type { WhyUnanswered } from '../../worker/holding-protocol.ts';
import { pageFiles } from '../../worker/sweep-dependencies.ts';
import { HeldTwins } from './held-twins.ts';
import type { TwinAnswer } from './held-twins.ts';
import { specOf } from './lesion-plan.ts';
import { testImages } from './lesion-record.ts';
import { editsOf, fittingEdits } from './lesion-state.ts';
import type { Lesion } from './lesion-state.ts';
import type { LiveAnswer } from './record-export.ts';
import { recordedTwins } from './twins.ts';
import type { Twins } from '../../live-figure/kept-networks/kept-twins.ts';

/** What is known of one network under the changes that were asked last. */
export interface AskedTwin {
  /** Null before the first answer; the one before until the next one comes. */
  readonly answer: TwinAnswer | null;
  /** Of the images that are shown, the last that were given. */
  readonly answers: TwinAnswer['answers'];
  /** Changes that do not fit this network. */
  readonly misfits: readonly Misfitting[];
  /** Of the changes that were asked last; null before that. */
  readonly asked: string | null;
}

const unasked: AskedTwin = { answer: null, answers: null, misfits: [], asked: null };

/** Whether what is known of a network was answered under other changes than those that were asked last. */
export function isBehind({ answer, asked }: AskedTwin): boolean {
  return answer !== null && asked !== formatEdits(answer.edits);
}

/** Twins that answer under the changes of the reader, from the first byte of their weights to the last answer. */
export class AskedTwins {
  readonly #onChange: () => void;
  readonly #signal: AbortSignal;
  readonly #held = new HeldTwins({
    onChange: () => this.#heldChanged(),
    onAnswer: (kind, answer) => this.#receive(kind, answer),
    onUnanswered: (why) => this.#fail(failureOf(why)),
  });
  #twins = recordedTwins;
  #lesion: Lesion | null = null;
  #known: Readonly<Record<NetworkKind, AskedTwin>> = { plain: unasked, residual: unasked };
  #state: 'recorded' | 'loading' | 'done' | 'failed' = 'recorded';
  #failure: Failure | null = null;
  #loaded: Loaded | null = null;
  #data: DataSet | null = null;
  #backend: Backend | null = null;
  #asked: readonly LiveAnswer[] = [];
  #askedAt = 0;
  #milliseconds = 0;

  /** `signal`: the figure is left. */
  constructor(onChange: () => void, signal: AbortSignal) {
    this.#onChange = onChange;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#held.release());
  }

  get twins(): Twins {
    return this.#twins;
  }

  /** What the reader has changed; null before anything can be asked. */
  get lesion(): Lesion | null {
    return this.#lesion;
  }

  get known(): Readonly<Record<NetworkKind, AskedTwin>> {
    return this.#known;
  }

  /** As the figure's; `done` while they answer, and once they have been released. */
  get state(): 'recorded' | 'loading' | 'done' | 'failed' {
    return this.#state;
  }

  get failure(): Failure | null {
    return this.#failure;
  }

  /** Of the weights and images; null while nothing is loaded. */
  get loaded(): Loaded | null {
    return this.#loaded;
  }

  /** Null before there is anything to cut. */
  get data(): DataSet | null {
    return this.#data;
  }

  get backend(): Backend | null {
    return this.#backend;
  }

  /** Every answer on all images, in their order. */
  get asked(): readonly LiveAnswer[] {
    return this.#asked;
  }

  /** From the last change to the last answer. */
  get milliseconds(): number {
    return this.#milliseconds;
  }

  /** Loads twins and asks them under a lesion. */
  async open(twins: Twins, lesion: Lesion, backend: Backend | 'auto'): Promise<void> {
    this.#held.release();
    this.#twins = twins;
    this.#known = { plain: unasked, residual: unasked };
    this.#data = null;
    this.#failure = null;
    this.#state = 'loading';
    this.#tellLoaded(null);
    try {
      const trained = await twins.load({ signal: this.#signal, onProgress: this.#tellLoaded });
      const data = await this.#loadImages(twins);
      if (twins !== this.#twins) return;
      this.#data = data;
      this.#held.hold({ twins, trained, backend });
      this.ask(lesion, true);
    } catch (error) {
      if (twins === this.#twins && !this.#signal.aborted) this.#fail(filesNotLoaded(error));
    }
  }

  /** Asks both; `settled`: the reader has let go. What was released, or has failed, is built again first. */
  ask(lesion: Lesion, settled: boolean): void {
    this.#lesion = lesion;
    const data = this.#data;
    if (!data) return;
    this.#askedAt = performance.now();
    if (this.#state === 'failed') this.#state = 'loading';
    this.#failure = null;
    this.#held.revive();
    for (const kind of networkKinds) {
      const { edits, misfits } = fittingEdits(editsOf(lesion), specOf(this.#twins[kind].experiment));
      this.#know(kind, { misfits, asked: formatEdits(edits) });
      void this.#held.ask(kind, edits, shownImages, settled);
    }
    this.#onChange();
  }

  readonly #tellLoaded = (loaded: Loaded | null): void => {
    this.#loaded = loaded;
    this.#onChange();
  };

  /** Once for the page, where both networks find them then. */
  async #loadImages({ residual }: Twins): Promise<DataSet> {
    const images = residual.experiment.data;
    const { data } = await pageFiles.loadFiles([images], { signal: this.#signal, onProgress: this.#tellLoaded });
    return data.get(dataKey(images))!;
  }

  #know(kind: NetworkKind, own: Partial<AskedTwin>): void {
    this.#known = { ...this.#known, [kind]: { ...this.#known[kind], ...own } };
  }

  #receive(kind: NetworkKind, answer: TwinAnswer): void {
    this.#milliseconds = performance.now() - this.#askedAt;
    this.#know(kind, { answer, answers: answer.answers ?? this.#known[kind].answers });
    if (answer.images === testImages) {
      const { experiment } = this.#twins[kind];
      this.#asked = [...this.#asked, { ...answer, experiment, backend: this.#backend }];
    }
    this.#onChange();
  }

  /** What both workers have come to. Twins that were released are as good as there: the next question builds them. */
  #heldChanged(): void {
    // Being released, both say so.
    if (this.#state === 'failed') return;
    const { states } = this.#held;
    const failed = states.find((state) => state.status === 'failed');
    if (failed) return this.#fail(failed.failure);
    const held = states.flatMap((state) => (state.status === 'held' || state.status === 'asking' ? [state] : []));
    if (held.length === states.length) {
      this.#backend = held[0]!.backend;
      this.#state = 'done';
    } else if (states.some(({ status }) => status === 'loading')) this.#state = 'loading';
    this.#onChange();
  }

  /** The other one is released as well: they answer together. */
  #fail(failure: Failure): void {
    this.#state = 'failed';
    this.#failure = failure;
    this.#held.release();
    this.#onChange();
  }
}

/** The figure asks for nothing that does not fit; were it to, this would be its own fault, and said as one. */
function failureOf(why: WhyUnanswered): Failure {
  return why.type === 'threw' ? why : thrown(new Error(`the change does not fit (${why.misfit.code})`));
}
