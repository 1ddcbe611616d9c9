import type { Backend } from '../../engine/backends.ts';
import type { TrainedValues } from '../../engine/checkpoint.ts';
import type { Edit } from '../../experiment/edits.ts';
import type { Answer } from '../../experiment/measurements.ts';
import type { InstrumentQuery } from '../../experiment/instrument-choice.ts';
import type { Question } from '../../experiment/questions.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { TrainedNetwork } from '../../worker/trained-network.ts';
import type { TrainedNetworkState } from '../../worker/trained-network.ts';
import type { WhyUnanswered } from '../../worker/holding-protocol.ts';
import { testImages } from './lesion-record.ts';
import type { Twins } from '../../live-figure/kept-networks/kept-twins.ts';

/** Test images of the first answer; all of them follow when nothing has changed meanwhile. */
export const firstShare = 500;

/** What a network has answered. */
export interface TwinAnswer {
  readonly edits: readonly Edit[];
  readonly error: number;
  readonly images: number;
  /** To the images that are shown, in their order; null where they were not asked again. */
  readonly answers: readonly Answer[] | null;
}

/** Both networks, to be built again whenever they are needed. */
interface Own {
  readonly twins: Twins;
  /** The values of the plain network and of the residual one. */
  readonly trained: readonly TrainedValues[];
  readonly backend: Backend | 'auto';
}

/** What becomes of the twins. */
export interface TwinsHandlers {
  /** One of them has another state. */
  readonly onChange: () => void;
  readonly onAnswer: (kind: NetworkKind, answer: TwinAnswer) => void;
  /** The network lives, and has no answer. */
  readonly onUnanswered: (why: WhyUnanswered) => void;
}

type Read = Question['reads'][number];

const errorRead = (images: number): Read & InstrumentQuery => ({ type: 'share-error', share: { set: 'test', images } });

/**
 * The twins, each in a worker of its own, so that both answer at once. They are released when the page is left and when
 * something is trained on it; the next question then builds them again.
 */
export class HeldTwins {
  readonly #networks: ReadonlyMap<NetworkKind, TrainedNetwork>;
  readonly #handlers: TwinsHandlers;
  #own: Own | null = null;

  constructor(handlers: TwinsHandlers) {
    this.#networks = new Map(networkKinds.map((kind) => [kind, new TrainedNetwork(handlers.onChange)]));
    this.#handlers = handlers;
  }

  get states(): readonly TrainedNetworkState[] {
    return [...this.#networks.values()].map(({ state }) => state);
  }

  /** Builds both anew, in the place of others. */
  hold(own: Own): void {
    this.#own = own;
    for (const [index, kind] of networkKinds.entries()) {
      this.#networks.get(kind)!.hold(own.twins[kind].experiment, own.trained[index]!, own.backend);
    }
  }

  /** Builds both again where one is no longer there. */
  revive(): void {
    const isGone = this.states.some(({ status }) => status === 'idle' || status === 'failed');
    if (this.#own && isGone) this.hold(this.#own);
  }

  /** Asks one on a share of the test images and, once the reader has let go, on all. Newer edits take the place of older. */
  async ask(kind: NetworkKind, edits: readonly Edit[], shown: readonly number[], settled: boolean): Promise<void> {
    const answers: Read = { type: 'answers', set: 'test', images: shown };
    const isNewest = await this.#askOnce(kind, edits, [errorRead(firstShare), answers]);
    if (isNewest && settled) await this.#askOnce(kind, edits, [errorRead(testImages)]);
  }

  release(): void {
    for (const network of this.#networks.values()) network.release();
  }

  /** Whether it was answered: otherwise newer edits are asked, or nothing is any more. */
  async #askOnce(kind: NetworkKind, edits: readonly Edit[], reads: readonly Read[]): Promise<boolean> {
    const answer = await this.#networks.get(kind)!.ask({ edits, reads });
    if (answer.type === 'unanswered') this.#handlers.onUnanswered(answer.reason);
    if (answer.type !== 'answered') return false;
    const error = answer.measurements.find((own) => own.type === 'share-error')!;
    const answers = answer.measurements.find((own) => own.type === 'answers');
    this.#handlers.onAnswer(kind, {
      edits,
      error: error.error,
      images: error.share.images,
      answers: answers?.answers ?? null,
    });
    return true;
  }
}
