import type { Experiment } from '../../../experiment/experiment.ts';
import { longExperiment, paperRate } from '../../../experiment/long-training.ts';

/** The nets of the paper's Fig. 7, its depths and kinds. */
const nets = [
  { depth: 20, residual: false },
  { depth: 56, residual: false },
  { depth: 20, residual: true },
  { depth: 56, residual: true },
  { depth: 110, residual: true },
] as const;

const seeds = [1, 2, 3];

/** Trainings to the end of the nets of Fig. 7, as in the figure of all such trainings, which records them. */
export const experiments: readonly Experiment[] = nets.flatMap((net) =>
  seeds.map((seed) => longExperiment(net, paperRate, seed)),
);
