import { dispose, engine } from '@tensorflow/tfjs-core';
import type { Scalar, Tensor, Tensor1D } from '@tensorflow/tfjs-core';
import type { Training } from '../experiment/experiment.ts';
import { learningRateAt } from '../experiment/learning-rate.ts';
import { batchTensors } from './batch-tensors.ts';
import type { MomentumOptimizer } from './momentum-optimizer.ts';
import type { Network } from './network.ts';
import { readOutcomes } from './read-outcomes.ts';
import type { IterationOutcome, OrderedOutcome } from './read-outcomes.ts';

/** Images as a network takes them, and their classes. */
export interface Batch {
  /** [size, side, side, channels], standardised. */
  readonly images: Float32Array;
  /** [size], class indices. */
  readonly labels: Int32Array;
}

export interface Gradients {
  readonly loss: Scalar;
  readonly predictions: Tensor1D;
  /** In the order of the network's parameters. */
  readonly gradients: readonly Tensor[];
}

/** Forward and backward pass in training mode; the caller disposes what it gets. */
export function computeGradients(network: Network, batch: Batch, onBlock?: () => void): Gradients {
  const { images, labels } = batchTensors(network.spec, batch);
  const kept: { predictions?: Tensor1D } = {};
  const loss = () => {
    const classified = network.forward(images, labels, 'batch', onBlock);
    kept.predictions = classified.predictions;
    return classified.loss;
  };
  const { value, grads } = engine().gradients(loss, [...network.parameters.values()]);
  images.dispose();
  labels.dispose();
  return { loss: value, predictions: kept.predictions as Tensor1D, gradients: grads };
}

/** What an iteration is watched by. */
export interface IterationWatch {
  /** Called after every block. */
  readonly onBlock?: (() => void) | undefined;
  /**
   * Given the gradients before the update and before they are freed, in the order of the parameters; to be cloned where
   * they are to stay.
   */
  readonly onGradients?: ((gradients: readonly Tensor[]) => void) | undefined;
}

/**
 * Orders one update on one mini-batch: forward, backward, momentum (paper Sec. 3.4). `iteration` counts from 0. WebGL
 * computes it in its own time; the caller reads or disposes the outcome.
 */
export function orderIteration(
  network: Network,
  optimizer: MomentumOptimizer,
  batch: Batch,
  training: Training,
  iteration: number,
  { onBlock, onGradients }: IterationWatch = {},
): OrderedOutcome {
  const { loss, predictions, gradients } = computeGradients(network, batch, onBlock);
  onGradients?.(gradients);
  const { momentum, weightDecay, learningRate } = training;
  optimizer.update(gradients, { rate: learningRateAt(iteration, learningRate), momentum, weightDecay });
  dispose([...gradients]);
  return { loss, predictions };
}

/** One update on one mini-batch, and what came of it. */
export async function runIteration(...given: Parameters<typeof orderIteration>): Promise<IterationOutcome> {
  const [outcome] = await readOutcomes([orderIteration(...given)]);
  return outcome!;
}
