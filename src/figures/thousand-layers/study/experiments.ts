import { defaultExperiment } from '../../../experiment/defaults.ts';
import type { Experiment, LearningRateSchedule, NetworkChoice } from '../../../experiment/experiment.ts';

/** Layers of the network that the paper starts at a smaller rate (Sec. 4.2). */
export const startedDepth = 110;

/** The paper's depth beyond a thousand (Sec. 4.2). */
export const deepest = 1202;

/** Filters of its first stage: half of what the other networks here have, so that it can be trained in minutes. */
export const deepestFilters = 4;

/** Mini-batches of each recorded training. */
export const iterations = 400;

/** The paper's rate (Sec. 4.2). */
export const rate = 0.1;

/** The paper's smaller rate (Sec. 4.2), for so many iterations. Its own end where an error is reached, after some 400. */
export const warmUp = { rate: 0.01, iterations: 50 } as const;

/** How the rate begins: at the smaller one and then at the full one, at the full one at once, or at the smaller one for good. */
export type Start = 'warm' | 'cold' | 'small';

const schedules: Readonly<Record<Start, LearningRateSchedule>> = {
  warm: { rate, dividedAt: [], warmUp },
  cold: { rate, dividedAt: [], warmUp: null },
  small: { rate: warmUp.rate, dividedAt: [], warmUp: null },
};

/** Those that are compared at 110 layers. */
export const comparedStarts = ['warm', 'cold'] as const satisfies readonly Start[];

/** Those of the deepest network. */
export const deepestStarts = ['warm', 'small'] as const satisfies readonly Start[];

export const recordedSeeds = 5;

export interface StartSettings {
  readonly seedCount: number;
  readonly firstSeed: number;
  readonly iterations: number;
}

type Network = Pick<NetworkChoice, 'depth' | 'filters'>;

function trained(network: Network, start: Start, made: number, seed: number): Experiment {
  return {
    ...defaultExperiment,
    network: { ...defaultExperiment.network, ...network },
    training: { ...defaultExperiment.training, iterations: made, learningRate: schedules[start] },
    seed,
  };
}

/** Two networks a seed that differ in their first rate only, seed by seed: the first seed soon shows a comparison. */
export function experimentsOf({ seedCount, firstSeed, iterations: made }: StartSettings): readonly Experiment[] {
  const network = { depth: startedDepth, filters: defaultExperiment.network.filters };
  const seeds = Array.from({ length: seedCount }, (_, index) => firstSeed + index);
  return seeds.flatMap((seed) => comparedStarts.map((start) => trained(network, start, made, seed)));
}

export function startOf({ training: { learningRate } }: Pick<Experiment, 'training'>): Start {
  if (learningRate.warmUp !== null) return 'warm';
  return learningRate.rate === rate ? 'cold' : 'small';
}

/** What was recorded of both starts. */
export const startedExperiments = experimentsOf({
  seedCount: recordedSeeds,
  firstSeed: defaultExperiment.seed,
  iterations,
});

/** One network of more than a thousand layers, trained once as that of 110 layers, and once at the smaller rate. */
export const deepestExperiments = deepestStarts.map((start) =>
  trained({ depth: deepest, filters: deepestFilters }, start, iterations, defaultExperiment.seed),
);
