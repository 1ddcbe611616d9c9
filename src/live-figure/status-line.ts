const messageInterval = 10_000;

interface Clock {
  readonly now: () => number;
  readonly setTimer: (after: number, action: () => void) => unknown;
}

const pageClock: Clock = {
  now: () => performance.now(),
  setTimer: (after, action) => setTimeout(action, after),
};

/**
 * What a screen reader says about a figure: at most one message in 10 s, and of those that come too soon only the
 * latest. Sighted readers see the same words at once, in an element that is not announced.
 */
export class StatusLine {
  readonly #say: (message: string) => void;
  readonly #clock: Clock;
  #saidAt = -Infinity;
  #waiting: string | null = null;

  constructor(say: (message: string) => void, clock: Clock = pageClock) {
    this.#say = say;
    this.#clock = clock;
  }

  announce(message: string): void {
    const wait = this.#saidAt + messageInterval - this.#clock.now();
    const timerRuns = this.#waiting !== null;
    this.#waiting = message;
    if (timerRuns) return;
    if (wait <= 0) this.#release();
    else this.#clock.setTimer(wait, () => this.#release());
  }

  #release(): void {
    if (this.#waiting === null) return;
    this.#say(this.#waiting);
    this.#saidAt = this.#clock.now();
    this.#waiting = null;
  }
}
