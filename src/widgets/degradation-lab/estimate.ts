import type { Experiment } from '../../experiment/experiment.ts';
import type { RunProgress } from '../../worker/sweep.ts';
import { countWork, measuredRate, secondsFor } from '../../worker/time-left.ts';

/** Multiply-adds a second of one worker, and where the number comes from. */
export interface Rate {
  readonly multiplyAddsPerSecond: number;
  readonly source: 'this-device' | 'recorded';
}

const key = (backend: string) => `shortcut.rate.${backend}`;

/**
 * Whether a device can compute so many multiply-adds a second: what is kept in the browser may be damaged, or come from a
 * run that the machine slept through. Plain JavaScript on an old phone makes some 10 million.
 */
function isPlausible(rate: number): boolean {
  return rate >= 1e5 && rate <= 1e14;
}

/** The rate of this device's last run, where the browser has kept one. */
export function keptRate(backend: string): Rate | null {
  try {
    const multiplyAddsPerSecond = Number(localStorage.getItem(key(backend)));
    return isPlausible(multiplyAddsPerSecond) ? { multiplyAddsPerSecond, source: 'this-device' } : null;
  } catch {
    // Storage is off or broken: the estimate then comes from the recorded runs.
    return null;
  }
}

export function keepRate(backend: string, runs: readonly RunProgress[]): void {
  const rate = measuredRate(runs);
  if (rate === undefined || !isPlausible(rate)) return;
  try {
    localStorage.setItem(key(backend), `${rate}`);
  } catch {
    // Storage is off or full: nothing is lost but a better estimate.
  }
}

/** Seconds that experiments will take in so many parallel workers. */
export function estimateSeconds(experiments: readonly Experiment[], workers: number, rate: Rate): number {
  const works = experiments.map((experiment) => countWork(experiment).total);
  return secondsFor(works, Math.min(workers, works.length), rate.multiplyAddsPerSecond);
}
