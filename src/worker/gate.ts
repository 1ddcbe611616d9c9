/** Where the training loop waits between iterations: open, or closed with a number of steps allowed. */
export class Gate {
  #open = true;
  #steps = 0;
  #release: (() => void) | undefined;

  /** Whether the next `pass` waits. */
  get closed(): boolean {
    return !this.#open && this.#steps === 0;
  }

  pause(): void {
    this.#open = false;
    this.#steps = 0;
  }

  resume(): void {
    this.#open = true;
    this.#steps = 0;
    this.#release?.();
  }

  /** Lets one `pass` through, then waits again. */
  step(): void {
    this.#open = false;
    this.#steps += 1;
    this.#release?.();
  }

  /** Resolves when the next iteration may begin. */
  async pass(): Promise<void> {
    // In a loop: a pause may follow in the same task as the resume that ended the wait.
    while (this.closed) await new Promise<void>((resolve) => (this.#release = resolve));
    if (!this.#open) this.#steps -= 1;
  }
}
