import { dataSets } from '../experiment/data-sets.ts';
import { countEvaluatedImages } from '../experiment/evaluated-images.ts';
import { networkOf } from '../experiment/experiment-network.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { countMultiplyAdds } from '../networks/count-multiply-adds.ts';

/** What the parts of an experiment cost, in multiply-adds. */
export interface Work {
  /** Forward, and twice as much backward. */
  readonly iteration: number;
  readonly evaluation: number;
  /** Weighted layers of the network that is trained. */
  readonly depth: number;
}

const known = new WeakMap<Experiment, Work>();

/**
 * What an experiment costs by itself, with the network that the edits of its start leave. What it starts from is trained by
 * a run of its own, where its end is not at hand, and costs what that costs. Throws where the network cannot be built.
 */
export function countWork(experiment: Experiment): Work {
  const work = known.get(experiment) ?? countWorkAnew(experiment);
  known.set(experiment, work);
  return work;
}

function countWorkAnew(experiment: Experiment): Work {
  const { training, data } = experiment;
  const network = networkOf(experiment);
  const forward = countMultiplyAdds(network);
  return {
    iteration: 3 * forward * training.batchSize,
    evaluation: forward * countEvaluatedImages(dataSets[data.name]),
    depth: network.depth,
  };
}
