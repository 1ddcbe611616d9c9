import { defaultExperiment } from '../../experiment/defaults.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import type { BlockSettings } from './study.ts';

/** The paper's network with these settings, trained as the lab trains its own. */
export function papersExperiment(
  { depth, data, seed, iterations, filters, rate }: BlockSettings,
  residual: boolean,
): Experiment {
  const { network, training, ...others } = defaultExperiment;
  return {
    ...others,
    data,
    network: { ...network, depth, filters, residual },
    training: { ...training, iterations, learningRate: { ...training.learningRate, rate } },
    seed,
  };
}
