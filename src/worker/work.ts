import { dataSets } from '../experiment/data-sets.ts';
import { drawnNetwork } from '../experiment/drawn-network.ts';
import { countEvaluatedImages } from '../experiment/evaluated-images.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { countMultiplyAdds } from '../networks/count-multiply-adds.ts';

/** Multiply-adds of the parts of an experiment. */
export interface Work {
  /** Forward, and twice as much backward. */
  readonly iteration: number;
  readonly evaluation: number;
  readonly total: number;
}

const known = new WeakMap<Experiment, Work>();

/** What an experiment will cost, in multiply-adds. Edits of its start do not count: they change little of it. */
export function countWork(experiment: Experiment): Work {
  const work = known.get(experiment) ?? countWorkAnew(experiment);
  known.set(experiment, work);
  return work;
}

function countWorkAnew(experiment: Experiment): Work {
  const { training, data } = experiment;
  const forward = countMultiplyAdds(drawnNetwork(experiment));
  const iteration = 3 * forward * training.batchSize;
  const evaluation = forward * countEvaluatedImages(dataSets[data.name]);
  return { iteration, evaluation, total: iteration * training.iterations + evaluation };
}
