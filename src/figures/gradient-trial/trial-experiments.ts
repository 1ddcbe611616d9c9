import type { DataChoice } from '../../experiment/data-sets.ts';
import { defaultExperiment } from '../../experiment/defaults.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import type { InstrumentChoice } from '../../experiment/instrument-choice.ts';
import { experimentsOf, networkKinds } from '../../experiment/sweep.ts';

/** Depths that are recorded and can be chosen. */
export const trialDepths = [8, 20, 32, 44, 56] as const;

/** Updates made before each look at the gradients: dense at first, where most happens. */
export const trialTimes: readonly number[] = [
  ...[0, 1, 2, 3, 5, 8, 10, 13, 22, 29, 38, 50, 65, 85, 110, 140, 170, 200, 235],
  // After the last update there is no gradient any more.
  defaultExperiment.training.iterations - 1,
];

export const trialInstruments: readonly InstrumentChoice[] = [
  { type: 'gradient-norms', due: { kind: 'at', iterations: trialTimes } },
];

/** What twins are trained with. */
export interface TwinSettings {
  readonly depth: number;
  readonly batchNorm: boolean;
  readonly iterations: number;
  readonly seed: number;
  /** Those of the lab where it is not there. */
  readonly data?: DataChoice;
}

/** Twins of `seedCount` seeds, from `seed` on; all else is the lab's. */
export function twinsOf(
  { depth, batchNorm, iterations, seed, data }: TwinSettings,
  seedCount = 1,
): readonly Experiment[] {
  const { network, data: site, training } = defaultExperiment;
  const twins = experimentsOf({
    depths: [depth],
    kinds: networkKinds,
    shortcut: network.shortcut,
    seedCount,
    firstSeed: seed,
    iterations,
    batchNorm,
    learningRate: training.learningRate.rate,
    side: site.side,
  });
  return data ? twins.map((experiment) => ({ ...experiment, data })) : twins;
}
