import { customGrad } from '@tensorflow/tfjs-core';
import type { GradSaveFunc, Tensor, Tensor4D } from '@tensorflow/tfjs-core';
import { activeKernels } from '../kernels/active-kernels.ts';

export interface ConvolutionOptions {
  readonly stride: number;
  /** False for the stem, whose input is data: its gradient is the most expensive one and nobody asks for it. */
  readonly inputGradient: boolean;
  /** Called before the gradients are computed: on a slow backend they take long. */
  readonly onGradient: () => void;
}

/**
 * A convolution without bias, zero-padded by (kernelSize - 1) / 2 on every side, at stride 2 too (TensorFlow's 'same'
 * would pad otherwise). x [batch, height, width, inputChannels], weight [kernelSize, kernelSize, inputChannels,
 * filters]; returns [batch, ceil(height / stride), ceil(width / stride), filters].
 */
export function convolution(
  x: Tensor4D,
  weight: Tensor4D,
  { stride, inputGradient, onGradient }: ConvolutionOptions,
): Tensor4D {
  const kernels = activeKernels();
  const backward = (dy: Tensor4D, [savedX, savedWeight]: Tensor[]) => {
    onGradient();
    const dWeight = kernels.convolutionFilterGradient(savedX as Tensor4D, dy, weight.shape[0], stride);
    const gradients = inputGradient
      ? [kernels.convolutionInputGradient(x.shape, savedWeight as Tensor4D, dy, stride), dWeight]
      : [dWeight];
    // Nobody else uses it, and the tape would keep it to its end: as many feature maps again as the network has.
    dy.dispose();
    return gradients;
  };
  const forward = (save: GradSaveFunc) => {
    save([x, weight]);
    return kernels.convolution(x, weight, stride);
  };
  if (!inputGradient) {
    return customGrad((_weight, save) => ({
      value: forward(save as GradSaveFunc),
      gradFunc: (dy: Tensor, saved: Tensor[]) => backward(dy as Tensor4D, saved),
    }))(weight) as Tensor4D;
  }
  return customGrad((_x, _weight, save) => ({
    value: forward(save as GradSaveFunc),
    gradFunc: (dy: Tensor, saved: Tensor[]) => backward(dy as Tensor4D, saved),
  }))(x, weight) as Tensor4D;
}
