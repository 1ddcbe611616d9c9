import { describeData } from '../experiment/describe-data.ts';
import { drawnNetwork } from '../experiment/drawn-network.ts';
import { countEvaluatedImages } from '../experiment/evaluated-images.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { countMultiplyAdds } from '../networks/count-multiply-adds.ts';
import type { NetworkSpec } from '../networks/network-spec.ts';

/** What the parts of an experiment cost, in multiply-adds. */
export interface Work {
  /** Forward, and twice as much backward. */
  readonly iteration: number;
  readonly evaluation: number;
  /** Weighted layers of the network that is trained. */
  readonly depth: number;
}

const known = new WeakMap<Experiment, Work>();

/** What an experiment will cost. Of one that starts from another, `countWorkOf` has told it before. */
export function countWork(experiment: Experiment): Work {
  return known.get(experiment) ?? countWorkOf(experiment, drawnNetwork(experiment));
}

/**
 * What an experiment costs by itself that trains this network, as the edits of its start leave it. What it starts from is
 * trained by a run of its own, where its end is not at hand, and costs what that costs.
 */
export function countWorkOf(experiment: Experiment, network: NetworkSpec): Work {
  const { training, data } = experiment;
  const forward = countMultiplyAdds(network);
  const work = {
    iteration: 3 * forward * training.batchSize,
    evaluation: forward * countEvaluatedImages(describeData(data)),
    depth: network.depth,
  };
  known.set(experiment, work);
  return work;
}
