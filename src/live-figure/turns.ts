import { taskChannel } from '../worker/next-task.ts';

const inputs = ['pointerdown', 'pointerup', 'keydown', 'keyup', 'click'] as const;

/** Resolves at the beginning of the next frame. */
const nextFrame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));

/** Gives work on the page's thread its turns: each in a frame of its own, and after the answer to any input. */
export class Turns {
  readonly #channel = taskChannel();
  /** Something was pressed whose answer may not have been painted. */
  #pressed = false;

  /** `signal` ends it. */
  constructor(signal: AbortSignal) {
    for (const input of inputs) {
      addEventListener(input, () => (this.#pressed = true), { signal, capture: true, passive: true });
    }
    signal.addEventListener('abort', () => this.#channel.close());
  }

  /** Does some work when its turn comes. Resolves when it has been painted, with the milliseconds that this took. */
  async take(work: () => void): Promise<number> {
    await nextFrame();
    while (this.#pressed) await this.#answer();
    const start = performance.now();
    work();
    // The frame is painted before the next task.
    await this.#channel.nextTask();
    return performance.now() - start;
  }

  async #answer(): Promise<void> {
    this.#pressed = false;
    await this.#channel.nextTask();
    await nextFrame();
  }
}
