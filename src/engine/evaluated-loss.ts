import { tensor1d, tensor4d, tidy } from '@tensorflow/tfjs-core';
import type { Scalar } from '@tensorflow/tfjs-core';
import type { Batch } from './iteration.ts';
import type { Network } from './network.ts';

/**
 * Mean cross-entropy of a mini-batch by running statistics, on the backend in use; changes nothing of the network. The
 * caller disposes it. `onBlock` is called after every block.
 */
export function evaluatedLoss(network: Network, { images, labels }: Batch, onBlock?: () => void): Scalar {
  const { featureMapSize: side, channels } = network.spec.input;
  return tidy(() => {
    const batch = tensor4d(images, [labels.length, side, side, channels]);
    const { loss, predictions } = network.forward(batch, tensor1d(labels, 'int32'), 'running', onBlock);
    predictions.dispose();
    return loss;
  });
}
