import { defaultExperiment } from './defaults.ts';
import type { Experiment, NetworkChoice } from './experiment.ts';

/** Mini-batches of a training to the end: 51 passes over the 10,000 images. */
export const longIterations = 8000;

/** The paper's rate on CIFAR-10 (Sec. 4.2). */
export const paperRate = 0.1;

/** A training to the end: the rate divided by 10 at one half and three quarters of it, as the paper does (Sec. 4.2). */
export function longExperiment(net: Pick<NetworkChoice, 'depth' | 'residual'>, rate: number, seed: number): Experiment {
  const dividedAt = [longIterations / 2, (longIterations * 3) / 4];
  return {
    ...defaultExperiment,
    network: { ...defaultExperiment.network, ...net },
    training: {
      ...defaultExperiment.training,
      iterations: longIterations,
      learningRate: { rate, dividedAt, warmUp: null },
    },
    seed,
  };
}
