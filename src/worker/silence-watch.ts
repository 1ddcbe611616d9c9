import { upperMedian } from '../experiment/upper-median.ts';

/** How often the silence is looked at. */
export const watchInterval = 250;
const gapsKept = 31;

export interface SilenceWatchOptions {
  /** Silence in milliseconds that is always borne; asked anew at every look. */
  readonly patience: () => number;
  /** Whether the time between reports is a pace by which more silence is borne; it is none while an engine starts. */
  readonly paced?: () => boolean;
  /** Called once when a worker has been silent for too long, with the time in milliseconds; the watch has stopped. */
  readonly onHung: (milliseconds: number) => void;
  readonly now: () => number;
}

/**
 * Tells a worker that hangs from one that is slow: it hangs after max(patience, 10 x the median gap between its
 * reports). Silence is counted by the page's own timer, and each of its ticks counts for little, however late it
 * comes: while the page itself was frozen or throttled, nobody is to blame.
 */
export class SilenceWatch {
  readonly #options: SilenceWatchOptions;
  #timer: ReturnType<typeof setInterval> | undefined;
  #silence = 0;
  #tickedAt = 0;
  #heardAt: number | undefined;
  #gaps: number[] = [];

  constructor(options: SilenceWatchOptions) {
    this.#options = options;
  }

  /** Begins to count, from nothing; goes on when it counts already. */
  start(): void {
    if (this.#timer !== undefined) return;
    this.#silence = 0;
    this.#heardAt = undefined;
    this.#tickedAt = this.#options.now();
    this.#timer = setInterval(() => this.#tick(), watchInterval);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** A report has come. */
  heard(): void {
    const now = this.#options.now();
    if (this.#heardAt !== undefined && this.#options.paced?.() !== false) {
      const gap = Math.min(now - this.#heardAt, this.#silence + 2 * watchInterval);
      this.#gaps = [...this.#gaps.slice(1 - gapsKept), gap];
    }
    this.#heardAt = now;
    this.#silence = 0;
  }

  #tick(): void {
    const now = this.#options.now();
    this.#silence += Math.min(now - this.#tickedAt, 2 * watchInterval);
    this.#tickedAt = now;
    const limit = Math.max(this.#options.patience(), 10 * (upperMedian(this.#gaps) ?? 0));
    if (this.#silence < limit) return;
    this.stop();
    this.#options.onHung(this.#silence);
  }
}
