import type { Experiment } from './experiment.ts';
import { fingerprint } from './fingerprint.ts';
import type { Measurement } from './measurements.ts';
import { errorWindow, trainingErrorAt } from './records.ts';
import type { Evaluation, IterationRecord, Provenance, RecordedRun } from './records.ts';

/** Iterations that a sampled run keeps one by one, from the first on: as many as the lab's runs have. */
export const beginningLength = 300;

/** Points of a sampled run: the last one is its end. */
export const pointCount = 100;

/** A recorded run of which the beginning is kept whole, and the rest at points: too many iterations for a file. */
export interface SampledRun {
  readonly experiment: Experiment;
  readonly beginning: readonly IterationRecord[];
  /** Of single iterations, evenly spaced; but their errors are training errors as everywhere, means of 25 iterations. */
  readonly points: readonly IterationRecord[];
  /** Of all losses, also of those that are not kept. */
  readonly fingerprint: readonly string[];
  readonly measurements: readonly Measurement[];
  readonly evaluation: Evaluation | null;
  readonly provenance: Provenance;
}

/** Enough for a whole window of training errors before the first point. */
const leastIterations = pointCount * errorWindow;

/** Iterations from one point to the next. Throws where they do not come out even, or there are too few. */
export function pointInterval({ training: { iterations } }: Experiment): number {
  const interval = iterations / pointCount;
  if (Number.isInteger(interval) && iterations >= leastIterations) return interval;
  throw new Error(`invalid iterations: ${iterations} (want a multiple of ${pointCount}, at least ${leastIterations})`);
}

/** What a file keeps of a run. A run that diverged has points as far as it came. */
export function sampledRunOf({ records, ...run }: RecordedRun): SampledRun {
  const interval = pointInterval(run.experiment);
  const points = records
    .filter(({ iteration }) => iteration % interval === 0)
    .map((record) => ({ ...record, trainingError: trainingErrorAt(records, record.iteration)! }));
  const links = fingerprint(records.map(({ trainingLoss }) => trainingLoss));
  return { ...run, beginning: records.slice(0, beginningLength), points, fingerprint: links };
}

/** The training error at the end of a run, a mean of 25 iterations as everywhere; a fraction. */
export function endErrorOf({ points }: SampledRun): number {
  const last = points.at(-1);
  if (!last) throw new Error('no training error: the run has no point');
  return last.trainingError;
}
