/** Often enough that a number seems to run (ms). */
const interval = 250;

/** Does something cheap when asked to, at most four times a second, and the last time that it is asked. */
export class Spaced {
  readonly #act: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #actedAt = -Infinity;

  /** `signal` ends it. */
  constructor(act: () => void, signal: AbortSignal) {
    this.#act = act;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  request(): void {
    this.#timer ??= setTimeout(() => this.#now(), this.#actedAt + interval - performance.now());
  }

  #now(): void {
    this.#timer = undefined;
    this.#actedAt = performance.now();
    this.#act();
  }
}
