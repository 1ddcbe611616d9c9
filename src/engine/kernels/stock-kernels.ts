import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor1D, Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import type { BatchNormTensors, Kernels, NormaliseArguments } from './kernels.ts';

const epsilon = 1e-5;
/** Share of the past in BN's running statistics. */
const past = 0.9;

const padding = (weightOrSize: Tensor4D | number) =>
  ((typeof weightOrSize === 'number' ? weightOrSize : weightOrSize.shape[0]) - 1) / 2;

// #region batch-normalisation
/** Mean and biased variance of y [batch, height, width, channels] over all but the channels. */
function batchMoments(y: Tensor4D): { mean: Tensor1D; variance: Tensor1D } {
  const mean = tf.mean<Tensor1D>(y, [0, 1, 2]);
  const variance = tf.mean<Tensor1D>(tf.square(tf.sub(y, mean)), [0, 1, 2]);
  return { mean, variance };
}

function moveRunning(batchNorm: BatchNormTensors, count: number, mean: Tensor1D, variance: Tensor1D): void {
  const moved = (running: Tensor1D, value: Tensor) =>
    tf.add(tf.mul(running, past), tf.mul(value, 1 - past)) as Tensor1D;
  (batchNorm.runningMean as tf.Variable).assign(moved(batchNorm.runningMean, mean));
  const unbiased = tf.mul(variance, count / (count - 1));
  (batchNorm.runningVariance as tf.Variable).assign(moved(batchNorm.runningVariance, unbiased));
}

/** [4, channels]: mean, 1 / deviation, scale, shift. */
function statisticsFor(given: NormaliseArguments): Tensor2D {
  const { batchNorm, y, mode } = given;
  const channels = y.shape[3];
  if (!batchNorm) {
    return tf.stack([tf.zeros([channels]), tf.ones([channels]), tf.ones([channels]), tf.zeros([channels])]) as Tensor2D;
  }
  const { mean, variance } =
    mode === 'batch' ? batchMoments(y) : { mean: batchNorm.runningMean, variance: batchNorm.runningVariance };
  const inverse = tf.rsqrt(tf.add(variance, epsilon));
  const scale = tf.mul(batchNorm.gamma, inverse);
  const shift = tf.sub(batchNorm.beta, tf.mul(mean, scale));
  if (mode === 'batch') moveRunning(batchNorm, y.size / channels, mean, variance);
  return tf.stack([mean, inverse, scale, shift]) as Tensor2D;
}
// #endregion

function row(statistics: Tensor2D, index: number): Tensor1D {
  return tf.reshape(tf.slice(statistics, [index, 0], [1, statistics.shape[1]]), [statistics.shape[1]]);
}

// #region padded-identity
/** Every `stride`-th pixel of the shortcut, with zero channels appended up to `channels` (option A). */
function fitShortcut(shortcut: Tensor4D, stride: number, channels: number): Tensor4D {
  const [batch, height, width, own] = shortcut.shape;
  const thinned =
    stride === 1
      ? shortcut
      : (tf.stridedSlice(shortcut, [0, 0, 0, 0], [batch, height, width, own], [1, stride, stride, 1]) as Tensor4D);
  return own === channels
    ? thinned
    : tf.pad4d(thinned, [
        [0, 0],
        [0, 0],
        [0, 0],
        [0, channels - own],
      ]);
}
// #endregion

/** Zeros behind every pixel, then behind every row, as rows of matrices: WebGL pads no more than four dimensions. */
function spread(maps: Tensor4D, stride: number): Tensor {
  const [batch, rows, columns, channels] = maps.shape;
  const behind = (matrix: Tensor, width: number): Tensor => {
    const zeros = (stride - 1) * width;
    return tf.pad2d(tf.reshape(matrix, [matrix.size / width, width]), [
      [0, 0],
      [0, zeros],
    ]);
  };
  const spreadColumns = behind(maps, channels);
  return behind(tf.reshape(spreadColumns, [batch * rows, columns * stride * channels]), columns * stride * channels);
}

/** The same operations, composed of what every TF.js backend has. */
export const stockKernels: Kernels = {
  convolution: (x, weight, stride) => tf.conv2d(x, weight, stride, padding(weight)),
  convolutionInputGradient: (inputShape, weight, dy, stride) =>
    tf.engine().runKernel(
      'Conv2DBackpropInput',
      { dy, filter: weight },
      {
        strides: stride,
        pad: padding(weight),
        dataFormat: 'NHWC',
        inputShape,
      },
    ) as Tensor4D,
  convolutionFilterGradient: (x, dy, kernelSize, stride) =>
    tf.engine().runKernel(
      'Conv2DBackpropFilter',
      { x, dy },
      {
        strides: stride,
        pad: padding(kernelSize),
        dataFormat: 'NHWC',
        filterShape: [kernelSize, kernelSize, x.shape[3], dy.shape[3]],
      },
    ) as Tensor4D,
  // #region normalise
  normalise(given) {
    const statistics = statisticsFor(given);
    let out = tf.add(tf.mul(given.y, row(statistics, 2)), row(statistics, 3)) as Tensor4D;
    if (given.shortcut) out = tf.add(out, fitShortcut(given.shortcut, given.shortcutStride, out.shape[3]));
    return { out: given.rectify ? tf.relu(out) : out, statistics };
  },
  // #endregion
  normaliseGradient({ y, batchNorm, shortcut, mode, rectify }, statistics, out, dOut) {
    const own = rectify ? (tf.mul(dOut, tf.cast(tf.greater(out, 0), 'float32')) as Tensor4D) : tf.clone(dOut);
    const normalised = tf.mul(tf.sub(y, row(statistics, 0)), row(statistics, 1));
    const dBeta = tf.sum<Tensor1D>(own, [0, 1, 2]);
    const dGamma = tf.sum<Tensor1D>(tf.mul(own, normalised), [0, 1, 2]);
    const scale = row(statistics, 2);
    const masked = shortcut ? own : null;
    if (!batchNorm || mode !== 'batch') return { dy: tf.mul(own, scale) as Tensor4D, dGamma, dBeta, masked };
    const count = y.size / dBeta.size;
    const projected = tf.mul(normalised, tf.div(dGamma, count));
    const dy = tf.mul(scale, tf.sub(tf.sub(own, tf.div(dBeta, count)), projected)) as Tensor4D;
    return { dy, dGamma, dBeta, masked };
  },
  shortcutGradient(inputShape, masked, stride) {
    const [batch, height, width, channels] = inputShape;
    const own = tf.slice4d(masked, [0, 0, 0, 0], [batch, masked.shape[1], masked.shape[2], channels]);
    if (stride === 1) return own;
    const [, rows, columns] = own.shape;
    const flat = tf.reshape(spread(own, stride), [batch, rows * stride, columns * stride, channels]) as Tensor4D;
    return tf.slice4d(flat, [0, 0, 0, 0], [batch, height, width, channels]);
  },
  classify(x, weight, bias, labels) {
    const pooled = tf.mean<Tensor2D>(x, [1, 2]);
    const logits = tf.add(tf.matMul(pooled, weight), bias) as Tensor2D;
    const shifted = tf.sub(logits, tf.max(logits, 1, true));
    const exponentials = tf.exp(shifted);
    const sums = tf.sum(exponentials, 1, true);
    const oneHot = tf.oneHot(labels, weight.shape[1]);
    const batch = x.shape[0];
    const own = tf.sum(tf.mul(shifted, oneHot), 1, true);
    return {
      loss: tf.div(tf.sum(tf.sub(tf.log(sums), own)), batch),
      predictions: tf.argMax(logits, 1) as Tensor1D,
      pooled,
      difference: tf.div(tf.sub(tf.div(exponentials, sums), oneHot), batch) as Tensor2D,
    };
  },
  classifyGradient(x, weight, { pooled, difference }, upstream) {
    const [batch, height, width, features] = x.shape;
    const scaled = tf.mul(difference, upstream) as Tensor2D;
    const dPooled = tf.div(tf.matMul(scaled, weight, false, true), height * width);
    const dx = tf.tile(tf.reshape(dPooled, [batch, 1, 1, features]), [1, height, width, 1]) as Tensor4D;
    return { dx, dWeight: tf.matMul(pooled, scaled, true), dBias: tf.sum<Tensor1D>(scaled, 0) };
  },
  // #region momentum
  momentum(parameters, { rate, momentum, weightDecay }) {
    tf.tidy(() => {
      for (const { weight, velocity, gradient } of parameters) {
        const decayed = tf.add(gradient, tf.mul(weight, weightDecay));
        velocity.assign(tf.add(tf.mul(velocity, momentum), decayed));
        weight.assign(tf.sub(weight, tf.mul(velocity, rate)));
      }
    });
  },
  // #endregion
};
