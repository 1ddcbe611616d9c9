import { experimentKey } from '../experiment/experiment-key.ts';
import type { RecordedRun } from '../experiment/records.ts';
import { degradationLabSweeps } from '../experiment/recording-plan.ts';
import { experimentsOf } from '../experiment/sweep.ts';
import type { DepthSweep } from '../experiment/sweep.ts';

function runsOf(sweeps: readonly DepthSweep[], recorded: readonly RecordedRun[]): readonly RecordedRun[] {
  const wanted = new Set(sweeps.flatMap(experimentsOf).map(experimentKey));
  return recorded.filter(({ experiment }) => wanted.has(experimentKey(experiment)));
}

/** What the main chart shows. */
export function depthSweepOf(recorded: readonly RecordedRun[]): readonly RecordedRun[] {
  return runsOf([degradationLabSweeps.depthSweep], recorded);
}

/** What answers "is it only the learning rate?". */
export function rateSweepOf(recorded: readonly RecordedRun[]): readonly RecordedRun[] {
  return runsOf(degradationLabSweeps.rateSweeps, recorded);
}
