import type { Edit } from '../../experiment/edits.ts';
import type { Answer } from '../../experiment/measurements.ts';
import type { Answered, Question } from '../../experiment/questions.ts';
import { testImages } from './lesion-record.ts';

/** Test images of the first answer; the rest follow when nothing has changed meanwhile. */
export const firstShare = 500;

/** What a network has answered under edits so far. */
export interface TwinAnswer {
  readonly edits: readonly Edit[];
  readonly error: number;
  readonly images: number;
  /** To the images that are shown, in their order. */
  readonly answers: readonly Answer[];
}

const errorRead = (images: number) => ({ type: 'share-error', share: { set: 'test', images } }) as const;

function errorIn({ measurements }: Answered): number {
  const found = measurements.find(({ type }) => type === 'share-error');
  if (found?.type !== 'share-error') throw new Error('no error was measured');
  return found.error;
}

function answersIn({ measurements }: Answered): readonly Answer[] {
  const found = measurements.find(({ type }) => type === 'answers');
  if (found?.type !== 'answers') throw new Error('no answers were measured');
  return found.answers;
}

/**
 * Asks one network, on a share of the test images first and then on all. One question at a time: of those that are
 * asked meanwhile the last is next, and the others are never asked.
 */
export class TwinAsker {
  readonly #ask: (question: Question) => Promise<Answered>;
  readonly #shown: readonly number[];
  readonly #onAnswer: (answer: TwinAnswer) => void;
  readonly #onFailure: (error: unknown) => void;
  #wanted: { readonly edits: readonly Edit[]; readonly settled: boolean } | null = null;
  #isBusy = false;

  /** `shown`: indices of the test images whose answers are asked. */
  constructor(
    ask: (question: Question) => Promise<Answered>,
    shown: readonly number[],
    { onAnswer, onFailure }: { readonly onAnswer: (answer: TwinAnswer) => void; readonly onFailure: (error: unknown) => void },
  ) {
    this.#ask = ask;
    this.#shown = shown;
    this.#onAnswer = onAnswer;
    this.#onFailure = onFailure;
  }

  /** `settled`: the reader has let go, so that all images are asked after the share. */
  ask(edits: readonly Edit[], settled: boolean): void {
    this.#wanted = { edits, settled };
    if (!this.#isBusy) void this.#work();
  }

  async #work(): Promise<void> {
    this.#isBusy = true;
    try {
      for (let wanted = this.#take(); wanted; wanted = this.#take()) await this.#answer(wanted);
    } catch (error) {
      this.#onFailure(error);
    } finally {
      this.#isBusy = false;
    }
  }

  #take() {
    const wanted = this.#wanted;
    this.#wanted = null;
    return wanted;
  }

  async #answer({ edits, settled }: { readonly edits: readonly Edit[]; readonly settled: boolean }): Promise<void> {
    const reads = [errorRead(firstShare), { type: 'answers', set: 'test', images: this.#shown } as const];
    const first = await this.#ask({ edits, reads });
    const answers = answersIn(first);
    this.#onAnswer({ edits, error: errorIn(first), images: firstShare, answers });
    if (!settled || this.#wanted) return;
    const whole = await this.#ask({ edits, reads: [errorRead(testImages)] });
    this.#onAnswer({ edits, error: errorIn(whole), images: testImages, answers });
  }
}
