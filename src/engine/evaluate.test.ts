import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { readDataSet } from '../data/read-data-set.node.ts';
import { cifarNetwork } from '../networks/cifar-network.ts';
import { nodeAssets } from './assets.node.ts';
import { startBackend } from './backends.ts';
import { evaluate } from './evaluate.ts';
import { firstImages } from './image-batches.ts';
import { Network } from './network.ts';
import { initialParameters, initialRunningStatistics } from './parameters.ts';
import { errorOn } from './predict-images.ts';

beforeAll(async () => void (await startBackend('wasm', nodeAssets())));

test('the error on a share is that of its images, of all those that an evaluation counts its own', async () => {
  const data = await readDataSet({ name: 'fashion-mnist', side: 14 });
  const options = { residual: true, batchNorm: true, shortcut: 'padded-identity', block: 'basic' } as const;
  const spec = cifarNetwork({ ...options, depth: 8, filters: 4, featureMapSize: 14, channels: 1, classes: 10 });
  const network = new Network(spec, initialParameters(spec, 1), initialRunningStatistics(spec));
  const { testError, subsetError, mistakes } = await evaluate(network, data, { iteration: 0, batchSize: 64 });
  const errorOf = (set: 'training' | 'test', count: number) =>
    errorOn(network, firstImages(data, set, count), { batchSize: 64 });
  expect(await errorOf('training', 2000)).toBe(subsetError);
  expect(await errorOf('test', data.test.count)).toBe(testError);
  // The first that are wrong are named: so many are wrong up to the last of them, in a batch that is not full.
  const upToLast = mistakes.at(-1)!.index + 1;
  expect(await errorOf('test', upToLast)).toBe(mistakes.length / upToLast);
  network.dispose();
  expect(tf.memory().numTensors).toBe(0);
});
