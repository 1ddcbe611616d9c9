import { cifarNetwork } from '../networks/cifar-network.ts';
import { countMultiplyAdds } from '../networks/count-multiply-adds.ts';
import type { NetworkSpec } from '../networks/network-spec.ts';
import { dataSets } from './data-sets.ts';
import { defaultExperiment } from './defaults.ts';

/** What the bench times: iterations (forward, backward, update) of a residual network of the paper's Sec. 4.2. */
export interface BenchWork {
  readonly depth: number;
  /** Side of the images, in pixels. */
  readonly featureMapSize: number;
  /** Of the images; 1 where it is not there. */
  readonly channels?: number;
  /** Of the first stage. */
  readonly filters: number;
  readonly batchSize: number;
}

/** Forward once, backward twice: for the layer's input and for its weights. */
const passes = 3;

export function networkOfWork({ depth, featureMapSize, filters, channels = 1 }: BenchWork): NetworkSpec {
  const { network, data } = defaultExperiment;
  const { classes } = dataSets[data.name];
  return cifarNetwork({ ...network, depth, featureMapSize, filters, channels, classes });
}

/** Multiply-adds of one iteration. */
export function countIterationMultiplyAdds(work: BenchWork): number {
  return passes * work.batchSize * countMultiplyAdds(networkOfWork(work));
}

export function isSameWork(one: BenchWork, other: BenchWork): boolean {
  return (
    one.depth === other.depth &&
    one.featureMapSize === other.featureMapSize &&
    (one.channels ?? 1) === (other.channels ?? 1) &&
    one.filters === other.filters &&
    one.batchSize === other.batchSize
  );
}
