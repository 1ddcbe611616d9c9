import type { TrainingAndTestPoint } from './overfitting-chart.ts';
import { median } from '../../charts/median.ts';
import { trainingErrorAt } from '../../experiment/records.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import type { Words } from './words.ts';
import { kindOf } from '../../live-figure/shown-run.ts';
import type { ShownRun } from '../../live-figure/shown-run.ts';

/** Both errors of the runs that have been evaluated. */
export function trainingAndTestOf(runs: readonly ShownRun[]): readonly TrainingAndTestPoint[] {
  return runs.flatMap((run) => {
    const trainingError = trainingErrorAt(run.records);
    if (!run.evaluation || trainingError === undefined) return [];
    const { depth } = run.experiment.network;
    return [{ depth, kind: kindOf(run), trainingError, testError: run.evaluation.testError }];
  });
}

/** How both errors go from the shallowest to the deepest networks, in sentences. */
export function overfittingReading(
  points: readonly TrainingAndTestPoint[],
  words: Words['overfitting'],
): readonly string[] {
  return networkKinds.flatMap((kind) => {
    const own = points.filter((point) => point.kind === kind);
    const depths = own.map(({ depth }) => depth);
    const [shallow, deep] = [Math.min(...depths), Math.max(...depths)];
    if (own.length === 0 || shallow === deep) return [];
    const at = (depth: number, error: 'trainingError' | 'testError') =>
      median(own.filter((point) => point.depth === depth).map((point) => point[error]))!;
    const training = [at(shallow, 'trainingError'), at(deep, 'trainingError')] as const;
    return [words.reading(kind, shallow, deep, training, [at(shallow, 'testError'), at(deep, 'testError')])];
  });
}
