import { defaultExperiment } from '../../../experiment/defaults.ts';
import type { Experiment } from '../../../experiment/experiment.ts';

/** What a lecturer is asked to change, one thing at a time; all else is as on the page. */
export interface Setting {
  /** Of the first stage. */
  readonly filters: number;
  readonly batchNorm: boolean;
  readonly batchSize: number;
}

/** A setting, and the depths at which it is trained. */
export interface Asked extends Setting {
  readonly depths: readonly number[];
  readonly iterations: number;
}

const { network, training } = defaultExperiment;

/** The lab's own. */
export const ownSetting: Setting = {
  filters: network.filters,
  batchNorm: network.batchNorm,
  batchSize: training.batchSize,
};

/** The depths of the lab that other recordings have, too. */
export const allDepths: readonly number[] = [8, 20, 32, 44, 56];
/** Where an iteration takes several times as long: the shallowest, the paper's shallow one, and the deepest. */
export const fewDepths: readonly number[] = [8, 20, 56];

export const seeds: readonly number[] = [1, 2, 3];

/** Iterations of every training that is compared at equal iterations. */
export const { iterations } = training;

/** Iterations after which a training with mini-batches of this size has seen as many images as the lab's own. */
export function iterationsForEqualImages(batchSize: number): number {
  return (iterations * training.batchSize) / batchSize;
}

/** Small batches are trained until they have seen as many images; large ones have seen as many on the way. */
const batch = (batchSize: number, depths: readonly number[]): Asked => ({
  ...ownSetting,
  batchSize,
  depths,
  iterations: Math.max(iterations, iterationsForEqualImages(batchSize)),
});

const width = (filters: number, depths: readonly number[]): Asked => ({ ...ownSetting, filters, depths, iterations });

/** What is recorded for this figure. Cheap ones come first, since a recording may have to be stopped. */
export const asked: readonly Asked[] = [
  width(ownSetting.filters, allDepths),
  { ...width(ownSetting.filters, allDepths), batchNorm: false },
  width(4, allDepths),
  batch(16, allDepths),
  batch(256, fewDepths),
  width(16, fewDepths),
  width(32, fewDepths),
];

function experimentsOf({ depths, filters, batchNorm, batchSize, iterations: length }: Asked): readonly Experiment[] {
  return seeds.flatMap((seed) =>
    depths.flatMap((depth) =>
      [false, true].map((residual) => ({
        ...defaultExperiment,
        network: { ...network, depth, residual, filters, batchNorm },
        training: { ...training, batchSize, iterations: length },
        seed,
      })),
    ),
  );
}

export const experiments: readonly Experiment[] = asked.flatMap(experimentsOf);
