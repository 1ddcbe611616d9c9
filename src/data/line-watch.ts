import { KnownError } from './reason.ts';

/**
 * How little may come before a line is taken for dead: 2 kbit/s, counted over all files that share it. A slow line gets
 * as long as it takes.
 */
export const patience = { seconds: 20, leastBytes: 5000 } as const;

export interface LineWatchOptions {
  /** Called every second while somebody waits. */
  readonly onSecond: () => void;
}

/**
 * Counts what comes over the line, second by second, and tells those who wait when that is too little. Seconds are those
 * of the page's own timer: while a page is frozen none goes by, and nobody is to blame.
 */
export class LineWatch {
  readonly #options: LineWatchOptions;
  readonly #waiting = new Set<(reason: Error) => void>();
  #timer: ReturnType<typeof setInterval> | undefined;
  /** Bytes of each of the last seconds, the latest last. */
  #seconds: readonly number[] = [];
  #current = 0;

  constructor(options: LineWatchOptions) {
    this.#options = options;
  }

  /** `onDead` is called when too little comes while this waits. Returns how to wait no longer. */
  wait(onDead: (reason: Error) => void): () => void {
    this.#waiting.add(onDead);
    if (this.#timer === undefined) {
      this.#forget();
      this.#timer = setInterval(() => this.#tick(), 1000);
    }
    return () => {
      this.#waiting.delete(onDead);
      if (this.#waiting.size > 0) return;
      clearInterval(this.#timer);
      this.#timer = undefined;
    };
  }

  heard(bytes: number): void {
    this.#current += bytes;
  }

  /** Whole seconds since the last byte. */
  get secondsSilent(): number {
    return this.#current > 0 ? 0 : this.#seconds.length - 1 - this.#seconds.findLastIndex((bytes) => bytes > 0);
  }

  /** Over the last seconds; null before there is something to go by. */
  get bytesPerSecond(): number | null {
    const bytes = this.#seconds.reduce((sum, one) => sum + one, 0);
    return this.#seconds.length < 2 || bytes === 0 ? null : bytes / this.#seconds.length;
  }

  #forget(): void {
    this.#seconds = [];
    this.#current = 0;
  }

  #tick(): void {
    this.#seconds = [...this.#seconds.slice(1 - patience.seconds), this.#current];
    this.#current = 0;
    const bytes = this.#seconds.reduce((sum, one) => sum + one, 0);
    if (this.#seconds.length === patience.seconds && bytes < patience.leastBytes) {
      this.#forget();
      const { seconds } = patience;
      for (const onDead of [...this.#waiting]) onDead(new KnownError({ code: 'line-dead', bytes, seconds }));
    }
    this.#options.onSecond();
  }
}
