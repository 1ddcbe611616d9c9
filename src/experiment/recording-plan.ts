import type { Experiment } from './experiment.ts';
import { experimentKey } from './experiment-key.ts';
import type { InstrumentChoice } from './instrument-choice.ts';
import { layerResponseExperiments } from './layer-response-experiments.ts';
import { experimentsOf, sweepPresets } from './sweep.ts';
import type { DepthSweep } from './sweep.ts';

/** What is recorded for a figure. */
export interface RecordingPlan {
  /** The figure's id. */
  readonly figure: string;
  /** Each once. */
  readonly experiments: readonly Experiment[];
  /** What is read of the networks beside their records. */
  readonly instruments: readonly InstrumentChoice[];
  /** Whether the runs begin from weights that are moved by their last bits. */
  readonly nudged: boolean;
}

const depthSweep: DepthSweep = { ...sweepPresets['full-sweep'], seedCount: 3 };

/** What the degradation lab shows before a reader trains anything. */
export const degradationLabSweeps = {
  depthSweep,
  /** The answer to "is it only the learning rate?": one sweep a rate. */
  rateSweeps: [0.01, 0.03, 0.1, 0.3].map((learningRate) => ({ ...depthSweep, depths: [8, 20, 56], learningRate })),
} satisfies { readonly depthSweep: DepthSweep; readonly rateSweeps: readonly DepthSweep[] };

/** The order of the file, whatever the order in which a reader trains them: made again, it stays the same. */
function shallowFirst(sweep: DepthSweep): readonly Experiment[] {
  return experimentsOf(sweep).toSorted((a, b) => a.seed - b.seed || a.network.depth - b.network.depth);
}

/** The experiments of sweeps, each once: they share those that they have in common. */
function experimentsOfAll(sweeps: readonly DepthSweep[]): readonly Experiment[] {
  const experiments = sweeps.flatMap(shallowFirst);
  return [...new Map(experiments.map((experiment) => [experimentKey(experiment), experiment])).values()];
}

export const degradationLabPlan: RecordingPlan = {
  figure: 'degradation-lab',
  experiments: experimentsOfAll([degradationLabSweeps.depthSweep, ...degradationLabSweeps.rateSweeps]),
  instruments: [],
  nudged: false,
};

/** What the lab holds a live run against that has other bits than the recorded one. */
export const roundingPlan: RecordingPlan = { ...degradationLabPlan, figure: 'rounding', nudged: true };

export const layerResponsesPlan: RecordingPlan = {
  figure: 'layer-responses',
  experiments: layerResponseExperiments,
  instruments: [{ type: 'responses', due: { kind: 'end' }, share: { set: 'test', images: 2000 } }],
  nudged: false,
};
