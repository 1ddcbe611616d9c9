import { defaultExperiment } from '../../../experiment/defaults.ts';
import type { Experiment, NetworkChoice, Training } from '../../../experiment/experiment.ts';
import type { InstrumentChoice } from '../../../experiment/instrument-choice.ts';

/** The nets of the paper's Fig. 7, its depths and kinds. */
const nets = [
  { depth: 20, residual: false },
  { depth: 20, residual: true },
  { depth: 56, residual: false },
  { depth: 56, residual: true },
  { depth: 110, residual: true },
] as const;

const seeds = [1, 2, 3];

/** Iterations of the recorded runs. */
export const recordedLength = 1500;

/** Long for a page: nearly ten epochs. The paper's rate, divided at one half and three quarters of the run as there. */
const training: Training = {
  ...defaultExperiment.training,
  iterations: recordedLength,
  learningRate: { rate: 0.1, dividedAt: [750, 1125], warmUp: null },
};

export function responseExperiment(net: Pick<NetworkChoice, 'depth' | 'residual'>, seed: number): Experiment {
  return { ...defaultExperiment, network: { ...defaultExperiment.network, ...net }, training, seed };
}

/** Long runs of the nets of Fig. 7, seed by seed, so that each seed draws the whole picture. */
export const experiments: readonly Experiment[] = seeds.flatMap((seed) =>
  nets.map((net) => responseExperiment(net, seed)),
);

/** Read once, of each trained network. */
export const instruments: readonly InstrumentChoice[] = [
  { type: 'responses', due: { kind: 'end' }, share: { set: 'test', images: 2000 } },
];
