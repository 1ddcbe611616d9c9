import { customGrad, keep } from '@tensorflow/tfjs-core';
import type { GradSaveFunc, Scalar, Tensor, Tensor1D, Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import { activeKernels } from '../kernels/active-kernels.ts';

export interface Classification {
  /** Mean cross-entropy over the mini-batch. */
  readonly loss: Scalar;
  /** [batch] int32: the class taken for each image. Kept: the caller disposes it. */
  readonly predictions: Tensor1D;
}

/**
 * Global average pooling, fully connected layer, softmax cross-entropy from the logits.
 * x [batch, height, width, features], weight [features, classes], bias [classes], labels [batch] int32.
 */
export function classify(x: Tensor4D, weight: Tensor2D, bias: Tensor1D, labels: Tensor1D): Classification {
  const kernels = activeKernels();
  const side: { predictions?: Tensor1D } = {};
  const loss = customGrad((_x, _weight, _bias, save) => {
    const classified = kernels.classify(x, weight, bias, labels);
    side.predictions = keep(classified.predictions);
    (save as GradSaveFunc)([x, weight, classified.pooled, classified.difference]);
    const gradFunc = (upstream: Tensor, saved: Tensor[]) => {
      const [ownX, ownWeight, pooled, difference] = saved as [Tensor4D, Tensor2D, Tensor2D, Tensor2D];
      const given = { ...classified, pooled, difference };
      const { dx, dWeight, dBias } = kernels.classifyGradient(ownX, ownWeight, given, upstream as Scalar);
      return [dx, dWeight, dBias];
    };
    return { value: classified.loss, gradFunc };
  })(x, weight, bias) as Scalar;
  const { predictions } = side;
  if (!predictions) throw new Error('classify made no predictions');
  return { loss, predictions };
}
