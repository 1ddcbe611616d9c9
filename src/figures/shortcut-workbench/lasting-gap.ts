import { defaultExperiment } from '../../experiment/defaults.ts';
import { longerDepth, longerErrors, longerTimes } from './longer-runs.ts';
import type { LongerRun } from './longer-runs.ts';
import { readingOf } from './reading.ts';
import type { Contender } from './contenders.ts';
import type { Gap } from './reading.ts';

/** The gap between the options with the most and the fewest parameters, at one time of the longer runs. */
export function longerGap(runs: readonly LongerRun[], time: number): Gap {
  const { gaps } = readingOf(longerErrors(runs, time));
  return gaps.find(({ one, other }) => one === 'C' && other === 'A')!;
}

/** Whether that gap lasts: its median where the figure looks, and at the end of the longer runs. */
export interface LastingGap {
  readonly depth: number;
  readonly one: Contender;
  readonly other: Contender;
  readonly iterations: number;
  readonly early: number;
  readonly longest: number;
  readonly late: number;
  /** Seeds at which `one` has the higher error in the end, and the lower, of so many. */
  readonly above: number;
  readonly below: number;
  readonly all: number;
}

export function lastingGap(runs: readonly LongerRun[]): LastingGap {
  const { iterations } = defaultExperiment.training;
  const longest = longerTimes.at(-1)!;
  const { median: early } = longerGap(runs, iterations);
  const { one, other, median: late, above, below, differences } = longerGap(runs, longest);
  return { depth: longerDepth, one, other, iterations, early, longest, late, above, below, all: differences.length };
}
