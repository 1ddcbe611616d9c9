/** Workers of this page that were told to end and may still run, however many figures have started them. */
export class Departures {
  readonly #leaving = new Set<Promise<void>>();

  get count(): number {
    return this.#leaving.size;
  }

  /** A worker was told to end; `gone` resolves when it has. */
  add(gone: Promise<void>): void {
    const left = gone.finally(() => this.#leaving.delete(left));
    this.#leaving.add(left);
  }

  /** Resolves when one more has gone, at once where there is none. */
  async next(): Promise<void> {
    if (this.count > 0) await Promise.race(this.#leaving);
  }
}

/** Those of the page at hand. */
export const departures = new Departures();
