import { defaultExperiment } from './defaults.ts';
import type { Experiment } from './experiment.ts';
import type { NetworkKind } from './sweep.ts';

/** The lab's experiment of one network: twins have the same depth and seed. */
export function twinExperiment(kind: NetworkKind, depth: number, seed: number): Experiment {
  const { network } = defaultExperiment;
  return { ...defaultExperiment, network: { ...network, depth, residual: kind === 'residual' }, seed };
}
