import * as core from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops.js';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import wasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import * as layers from '@tensorflow/tfjs-layers';
import { labelsOf, standardisedBatch } from '../../data/standardise.ts';
import type { DataSet } from '../../data/data-set.ts';
import { trialSizes } from './trial-sizes.ts';

// Loaded on a press of the button alone: nothing else on the site needs the layers of TensorFlow.js.

/** The parts of `@tensorflow/tfjs` that a model needs, as a page of the reader's own would have them. */
const tf = { ...core, ...layers };

const names = ['', '-simd', '-threaded-simd'].map((kind) => `tfjs-backend-wasm${kind}.wasm` as const);
setWasmPaths(Object.fromEntries(names.map((name) => [name, wasm])));
// As everywhere on the site: one binary, with SIMD and without threads.
tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);

/** What the published file exports. */
export interface PublishedKernel {
  readonly register: (given: typeof tf) => Promise<void>;
}

/** Trains a model on a mini-batch an iteration. `say` hears each loss and tells whether to go on. */
export async function trainLayersModel(
  { register }: PublishedKernel,
  data: DataSet,
  say: (loss: number) => boolean,
): Promise<void> {
  const { side } = data;
  const { batchSize, iterations } = trialSizes;
  const count = batchSize * iterations;
  const indices = Array.from({ length: count }, (_, index) => index);
  // #region model
  await register(tf);
  await tf.setBackend('wasm');
  const model = tf.sequential();
  model.add(tf.layers.conv2d({ inputShape: [side, side, 1], filters: 8, kernelSize: 3, activation: 'relu' }));
  model.add(tf.layers.maxPooling2d({ poolSize: 2 }));
  model.add(tf.layers.conv2d({ filters: 16, kernelSize: 3, activation: 'relu' }));
  model.add(tf.layers.flatten());
  model.add(tf.layers.dense({ units: 10, activation: 'softmax' }));
  model.compile({ optimizer: tf.train.momentum(0.02, 0.9), loss: 'sparseCategoricalCrossentropy' });
  const x = tf.tensor(standardisedBatch(data.training, indices, data), [count, side, side, 1]);
  const y = tf.tensor1d(labelsOf(data.training, indices), 'float32');
  const onBatchEnd = async (_: number, logs?: layers.Logs) => {
    if (!say(Number(logs?.['loss']))) model.stopTraining = true;
    await tf.nextFrame();
  };
  await model.fit(x, y, { batchSize, epochs: 1, shuffle: false, callbacks: { onBatchEnd } });
  // #endregion
  tf.dispose([x, y]);
  model.dispose();
}
