import { experimentKey } from './experiment-key.ts';
import type { Experiment } from './experiment.ts';
import { errorWindow } from './records.ts';
import type { IterationRecord } from './records.ts';
import { trainingDifferences } from './training-differences.ts';

/**
 * What rounding alone does to a kind of run: every weight of its start moved by a last bit or not at all, and trained as
 * before. Another backend, which adds its sums in another order, parts from WASM in the same way.
 */
export interface RoundingGrowth {
  /** With the first of the seeds that were measured. */
  readonly experiment: Experiment;
  /** Pairs of runs, each of another seed. */
  readonly pairs: number;
  /** The largest difference of training errors, a fraction, up to iteration 25, 50, 75 and so on; it never falls. */
  readonly largest: readonly number[];
}

/** Three pairs do not show the largest difference that there can be: half as much again, and a percentage point. */
const margin = { factor: 1.5, points: 0.01 };

/** The most that rounding alone may make of the training error's difference up to an iteration; a fraction. */
export function mostByRounding({ largest }: RoundingGrowth, iteration: number): number {
  const window = Math.min(Math.ceil(iteration / errorWindow), largest.length) - 1;
  return margin.factor * (largest[window] ?? 0) + margin.points;
}

/** Two runs of one experiment, one of them from a nudged start. */
export interface NudgedPair {
  readonly experiment: Experiment;
  readonly recorded: readonly IterationRecord[];
  readonly nudged: readonly IterationRecord[];
}

/** What runs have in common whose rounding errors are taken to grow alike: all but their seed and their length. */
export function roundingKey(experiment: Experiment): string {
  return experimentKey({ ...experiment, seed: 0, training: { ...experiment.training, iterations: 0 } });
}

function growthOf(pairs: readonly NudgedPair[]): RoundingGrowth {
  const differences = pairs.flatMap(({ recorded, nudged }) => trainingDifferences(recorded, nudged));
  const windows = Math.floor(pairs[0]!.experiment.training.iterations / errorWindow);
  const largest = Array.from({ length: windows }, (_, window) =>
    Math.max(
      ...differences
        .filter(({ iteration }) => iteration <= (window + 1) * errorWindow)
        .map(({ difference }) => difference),
    ),
  );
  return { experiment: pairs[0]!.experiment, pairs: pairs.length, largest };
}

/** How differences grow in pairs of runs, one entry for all seeds of a kind of run. */
export function roundingGrowths(pairs: readonly NudgedPair[]): readonly RoundingGrowth[] {
  return [...Map.groupBy(pairs, ({ experiment }) => roundingKey(experiment)).values()].map(growthOf);
}
