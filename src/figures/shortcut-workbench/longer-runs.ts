import { defaultExperiment } from '../../experiment/defaults.ts';
import { fingerprint } from '../../experiment/fingerprint.ts';
import { trainingErrorAt } from '../../experiment/records.ts';
import type { Provenance, RecordedRun } from '../../experiment/records.ts';
import { contenderOf } from './contenders.ts';
import type { Contender } from './contenders.ts';
import type { SeedError } from './reading.ts';
import { recordedSeeds, twinsOf, workbenchDepths } from './workbench-experiments.ts';

export const longerDepth = workbenchDepths[0];

/** The shallower twins, trained for four times as long: does what the first iterations show last? */
export const longerExperiments = twinsOf({
  depth: longerDepth,
  seedCount: recordedSeeds,
  firstSeed: defaultExperiment.seed,
  iterations: 4 * defaultExperiment.training.iterations,
});

/** Iterations after which the training error of longer runs is kept. */
export const longerTimes: readonly number[] = Array.from({ length: 12 }, (_, index) => 100 * (index + 1));

/** What is kept of one of them. */
export interface LongerRun {
  readonly contender: Contender;
  readonly seed: number;
  /** Fractions, at `longerTimes`. */
  readonly trainingErrors: readonly number[];
  readonly subsetError: number;
  readonly testError: number;
  /** Of all losses. */
  readonly fingerprint: readonly string[];
}

/** Of all of them: the time is that of the fastest run, least disturbed by other work. */
export interface LongerRuns {
  readonly runs: readonly LongerRun[];
  readonly provenance: Provenance;
}

function longerRun({ experiment, records, evaluation }: RecordedRun): LongerRun {
  if (!evaluation) throw new Error(`a longer run did not end: seed ${experiment.seed}`);
  return {
    contender: contenderOf(experiment.network),
    seed: experiment.seed,
    trainingErrors: longerTimes.map((iteration) => trainingErrorAt(records, iteration)!),
    subsetError: evaluation.subsetError,
    testError: evaluation.testError,
    fingerprint: fingerprint(records.map(({ trainingLoss }) => trainingLoss)),
  };
}

/** The text of their file: what is drawn, and by what the runs can be told. */
export function longerFile(runs: readonly RecordedRun[]): string {
  const [first] = runs.toSorted(
    (a, b) => a.provenance.millisecondsPerIteration - b.provenance.millisecondsPerIteration,
  );
  if (!first) throw new Error('no longer runs');
  const kept: LongerRuns = { runs: runs.map(longerRun), provenance: first.provenance };
  return `${JSON.stringify(kept, null, 1)}\n`;
}

/** Their errors at one of `longerTimes`. */
export function longerErrors(runs: readonly LongerRun[], time: number): readonly SeedError[] {
  const place = longerTimes.indexOf(time);
  return runs.map(({ contender, seed, trainingErrors }) => {
    return { contender, seed, error: trainingErrors[place]!, isFinal: true };
  });
}
