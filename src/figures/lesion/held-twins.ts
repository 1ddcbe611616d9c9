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
import { testImages } from './lesion-record.ts';
import type { Twins } from './twins.ts';

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

type Read = Question['reads'][number];

const errorRead = (images: number): Read & InstrumentQuery => ({ type: 'share-error', share: { set: 'test', images } });

/** The twins, each in a worker of its own, so that both answer at once. */
export class HeldTwins {
  readonly #networks: ReadonlyMap<NetworkKind, TrainedNetwork>;
  readonly #onAnswer: (kind: NetworkKind, answer: TwinAnswer) => void;

  constructor(onChange: () => void, onAnswer: (kind: NetworkKind, answer: TwinAnswer) => void) {
    this.#networks = new Map(networkKinds.map((kind) => [kind, new TrainedNetwork(onChange)]));
    this.#onAnswer = onAnswer;
  }

  get states(): readonly TrainedNetworkState[] {
    return [...this.#networks.values()].map(({ state }) => state);
  }

  /** Builds both anew; `trained` are the values of the plain network and of the residual one. */
  hold(twins: Twins, trained: readonly TrainedValues[], backend: Backend | 'auto'): void {
    for (const [index, kind] of networkKinds.entries()) {
      this.#networks.get(kind)!.hold(twins[kind].experiment, trained[index]!, backend);
    }
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
    if (answer.type === 'unanswered') throw new Error(`no answer: ${JSON.stringify(answer.reason)}`);
    if (answer.type !== 'answered') return false;
    const error = answer.measurements.find((own) => own.type === 'share-error')!;
    const answers = answer.measurements.find((own) => own.type === 'answers');
    this.#onAnswer(kind, { edits, error: error.error, images: error.share.images, answers: answers?.answers ?? null });
    return true;
  }
}
