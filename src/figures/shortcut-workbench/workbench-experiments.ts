import { defaultExperiment } from '../../experiment/defaults.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { choiceOf, contenders } from './contenders.ts';

/** Depths that are recorded and can be chosen. */
export const workbenchDepths = [20, 44] as const;

/** Twins of how many seeds were recorded. */
export const recordedSeeds = 5;

/** What the four networks are trained with. */
export interface TwinSettings {
  readonly depth: number;
  readonly seedCount: number;
  readonly firstSeed: number;
  readonly iterations: number;
}

/** Four twins a seed, seed by seed: the first seed soon shows a whole comparison. All else is the lab's. */
export function twinsOf({ depth, seedCount, firstSeed, iterations }: TwinSettings): readonly Experiment[] {
  const { network, data, training } = defaultExperiment;
  const seeds = Array.from({ length: seedCount }, (_, index) => firstSeed + index);
  return seeds.flatMap((seed) =>
    contenders.map((contender) => ({
      network: { ...network, depth, ...choiceOf(contender) },
      data,
      training: { ...training, iterations },
      seed,
    })),
  );
}
