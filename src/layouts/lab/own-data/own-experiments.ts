import { defaultExperiment } from '../../../experiment/defaults.ts';
import type { OwnData } from '../../../experiment/data-sets.ts';
import type { Experiment, Training } from '../../../experiment/experiment.ts';
import type { NetworkKind } from '../../../experiment/sweep.ts';

/** What can be set where a reader trains on data of their own. */
export interface OwnSettings {
  readonly kinds: readonly NetworkKind[];
  readonly depth: number;
  readonly filters: number;
  readonly batchSize: number;
  readonly iterations: number;
  readonly rate: number;
  /** By 10, at a half and at three quarters of the iterations, as the paper does. */
  readonly divide: boolean;
  readonly augment: boolean;
  readonly seed: number;
}

function trainingOf({ iterations, batchSize, rate, divide, augment }: OwnSettings): Training {
  const { momentum, weightDecay } = defaultExperiment.training;
  const dividedAt = divide ? [Math.floor(iterations / 2), Math.floor((3 * iterations) / 4)] : [];
  return {
    ...{ iterations, batchSize, momentum, weightDecay },
    learningRate: { rate, dividedAt, warmUp: null },
    ...(augment && { augmentation: 'crop-and-mirror' }),
  };
}

/** The paper's network of Sec. 4.2 on a reader's data: twins, or one of them. */
export function ownExperiments(settings: OwnSettings, data: OwnData): readonly Experiment[] {
  const { kinds, depth, filters, seed } = settings;
  const training = trainingOf(settings);
  return kinds.map((kind) => ({
    network: { ...defaultExperiment.network, depth, filters, residual: kind === 'residual' },
    data,
    training,
    seed,
  }));
}
