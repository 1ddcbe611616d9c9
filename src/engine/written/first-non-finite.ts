import type { DataSet } from '../../data/data-set.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { loadAugmentation } from '../augmentation.ts';
import type { Checkpoint, TrainedValues } from '../checkpoint.ts';
import { batchAt, buildNetwork, train } from '../train.ts';
import { loadWritten } from '../written-blocks.ts';
import { nonFiniteIn } from './non-finite-iteration.ts';
import type { NonFiniteValue } from './non-finite-iteration.ts';

/** The first value of a run that is not finite, and the iteration, counted from 1, in which it came up. */
export interface FirstNonFinite extends NonFiniteValue {
  readonly iteration: number;
}

export interface SearchOptions {
  /** A state of the run, from which it is made again; without it, and where it comes too late, from the beginning. */
  readonly from?: Checkpoint | undefined;
  readonly onProgress?: (() => void) | undefined;
}

/** What the network had learnt before the iteration before this one, and before this one, as far as that is not its start. */
async function lastStates(
  experiment: Experiment,
  data: DataSet,
  iteration: number,
  { from, onProgress }: SearchOptions,
): Promise<readonly TrainedValues[]> {
  if (iteration === 1) return [];
  // The gradients of the iteration before may have spoilt a later state.
  const start = from && from.iteration <= iteration - 2 ? from : undefined;
  let states: readonly TrainedValues[] = start ? [start] : [];
  const onCheckpoint = (taken: Checkpoint) => {
    if (taken.iteration < iteration) states = [...states.slice(-1), taken];
  };
  const training = { ...experiment.training, iterations: iteration };
  const checkpoints = { every: 1, onCheckpoint };
  const events = train({ ...experiment, training }, data, { from: start, checkpoints, onProgress });
  // Nothing is to be evaluated, where it does not diverge here.
  for await (const event of events) if (event.type === 'iteration' && event.record.iteration === iteration) break;
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
  options: SearchOptions = {},
): Promise<FirstNonFinite | null> {
  await loadWritten(experiment);
  await loadAugmentation(experiment);
  const states = await lastStates(experiment, data, iteration, options);
  // Before the first iteration the network is as it was drawn.
  const starts = iteration <= 2 ? [undefined, ...states] : states;
  for (const [index, state] of starts.entries()) {
    const made = iteration - starts.length + index;
    const network = buildNetwork(experiment, data, state);
    try {
      options.onProgress?.();
      const found = nonFiniteIn(network, batchAt(made, experiment, data));
      if (found) return { ...found, iteration: made + 1 };
    } finally {
      network.dispose();
    }
  }
  return null;
}
