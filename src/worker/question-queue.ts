import type { Answered, Question } from '../experiment/questions.ts';
import type { WhyUnanswered } from './holding-protocol.ts';

/** What becomes of a question. */
export type Answer =
  | ({ readonly type: 'answered' } & Answered)
  | { readonly type: 'unanswered'; readonly reason: WhyUnanswered }
  /** Before it was begun, a newer one on the same topic took its place. */
  | { readonly type: 'replaced' }
  /** The network was released, or has failed, before it was answered. */
  | { readonly type: 'released' };

/** A question with its number, and how to settle it. */
interface Asked {
  readonly id: number;
  readonly question: Question;
  readonly settle: (answer: Answer) => void;
}

/** Questions to one network: one is under way, and of each topic only the newest waits. */
export class QuestionQueue {
  readonly #waiting = new Map<string, Asked>();
  #underWay: Asked | null = null;
  #lastId = 0;

  /** Whether one is under way. */
  get isBusy(): boolean {
    return this.#underWay !== null;
  }

  add(question: Question, topic: string): Promise<Answer> {
    return new Promise((settle) => {
      this.#waiting.get(topic)?.settle({ type: 'replaced' });
      this.#waiting.set(topic, { id: ++this.#lastId, question, settle });
    });
  }

  /** Takes up the topic that waits longest; null while one is under way, or nothing waits. */
  takeUp(): Omit<Asked, 'settle'> | null {
    const [first] = this.#waiting;
    if (this.#underWay || !first) return null;
    const [topic, asked] = first;
    this.#waiting.delete(topic);
    this.#underWay = asked;
    return asked;
  }

  answer(id: number, answerOf: (question: Question) => Answer): void {
    const asked = this.#underWay;
    if (asked?.id !== id) return;
    this.#underWay = null;
    asked.settle(answerOf(asked.question));
  }

  /** Nothing will be answered any more. */
  end(): void {
    const open = [...(this.#underWay ? [this.#underWay] : []), ...this.#waiting.values()];
    this.#underWay = null;
    this.#waiting.clear();
    for (const { settle } of open) settle({ type: 'released' });
  }
}
