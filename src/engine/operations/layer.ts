import type { Tensor, Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import type { BatchNormTensors, Kernels, NormaliseMode } from '../kernels/kernels.ts';

/** A weighted layer: a convolution without bias, zero-padded by (kernelSize - 1) / 2 on every side, then BN. */
export interface LayerTensors {
  /** [kernelSize, kernelSize, inputChannels, filters] */
  readonly weight: Tensor4D;
  /** Null in a network without BN. */
  readonly batchNorm: BatchNormTensors | null;
  readonly stride: number;
  /** As in `ConvolutionSpec`. */
  readonly direct?: true;
}

/** What follows BN: the addition of a shortcut, if there is one, then ReLU, if there is one. */
export interface AfterBatchNorm {
  /** [batch, height x stride, width x stride, at most filters]; missing channels count as zero (option A). */
  readonly shortcut: Tensor4D | null;
  readonly shortcutStride: number;
  readonly rectify: boolean;
}

/** A layer, and what its forward pass leaves for its backward pass. */
export interface LayerPass {
  readonly layer: LayerTensors;
  readonly after: AfterBatchNorm;
  readonly mode: NormaliseMode;
  /** [batch, height x stride, width x stride, inputChannels] */
  readonly x: Tensor4D;
  /** The convolution's output, [batch, height, width, filters]. */
  readonly y: Tensor4D;
  /** Of `Normalised`. */
  readonly statistics: Tensor2D;
  /** [batch, height, width, filters] */
  readonly out: Tensor4D;
}

export interface LayerGradients {
  /** Of the weight and, with BN, of gamma and beta. */
  readonly learnt: readonly Tensor[];
  /** Null where it was not asked for. */
  readonly dx: Tensor4D | null;
  /** Gradient of the sum before ReLU, which the shortcut gets; null where there is no shortcut. */
  readonly masked: Tensor4D | null;
}

/** What a layer learns, in the order of its gradients. */
export function learntBy({ weight, batchNorm }: LayerTensors): readonly Tensor[] {
  return batchNorm ? [weight, batchNorm.gamma, batchNorm.beta] : [weight];
}

// #region layer
/** relu(BN(W x) + shortcut). In mode 'batch' it also moves the running statistics. */
export function passLayer(
  kernels: Kernels,
  x: Tensor4D,
  layer: LayerTensors,
  after: AfterBatchNorm,
  mode: NormaliseMode,
): LayerPass {
  const y = kernels.convolution(x, layer.weight, layer.stride, layer.direct);
  const { out, statistics } = kernels.normalise({ y, batchNorm: layer.batchNorm, mode, ...after });
  return { layer, after, mode, x, y, statistics, out };
}
// #endregion

/**
 * Gradients of a layer from that of its output, dOut, which is disposed of: nobody else uses it, and TF.js's tape would
 * hold it to its end, as many feature maps again as the network has.
 */
export function passLayerBack(
  kernels: Kernels,
  { layer, after, mode, x, y, statistics, out }: LayerPass,
  dOut: Tensor4D,
  inputGradient: boolean,
): LayerGradients {
  const { weight, batchNorm, stride } = layer;
  const given = { y, batchNorm, mode, ...after };
  const { dy, dGamma, dBeta, masked } = kernels.normaliseGradient(given, statistics, out, dOut);
  dOut.dispose();
  const dWeight = kernels.convolutionFilterGradient(x, dy, weight.shape[0], stride);
  const dx = inputGradient ? kernels.convolutionInputGradient(x.shape, weight, dy, stride) : null;
  dy.dispose();
  return { learnt: batchNorm ? [dWeight, dGamma, dBeta] : [dWeight], dx, masked };
}
