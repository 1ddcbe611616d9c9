import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import type { GradSaveFunc, Scalar, Tensor, Tensor1D, Tensor2D, Tensor4D, Variable } from '@tensorflow/tfjs-core';
import { buildVariables, initialParameters, initialRunningStatistics } from '../../../src/engine/parameters.ts';
import { networkOfWork } from '../../../src/experiment/bench-work.ts';
import { defaultExperiment } from '../../../src/experiment/defaults.ts';
import type { BlockSpec, ConvolutionSpec, NetworkSpec } from '../../../src/networks/network-spec.ts';
import { imagesOf, labelsOf } from '../work.ts';
import type { Binaries } from './binaries.ts';
import { useTfjsWasm } from './tfjs-wasm.ts';
import type { BuildTrainer } from './trainer.ts';

// What a skilled user gets out of TF.js on WASM without a kernel of their own: the gradient that is missing there is
// composed of forward convolutions, and BN's gradient is written out.

const { training, seed } = defaultExperiment;
const epsilon = 1e-5;
const runningMomentum = 0.9;

const padded = (x: Tensor4D, by: number): Tensor4D =>
  tf.pad(x, [
    [0, 0],
    [by, by],
    [by, by],
    [0, 0],
  ]);

/** dy [n, h, w, f] to dx of x's shape: a convolution with the turned filters; strided ones by the stock kernel. */
function inputGradient(shape: Tensor4D['shape'], weight: Tensor4D, dy: Tensor4D, stride: number): Tensor4D {
  if (stride > 1) return tf.conv2dTranspose(dy, weight, shape, stride, 1);
  const turned = tf.transpose(tf.reverse(weight, [0, 1]), [0, 1, 3, 2]);
  return tf.conv2d(dy, turned, 1, 1);
}

/** Images become channels and channels images: x [c, h, w, n] convolved with dy [h, w, n, f] is [c, 3, 3, f]. */
function filterGradient(x: Tensor4D, dy: Tensor4D, stride: number): Tensor4D {
  const maps = tf.transpose(padded(x, 1), [3, 1, 2, 0]);
  const filters = tf.transpose(dy, [1, 2, 0, 3]);
  const wide = tf.conv2d(maps, filters, 1, 'valid', 'NHWC', stride) as Tensor4D;
  const [channels, , , width] = wide.shape;
  return tf.transpose(tf.slice(wide, [0, 0, 0, 0], [channels, 3, 3, width]), [1, 2, 0, 3]);
}

function convolve(x: Tensor4D, weight: Tensor4D, stride: number, wantsInputGradient: boolean): Tensor4D {
  const inputs = wantsInputGradient ? [x, weight] : [weight];
  return tf.customGrad((...given) => {
    const save = given.at(-1) as GradSaveFunc;
    save([x, weight]);
    const gradFunc = (dy: Tensor, [savedX, savedWeight]: Tensor[]) => {
      const dWeight = filterGradient(savedX as Tensor4D, dy as Tensor4D, stride);
      if (!wantsInputGradient) return [dWeight];
      return [inputGradient(x.shape, savedWeight as Tensor4D, dy as Tensor4D, stride), dWeight];
    };
    return { value: tf.conv2d(x, weight, stride, 1), gradFunc };
  })(...inputs) as Tensor4D;
}

const axes = [0, 1, 2];

/** BN by the mini-batch; its gradient in three sums and one pass. `count` tells the statistics. */
function normalise(
  y: Tensor4D,
  gamma: Tensor1D,
  beta: Tensor1D,
  count: (mean: Tensor1D, variance: Tensor1D) => void,
): Tensor4D {
  return tf.customGrad((...given) => {
    const save = given.at(-1) as GradSaveFunc;
    const mean = tf.mean(y, axes) as Tensor1D;
    const difference = tf.sub(y, mean);
    const variance = tf.mean(tf.square(difference), axes) as Tensor1D;
    count(mean, variance);
    const scale = tf.rsqrt(tf.add(variance, epsilon));
    const hat = tf.mul(difference, scale);
    save([hat, gamma, scale]);
    const gradFunc = (dy: Tensor, [savedHat, savedGamma, savedScale]: Tensor[]) => {
      const size = dy.size / (dy.shape[3] ?? 1);
      const dBeta = tf.sum(dy, axes);
      const dGamma = tf.sum(tf.mul(dy, savedHat!), axes);
      const shared = tf.add(tf.div(dBeta, size), tf.mul(savedHat!, tf.div(dGamma, size)));
      return [tf.mul(tf.sub(dy, shared), tf.mul(savedGamma!, savedScale!)), dGamma, dBeta];
    };
    return { value: tf.add(tf.mul(hat, gamma), beta), gradFunc };
  })(y, gamma, beta) as Tensor4D;
}

/** Every second pixel. TF.js has no gradient for a strided slice: it is the same pixels among zeros. */
function thin(x: Tensor4D): Tensor4D {
  const [images, height, width, channels] = x.shape;
  return tf.customGrad(() => ({
    value: tf.stridedSlice(x, [0, 0, 0, 0], x.shape, [1, 2, 2, 1]),
    gradFunc: (dy: Tensor) => {
      const [, rows, columns] = dy.shape as Tensor4D['shape'];
      const spacedColumns = tf.pad(tf.reshape(dy, [images * rows, columns, channels]), [
        [0, 0],
        [0, 0],
        [0, channels],
      ]);
      const spacedRows = tf.pad(tf.reshape(spacedColumns, [images * rows, 1, 2 * columns * channels]), [
        [0, 0],
        [0, 1],
        [0, 0],
      ]);
      const spaced = tf.reshape(spacedRows, [images, 2 * rows, 2 * columns, channels]);
      return tf.slice(spaced, [0, 0, 0, 0], [images, height, width, channels]);
    },
  }))(x) as Tensor4D;
}

function widen(x: Tensor4D, channels: number): Tensor4D {
  return tf.pad(x, [
    [0, 0],
    [0, 0],
    [0, 0],
    [0, channels],
  ]);
}

/** A network's values, and its forward pass to the mean cross-entropy. */
class ComposedNetwork {
  readonly parameters: ReadonlyMap<string, Variable>;
  readonly #running: ReadonlyMap<string, Variable>;
  readonly #spec: NetworkSpec;

  constructor(spec: NetworkSpec) {
    this.#spec = spec;
    this.parameters = buildVariables(initialParameters(spec, seed), true);
    this.#running = buildVariables(initialRunningStatistics(spec), false);
  }

  loss(images: Tensor4D, classes: Tensor2D): Scalar {
    let x = tf.relu(this.#layer(images, this.#spec.stem));
    for (const own of this.#spec.stages.flatMap(({ blocks }) => blocks)) x = this.#block(x, own);
    const weight = this.#parameter('classifier.weight') as Tensor2D;
    const logits = tf.add(tf.matMul(tf.mean(x, [1, 2]) as Tensor2D, weight), this.#parameter('classifier.bias'));
    return tf.losses.softmaxCrossEntropy(classes, logits) as Scalar;
  }

  #block(x: Tensor4D, { convolutions, shortcut }: BlockSpec): Tensor4D {
    const [first, second] = convolutions as readonly [ConvolutionSpec, ConvolutionSpec];
    const residual = this.#layer(tf.relu(this.#layer(x, first)), second);
    const added = shortcut.kind === 'identity' ? x : widen(thin(x), first.filters - first.inputChannels);
    return tf.relu(tf.add(residual, added));
  }

  #layer(x: Tensor4D, own: ConvolutionSpec): Tensor4D {
    const weight = this.#parameter(`${own.name}.weight`) as Tensor4D;
    const y = convolve(x, weight, own.stride, own !== this.#spec.stem);
    const [gamma, beta] = ['gamma', 'beta'].map((part) => this.#parameter(`${own.name}.${part}`) as Tensor1D);
    return normalise(y, gamma!, beta!, (mean, variance) => {
      this.#move(`${own.name}.runningMean`, mean);
      this.#move(`${own.name}.runningVariance`, variance);
    });
  }

  #move(name: string, value: Tensor1D): void {
    const running = this.#running.get(name);
    running?.assign(tf.add(tf.mul(running, runningMomentum), tf.mul(value, 1 - runningMomentum)));
  }

  #parameter(name: string): Tensor {
    const found = this.parameters.get(name);
    if (!found) throw new Error(`missing parameter: ${name}`);
    return found;
  }
}

/** TF.js on WASM with composed gradients, without weight decay. */
export function tfjsComposedTrainer({ tfjsWasm }: Binaries): BuildTrainer {
  return async (work) => {
    useTfjsWasm(tfjsWasm);
    await tf.setBackend('wasm');
    const spec = networkOfWork(work);
    const network = new ComposedNetwork(spec);
    const optimizer = tf.train.momentum(training.learningRate.rate, training.momentum);
    const { batchSize, featureMapSize, channels = 1 } = work;
    const images = tf.tensor4d(imagesOf(work), [batchSize, featureMapSize, featureMapSize, channels]);
    const classes = tf.oneHot(tf.tensor1d(labelsOf(work), 'int32'), spec.classes) as Tensor2D;
    const variables = [...network.parameters.values()];
    return {
      iterate: async () => {
        const loss = optimizer.minimize(() => network.loss(images, classes), true, variables) as Scalar;
        const [value] = await loss.data();
        loss.dispose();
        return value ?? NaN;
      },
    };
  };
}
