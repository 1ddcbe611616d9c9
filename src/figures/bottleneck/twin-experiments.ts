import { defaultExperiment } from '../../experiment/defaults.ts';
import type { Experiment, NetworkChoice } from '../../experiment/experiment.ts';
import { contenders, depthOf, twins } from './twins.ts';
import type { Contender } from './twins.ts';

/** Twins of how many seeds were recorded. */
export const recordedSeeds = 5;

/** What the four networks are trained with. */
export interface TwinSettings {
  /** In each of the three stages. */
  readonly blocks: number;
  readonly seedCount: number;
  readonly firstSeed: number;
  readonly iterations: number;
}

/** One of the networks: as many blocks of either design, and all else that of the lab. */
export function networkOf(contender: Contender, blocks: number): NetworkChoice {
  const { kind, block } = twins[contender];
  return { ...defaultExperiment.network, block, residual: kind === 'residual', depth: depthOf(block, blocks) };
}

/** Four twins a seed, seed by seed: the first seed soon shows a whole comparison. */
export function twinExperiments({ blocks, seedCount, firstSeed, iterations }: TwinSettings): readonly Experiment[] {
  const { data, training } = defaultExperiment;
  const seeds = Array.from({ length: seedCount }, (_, index) => firstSeed + index);
  return seeds.flatMap((seed) =>
    contenders.map((contender) => ({
      network: networkOf(contender, blocks),
      data,
      training: { ...training, iterations },
      seed,
    })),
  );
}
