/** Adds up the time between `start` and `stop`, in milliseconds. */
export class Stopwatch {
  readonly #now: () => number;
  #before = 0;
  #startedAt: number | undefined;

  constructor(now: () => number) {
    this.#now = now;
  }

  get milliseconds(): number {
    return this.#before + (this.#startedAt === undefined ? 0 : this.#now() - this.#startedAt);
  }

  start(): void {
    this.#startedAt ??= this.#now();
  }

  stop(): void {
    this.#before = this.milliseconds;
    this.#startedAt = undefined;
  }
}
