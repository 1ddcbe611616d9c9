import { dispose } from '@tensorflow/tfjs-core';
import { batchTensors } from './batch-tensors.ts';
import { computeGradients } from './iteration.ts';
import { activeKernels } from './kernels/active-kernels.ts';
import type { MomentumOptimizer } from './momentum-optimizer.ts';
import type { Network } from './network.ts';

/** Called with the number of programs compiled so far, and of all. */
export type OnCompiling = (compiled: number, total: number) => void;

/**
 * On WebGL, compiles all programs that training and evaluating a network takes: one after the other, each waiting for
 * its turn to draw, they may take seconds. Changes nothing of the network; does nothing on another backend.
 */
export async function warmUp(
  network: Network,
  optimizer: MomentumOptimizer,
  batchSize: number,
  onCompiling: OnCompiling,
): Promise<void> {
  await activeKernels().compile?.(() => orderEverything(network, optimizer, batchSize), onCompiling);
}

function orderEverything(network: Network, optimizer: MomentumOptimizer, batchSize: number): void {
  const { featureMapSize: side, channels } = network.spec.input;
  const batch = { images: new Float32Array(batchSize * side * side * channels), labels: new Int32Array(batchSize) };
  const { loss, predictions, gradients } = computeGradients(network, batch);
  optimizer.update(gradients, { rate: 0, momentum: 0, weightDecay: 0 });
  const { images, labels } = batchTensors(network.spec, batch);
  dispose([loss, predictions, ...gradients, network.predict(images, labels), images, labels]);
}
