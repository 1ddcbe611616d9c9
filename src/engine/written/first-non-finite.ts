import type { DataSet } from '../../data/data-set.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { loadAugmentation } from '../augmentation.ts';
import type { TrainedValues } from '../checkpoint.ts';
import { batchAt, buildNetwork, train } from '../train.ts';
import { loadWritten } from '../written-blocks.ts';
import { nonFiniteIn } from './non-finite-iteration.ts';
import type { NonFiniteValue } from './non-finite-iteration.ts';

/** The first value of a run that is not finite, and the iteration, counted from 1, in which it came up. */
export interface FirstNonFinite extends NonFiniteValue {
  readonly iteration: number;
}

/** What the network has learnt after so many iterations, and after one less. */
async function lastStates(
  experiment: Experiment,
  data: DataSet,
  iterations: number,
  onProgress?: () => void,
): Promise<readonly TrainedValues[]> {
  if (iterations === 0) return [];
  let states: readonly TrainedValues[] = [];
  const onCheckpoint = (taken: TrainedValues) => void (states = [...states.slice(-1), taken]);
  const training = { ...experiment.training, iterations };
  const checkpoints = { every: 1, onCheckpoint };
  for await (const { type } of train({ ...experiment, training }, data, { checkpoints, onProgress }))
    if (type === 'evaluation') break;
  return states;
}

/**
 * Where a run of written blocks has got the first value that is not finite, whose loss was not finite in `iteration`,
 * counted from 1. The run is made again up to there, which has the same bits; then that iteration is computed step by step,
 * and the one before it, since its gradients may have spoilt the weights while its loss was still finite. Null where nothing
 * is found: another backend may have been off.
 */
export async function firstNonFinite(
  experiment: Experiment,
  data: DataSet,
  iteration: number,
  onProgress?: () => void,
): Promise<FirstNonFinite | null> {
  await loadWritten(experiment);
  await loadAugmentation(experiment);
  const states = await lastStates(experiment, data, iteration - 1, onProgress);
  // Before the first iteration the network is as it was drawn.
  const starts = iteration <= 2 ? [undefined, ...states] : states;
  for (const [index, state] of starts.entries()) {
    const made = iteration - starts.length + index;
    const network = buildNetwork(experiment, data, state);
    try {
      const found = nonFiniteIn(network, batchAt(made, experiment, data));
      if (found) return { ...found, iteration: made + 1 };
    } finally {
      network.dispose();
    }
  }
  return null;
}
