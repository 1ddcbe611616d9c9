import { cifarNetwork } from '../networks/cifar-network.ts';
import { countMultiplyAdds } from '../networks/count-multiply-adds.ts';
import type { NetworkSpec } from '../networks/network-spec.ts';
import { dataSets } from './data-sets.ts';
import { defaultExperiment } from './defaults.ts';

/** What the bench times: iterations (forward, backward, update) of a residual network of the paper's Sec. 4.2. */
export interface BenchWork {
  readonly depth: number;
  /** Side of the images, in pixels; they are grey. */
  readonly featureMapSize: number;
  /** Of the first stage. */
  readonly filters: number;
  readonly batchSize: number;
}

/** Forward once, backward twice: for the layer's input and for its weights. */
const passes = 3;

export function networkOfWork({ depth, featureMapSize, filters }: BenchWork): NetworkSpec {
  const { network, data } = defaultExperiment;
  const { channels, classes } = dataSets[data.name];
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
    one.filters === other.filters &&
    one.batchSize === other.batchSize
  );
}
