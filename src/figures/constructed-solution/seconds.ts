import type { RecordedRun } from '../../experiment/records.ts';
import { experimentKey } from '../../experiment/experiment-key.ts';
import { experimentsOf } from './study/experiments.ts';
import type { SolutionSettings } from './study/experiments.ts';

const cores = 2;

/** Seconds that all networks of some settings take on two cores like those of the recording; undefined where not all are recorded. */
export function secondsOf(recorded: readonly RecordedRun[], settings: SolutionSettings): number | undefined {
  const paces = new Map(
    recorded.map(({ experiment, provenance }) => [experimentKey(experiment), provenance.millisecondsPerIteration]),
  );
  const times = experimentsOf(settings).map((experiment) => {
    return (paces.get(experimentKey(experiment)) ?? NaN) * experiment.training.iterations;
  });
  const seconds = times.reduce((sum, own) => sum + own, 0) / 1000 / cores;
  return Number.isFinite(seconds) ? seconds : undefined;
}
