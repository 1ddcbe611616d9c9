import { tidy } from '@tensorflow/tfjs-core';
import type { Scalar } from '@tensorflow/tfjs-core';
import { batchTensors } from './batch-tensors.ts';
import type { Batch } from './iteration.ts';
import type { Network } from './network.ts';

/**
 * Mean cross-entropy of a mini-batch by running statistics, on the backend in use; changes nothing of the network. The
 * caller disposes it. `onBlock` is called after every block.
 */
export function evaluatedLoss(network: Network, batch: Batch, onBlock?: () => void): Scalar {
  return tidy(() => {
    const { images, labels } = batchTensors(network.spec, batch);
    const { loss, predictions } = network.forward(images, labels, 'running', onBlock);
    predictions.dispose();
    return loss;
  });
}
