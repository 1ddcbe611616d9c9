import type { Experiment } from './experiment.ts';
import { experimentKey } from './experiment-key.ts';
import { experimentsOf, sweepPresets } from './sweep.ts';
import type { DepthSweep } from './sweep.ts';

/** What is recorded for a figure. */
export interface RecordingPlan {
  /** The figure's id. */
  readonly figure: 'degradation-lab';
  readonly depthSweep: DepthSweep;
  /** The answer to "is it only the learning rate?": one sweep a rate. */
  readonly rateSweeps: readonly DepthSweep[];
}

const depthSweep: DepthSweep = { ...sweepPresets['full-sweep'], seedCount: 3 };

export const degradationLabPlan: RecordingPlan = {
  figure: 'degradation-lab',
  depthSweep,
  rateSweeps: [0.01, 0.03, 0.1, 0.3].map((learningRate) => ({ ...depthSweep, depths: [8, 20, 56], learningRate })),
};

/** The experiments of a plan, each once: the sweeps share those that they have in common. */
export function experimentsOfPlan({ depthSweep, rateSweeps }: RecordingPlan): readonly Experiment[] {
  const experiments = [depthSweep, ...rateSweeps].flatMap(experimentsOf);
  return [...new Map(experiments.map((experiment) => [experimentKey(experiment), experiment])).values()];
}
