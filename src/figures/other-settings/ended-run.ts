import type { Experiment } from '../../experiment/experiment.ts';
import { fingerprint } from '../../experiment/fingerprint.ts';
import { shortestDecimalOf } from '../../experiment/float32-decimal.ts';
import { errorWindow, trainingErrorAt } from '../../experiment/records.ts';
import type { IterationRecord, Provenance, RecordedRun } from '../../experiment/records.ts';
import { withoutDefaults } from '../../experiment/without-defaults.ts';

/** What is kept of one run: so many of them do not fit into a file as they are. */
export interface EndedRun {
  readonly experiment: Experiment;
  /** Iterations that were made: fewer than those of the experiment where it diverged. */
  readonly made: number;
  /** Every 25 iterations, and at the end; their errors are training errors as everywhere, means of 25 iterations. */
  readonly points: readonly IterationRecord[];
  /** Fractions; null where it diverged. */
  readonly subsetError: number | null;
  readonly testError: number | null;
  /** Of all losses, also of those that are not kept. */
  readonly fingerprint: readonly string[];
}

/** All runs of the figure; the provenance is that of the fastest one, least disturbed by other work. */
export interface EndedRuns {
  readonly runs: readonly EndedRun[];
  readonly provenance: Provenance;
}

/** Iterations after which a run that made so many has a point. */
export function pointIterations(made: number): readonly number[] {
  return Array.from({ length: Math.ceil(made / errorWindow) }, (_, index) => Math.min(made, errorWindow * (index + 1)));
}

/** Images that the error of the point at an iteration is taken over. */
export function imagesAt(iteration: number, { training }: Experiment): number {
  return Math.min(iteration, errorWindow) * training.batchSize;
}

export function endedRunOf({ experiment, records, evaluation }: RecordedRun): EndedRun {
  return {
    experiment,
    made: records.length,
    points: pointIterations(records.length).map((iteration) => {
      return { ...records[iteration - 1]!, trainingError: trainingErrorAt(records, iteration)! };
    }),
    subsetError: evaluation?.subsetError ?? null,
    testError: evaluation?.testError ?? null,
    fingerprint: fingerprint(records.map(({ trainingLoss }) => trainingLoss)),
  };
}

/** A run as one line. Errors are numbers of wrong images, which give back the same fractions. */
function formatRun({ experiment, made, points, ...rest }: EndedRun): string {
  return JSON.stringify({
    experiment: withoutDefaults(experiment),
    made,
    trainingLoss: points.map(({ trainingLoss }) => shortestDecimalOf(trainingLoss)),
    wrongImages: points.map(({ iteration, trainingError }) =>
      Math.round(trainingError * imagesAt(iteration, experiment)),
    ),
    ...rest,
  });
}

/** The text of their file: JSON, with a line a run. */
export function formatEndedRuns(runs: readonly RecordedRun[]): string {
  const [fastest] = runs
    .map(({ provenance }) => provenance)
    .toSorted((a, b) => a.millisecondsPerIteration - b.millisecondsPerIteration);
  if (!fastest) throw new Error('no runs of other settings');
  const lines = runs.map((run) => formatRun(endedRunOf(run)));
  return `{"provenance":${JSON.stringify(fastest)},"runs":[\n${lines.join(',\n')}\n]}\n`;
}
