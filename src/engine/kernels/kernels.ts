import type { Scalar, Tensor, Tensor1D, Tensor2D, Tensor4D, Variable } from '@tensorflow/tfjs-core';

/** Learnt and running values of one batch normalisation, each [channels]. */
export interface BatchNormTensors {
  readonly gamma: Tensor1D;
  readonly beta: Tensor1D;
  readonly runningMean: Tensor1D;
  readonly runningVariance: Tensor1D;
}

/**
 * What batch normalisation normalises by: the running statistics (inference), or the mini-batch, which also moves the
 * running statistics (training).
 */
export type NormaliseMode = 'running' | 'batch';

export interface NormaliseArguments {
  /** [batch, height, width, channels] */
  readonly y: Tensor4D;
  /** Null in a network without BN. */
  readonly batchNorm: BatchNormTensors | null;
  /** Added before ReLU: [batch, height x stride, width x stride, at most channels]; missing channels count as zero. */
  readonly shortcut: Tensor4D | null;
  readonly shortcutStride: number;
  readonly rectify: boolean;
  readonly mode: NormaliseMode;
}

export interface Normalised {
  readonly out: Tensor4D;
  /** [4, channels]: mean, 1 / deviation, scale, shift. */
  readonly statistics: Tensor2D;
}

export interface NormaliseGradients {
  readonly dy: Tensor4D;
  readonly dGamma: Tensor1D;
  readonly dBeta: Tensor1D;
  /** Gradient of the sum before ReLU, which the shortcut gets; null where there is no shortcut. */
  readonly masked: Tensor4D | null;
}

export interface Classified {
  /** Mean cross-entropy. */
  readonly loss: Scalar;
  /** [batch] int32 */
  readonly predictions: Tensor1D;
  /** [batch, features]: the average of each feature map. */
  readonly pooled: Tensor2D;
  /** [batch, classes]: (softmax - one-hot) / batch. */
  readonly difference: Tensor2D;
}

/** One parameter and what its update needs, all of one shape. */
export interface MomentumParameter {
  readonly weight: Variable;
  readonly velocity: Variable;
  readonly gradient: Tensor;
}

export interface MomentumSettings {
  readonly rate: number;
  readonly momentum: number;
  readonly weightDecay: number;
}

/**
 * The coarse operations that training consists of, without their place on the tape. Convolutions are zero-padded by
 * (kernelSize - 1) / 2 on every side; filters are [kernelSize, kernelSize, inputChannels, filters].
 */
export interface Kernels {
  /** With `direct` every sum is of the very products of x and weight, so that a Dirac kernel gives x to the last bit. */
  convolution(x: Tensor4D, weight: Tensor4D, stride: number, direct?: boolean): Tensor4D;
  convolutionInputGradient(
    inputShape: [number, number, number, number],
    weight: Tensor4D,
    dy: Tensor4D,
    stride: number,
  ): Tensor4D;
  convolutionFilterGradient(x: Tensor4D, dy: Tensor4D, kernelSize: number, stride: number): Tensor4D;
  normalise(given: NormaliseArguments): Normalised;
  normaliseGradient(given: NormaliseArguments, statistics: Tensor2D, out: Tensor4D, dOut: Tensor4D): NormaliseGradients;
  /** Gradient of a shortcut that reads every `stride`-th pixel and the first channels. */
  shortcutGradient(inputShape: [number, number, number, number], masked: Tensor4D, stride: number): Tensor4D;
  classify(x: Tensor4D, weight: Tensor2D, bias: Tensor1D, labels: Tensor1D): Classified;
  classifyGradient(
    x: Tensor4D,
    weight: Tensor2D,
    classified: Classified,
    upstream: Scalar,
  ): { readonly dx: Tensor4D; readonly dWeight: Tensor2D; readonly dBias: Tensor1D };
  /** v = momentum v + gradient + weightDecay w; w = w - rate v, in place, for every parameter of a network. */
  momentum(parameters: readonly MomentumParameter[], settings: MomentumSettings): void;
  /**
   * Where kernels are programs that the device compiles: compiles those that `run` uses, and computes nothing. What
   * `run` makes has no values, and no variable changes.
   */
  compile?(run: () => void, onProgress: (compiled: number, total: number) => void): Promise<void>;
}
