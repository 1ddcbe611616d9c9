import type { Experiment } from './experiment.ts';
import { experimentKey } from './experiment-key.ts';
import type { RecordedRun } from './records.ts';
import { experimentsOf, sweepPresets } from './sweep.ts';
import type { DepthSweep } from './sweep.ts';

const depthSweep: DepthSweep = { ...sweepPresets['full-sweep'], seedCount: 3 };

/** The answer to "is it only the learning rate?": one sweep a rate. */
const rateSweeps: readonly DepthSweep[] = [0.01, 0.03, 0.1, 0.3].map((learningRate) => ({
  ...depthSweep,
  depths: [8, 20, 56],
  learningRate,
}));

/** The order of the file, whatever the order in which a reader trains them: made again, it stays the same. */
function shallowFirst(sweep: DepthSweep): readonly Experiment[] {
  return experimentsOf(sweep).toSorted((a, b) => a.seed - b.seed || a.network.depth - b.network.depth);
}

/** The experiments of sweeps, each once: they share those that they have in common. */
function experimentsOfAll(sweeps: readonly DepthSweep[]): readonly Experiment[] {
  const experiments = sweeps.flatMap(shallowFirst);
  return [...new Map(experiments.map((experiment) => [experimentKey(experiment), experiment])).values()];
}

/** What the degradation lab shows before a reader trains anything. */
export const sweptExperiments = experimentsOfAll([depthSweep, ...rateSweeps]);

function runsOf(sweeps: readonly DepthSweep[], recorded: readonly RecordedRun[]): readonly RecordedRun[] {
  const wanted = new Set(experimentsOfAll(sweeps).map(experimentKey));
  return recorded.filter(({ experiment }) => wanted.has(experimentKey(experiment)));
}

/** Of the recorded runs, those at every depth, at the rate that the lab trains at. */
export function depthSweepOf(recorded: readonly RecordedRun[]): readonly RecordedRun[] {
  return runsOf([depthSweep], recorded);
}

/** Of the recorded runs, those at several learning rates. */
export function rateSweepOf(recorded: readonly RecordedRun[]): readonly RecordedRun[] {
  return runsOf(rateSweeps, recorded);
}
