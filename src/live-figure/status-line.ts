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

  /** What was said is no longer so: takes it away, and what waits to be said. */
  clear(): void {
    if (this.#waiting !== null) this.#waiting = '';
    this.#say('');
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
    const message = this.#waiting;
    this.#waiting = null;
    if (message === null || message === '') return;
    this.#say(message);
    this.#saidAt = this.#clock.now();
  }
}
