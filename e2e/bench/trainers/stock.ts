import * as tf from '@tensorflow/tfjs';
import type { SymbolicTensor, Tensor4D } from '@tensorflow/tfjs';
import { images, labels } from '../work.ts';
import type { Work } from '../work.ts';

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

const normalise = (x: SymbolicTensor) => tf.layers.batchNormalization().apply(x) as SymbolicTensor;
const rectify = (x: SymbolicTensor) => tf.layers.reLU().apply(x) as SymbolicTensor;

function convolve(x: SymbolicTensor, filters: number, strides: number): SymbolicTensor {
  const options = { filters, kernelSize: 3, strides, padding: 'same', useBias: false } as const;
  return normalise(tf.layers.conv2d(options).apply(x) as SymbolicTensor);
}

function block(x: SymbolicTensor, filters: number, strides: number): SymbolicTensor {
  const residual = convolve(rectify(convolve(x, filters, strides)), filters, 1);
  const thinned = () => tf.layers.averagePooling2d({ poolSize: 1, strides }).apply(x);
  const shortcut = strides === 1 ? x : new ZeroChannels({}).apply(thinned());
  return rectify(tf.layers.add().apply([residual, shortcut as SymbolicTensor]) as SymbolicTensor);
}

function buildModel({ depth, featureMapSize, filters }: Work): tf.LayersModel {
  const inputs = tf.input({ shape: [featureMapSize, featureMapSize, 1] });
  let x = rectify(convolve(inputs, filters, 1));
  for (const stage of [0, 1, 2]) {
    for (let own = 0; own < (depth - 2) / 6; own++) x = block(x, filters << stage, stage > 0 && own === 0 ? 2 : 1);
  }
  const pooled = tf.layers.globalAveragePooling2d({ dataFormat: 'channelsLast' }).apply(x);
  const outputs = tf.layers.dense({ units: 10, activation: 'softmax' }).apply(pooled) as SymbolicTensor;
  const model = tf.model({ inputs, outputs });
  model.compile({ optimizer: tf.train.momentum(0.03, 0.9), loss: 'sparseCategoricalCrossentropy' });
  return model;
}

/** One iteration of TF.js as it comes: a layers model and `trainOnBatch`. */
export async function stockIteration(backend: string, work: Work): Promise<() => Promise<unknown>> {
  await tf.setBackend(backend);
  if (tf.getBackend() !== backend) throw new Error(`TF.js has fallen back to ${tf.getBackend()}`);
  const model = buildModel(work);
  const { batchSize, featureMapSize } = work;
  const x = tf.tensor4d(images(work), [batchSize, featureMapSize, featureMapSize, 1]);
  const y = tf.tensor1d([...labels(work)], 'float32');
  return () => model.trainOnBatch(x, y);
}
