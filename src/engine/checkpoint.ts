import type { Variable } from '@tensorflow/tfjs-core';
import type { MomentumOptimizer } from './momentum-optimizer.ts';
import type { Network } from './network.ts';
import type { NetworkValues, Values } from './parameters.ts';

/** All that a network has learnt: with its experiment, enough to ask it. */
export interface TrainedValues {
  /** Iterations made so far. */
  readonly iteration: number;
  readonly parameters: NetworkValues;
  readonly runningStatistics: NetworkValues;
}

/**
 * A run between two iterations: with its experiment and data, all that the rest of it follows from. Batches and every
 * other random choice are functions of the iteration, so there is no generator whose state would have to be kept.
 */
export interface Checkpoint extends TrainedValues {
  readonly velocities: NetworkValues;
}

/** Copies variables out of the backend in use. */
export async function valuesOf(variables: ReadonlyMap<string, Variable>): Promise<NetworkValues> {
  const read = async ([name, own]: [string, Variable]): Promise<[string, Values]> => {
    const values = await own.data<'float32'>();
    // A copy: what TF.js hands out may be the variable's own memory.
    return [name, { shape: own.shape, values: Float32Array.from(values) }];
  };
  return new Map(await Promise.all([...variables].map(read)));
}

/** Copies a run's state out of the backend in use, after `iteration` iterations. */
export async function takeCheckpoint(
  network: Network,
  optimizer: MomentumOptimizer,
  iteration: number,
): Promise<Checkpoint> {
  const [parameters, runningStatistics, velocities] = await Promise.all([
    valuesOf(network.parameters),
    valuesOf(network.runningStatistics),
    valuesOf(optimizer.velocities),
  ]);
  return { iteration, parameters, runningStatistics, velocities };
}
