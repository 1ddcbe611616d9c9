/** Asks whether a worker that was told to end has gone: resolves when it has. */
export type Gone = () => Promise<void>;

/**
 * Workers of this page that were told to end and may still run, however many figures have started them. Nobody is asked
 * before somebody needs the room: a page that waits for an answer cannot be kept by the browser when it is left.
 */
export class Departures {
  /** With what each has been asked. */
  readonly #leaving = new Map<Gone, Promise<void> | null>();

  /** Those that are not known to have gone. */
  get count(): number {
    return this.#leaving.size;
  }

  /** A worker was told to end. */
  add(gone: Gone): void {
    this.#leaving.set(gone, null);
  }

  /** Resolves when one more has gone, at once where there is none. */
  async next(): Promise<void> {
    if (this.count > 0) await Promise.race([...this.#leaving.keys()].map((gone) => this.#ask(gone)));
  }

  #ask(gone: Gone): Promise<void> {
    const answer = this.#leaving.get(gone) ?? gone().finally(() => this.#leaving.delete(gone));
    this.#leaving.set(gone, answer);
    return answer;
  }
}

/** Those of the page at hand. */
export const departures = new Departures();
