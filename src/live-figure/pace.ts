import { median } from '../charts/median.ts';

/** Drawing takes at most this part of the time. */
const share = 1 / 8;
/** However fast it draws, a figure draws no more often (ms). */
const shortestInterval = 200;
/** One drawing that something else has held up says little. */
const costsKept = 3;

/** Spaces drawings by what they cost: the slower the device, the rarer they are. */
export class Pace {
  #costs: readonly number[] = [];
  #endedAt = -Infinity;

  /** A drawing has ended that took so many milliseconds of the page's thread. */
  drawn(cost: number, now: number): void {
    this.#costs = [...this.#costs, cost].slice(-costsKept);
    this.#endedAt = now;
  }

  /** Milliseconds until the next drawing may begin. */
  wait(now: number): number {
    return this.#endedAt + this.#rest - now;
  }

  /** The same for a drawing that the reader has asked for, who waits for it. */
  shortWait(now: number): number {
    return this.#endedAt + Math.min(this.#rest, shortestInterval) - now;
  }

  get #rest(): number {
    const cost = median(this.#costs) ?? 0;
    return Math.max(shortestInterval - cost, cost * (1 / share - 1));
  }
}
