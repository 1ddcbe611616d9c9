import * as tf from '@tensorflow/tfjs';
import type { SymbolicTensor, Tensor4D } from '@tensorflow/tfjs';
import { initialParameters } from '../../../src/engine/parameters.ts';
import { convolutionsOf } from '../../../src/networks/convolutions-of.ts';
import { networkOfWork } from '../../../src/experiment/bench-work.ts';
import { defaultExperiment } from '../../../src/experiment/defaults.ts';
import type { BlockSpec, ConvolutionSpec, NetworkSpec } from '../../../src/networks/network-spec.ts';
import { imagesOf, labelsOf } from '../work.ts';
import type { Binaries } from './binaries.ts';
import { useTfjsWasm } from './tfjs-wasm.ts';
import type { BuildTrainer } from './trainer.ts';

const { training, seed } = defaultExperiment;

/** Option A's zero channels, which the layers library lacks. */
class ZeroChannels extends tf.layers.Layer {
  static className = 'ZeroChannels';

  override computeOutputShape(shape: tf.Shape): tf.Shape {
    return [...shape.slice(0, 3), 2 * (shape[3] ?? 0)];
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    const x = (Array.isArray(inputs) ? inputs[0] : inputs) as Tensor4D;
    return tf.pad(x, [
      [0, 0],
      [0, 0],
      [0, 0],
      [0, x.shape[3]],
    ]);
  }
}

const rectify = (x: SymbolicTensor) => tf.layers.reLU().apply(x) as SymbolicTensor;

/** Convolution and BN. At stride 2 the library's `same` pads on one side alone, so sums there differ a little. */
function convolve(x: SymbolicTensor, { name, filters, kernelSize, stride }: ConvolutionSpec): SymbolicTensor {
  const options = { name, filters, kernelSize, strides: stride, padding: 'same', useBias: false } as const;
  const y = tf.layers.conv2d(options).apply(x) as SymbolicTensor;
  return tf.layers.batchNormalization({ epsilon: 1e-5, momentum: 0.9 }).apply(y) as SymbolicTensor;
}

function block(x: SymbolicTensor, { convolutions, shortcut }: BlockSpec): SymbolicTensor {
  const [first, second] = convolutions as readonly [ConvolutionSpec, ConvolutionSpec];
  const residual = convolve(rectify(convolve(x, first)), second);
  const thinned = () => tf.layers.averagePooling2d({ poolSize: 1, strides: first.stride }).apply(x);
  const added = shortcut.kind === 'identity' ? x : (new ZeroChannels({}).apply(thinned()) as SymbolicTensor);
  return rectify(tf.layers.add().apply([residual, added]) as SymbolicTensor);
}

function buildModel({ input, stem, stages, classes }: NetworkSpec): tf.LayersModel {
  const inputs = tf.input({ shape: [input.featureMapSize, input.featureMapSize, input.channels] });
  let x = rectify(convolve(inputs, stem));
  for (const own of stages.flatMap(({ blocks }) => blocks)) x = block(x, own);
  const pooled = tf.layers.globalAveragePooling2d({ dataFormat: 'channelsLast' }).apply(x);
  const classifier = tf.layers.dense({ name: 'classifier', units: classes, activation: 'softmax' });
  const model = tf.model({ inputs, outputs: classifier.apply(pooled) as SymbolicTensor });
  const optimizer = tf.train.momentum(training.learningRate.rate, training.momentum);
  model.compile({ optimizer, loss: 'sparseCategoricalCrossentropy' });
  return model;
}

/** Our initial weights, so that all begin at nearly the same loss. */
function setWeights(model: tf.LayersModel, spec: NetworkSpec): void {
  const initial = initialParameters(spec, seed);
  const weight = (name: string) => {
    const { shape, values } = initial.get(name) ?? { shape: [], values: new Float32Array() };
    return tf.tensor(values, [...shape]);
  };
  for (const { name } of convolutionsOf(spec)) model.getLayer(name).setWeights([weight(`${name}.weight`)]);
  model.getLayer('classifier').setWeights([weight('classifier.weight'), weight('classifier.bias')]);
}

/** What the published file exports. */
interface Published {
  readonly register: (given: typeof tf) => Promise<void>;
}

/**
 * TF.js as it comes: a layers model and `trainOnBatch`, without weight decay, which it lacks. On WebAssembly it trains
 * only with the kernel that this site publishes.
 */
export function tfjsLayersTrainer(
  backend: 'cpu' | 'webgl' | 'wasm',
  { tfjsWasm, publishedKernel }: Binaries,
  withKernel = false,
): BuildTrainer {
  return async (work) => {
    if (backend === 'wasm') useTfjsWasm(tfjsWasm);
    if (withKernel) await ((await import(publishedKernel)) as Published).register(tf);
    await tf.setBackend(backend);
    if (tf.getBackend() !== backend) throw new Error(`TF.js has fallen back to ${tf.getBackend()}`);
    const spec = networkOfWork(work);
    const model = buildModel(spec);
    setWeights(model, spec);
    const { batchSize, featureMapSize, channels = 1 } = work;
    const x = tf.tensor4d(imagesOf(work), [batchSize, featureMapSize, featureMapSize, channels]);
    const y = tf.tensor1d([...labelsOf(work)], 'float32');
    return { iterate: async () => Number(await model.trainOnBatch(x, y)) };
  };
}
