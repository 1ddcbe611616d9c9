import { beforeAll, expect, test } from 'vitest';
import { readDataSet } from '../../data/read-data-set.node.ts';
import type { DataSet } from '../../data/data-set.ts';
import { nodeAssets } from '../assets.node.ts';
import { startBackend } from '../backends.ts';
import { passNaively } from '../fixtures/naive-network.ts';
import { readNetwork, testImages } from '../fixtures/read-network.ts';
import { wornNetwork } from '../fixtures/worn-network.ts';

let data: DataSet;
const reader = { type: 'responses', share: { set: 'test', images: 5 } } as const;

beforeAll(async () => {
  await startBackend('wasm', nodeAssets());
  data = await readDataSet({ name: 'fashion-mnist', side: 14 });
});

/** The population's deviation, in two passes. */
function deviationOf(values: ArrayLike<number>): number {
  const all = Array.from(values);
  const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
  return Math.sqrt(all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / all.length);
}

test.each([true, false])('responses are those of a naive computation (residual: %s)', async (residual) => {
  const network = wornNetwork({ residual });
  // Batches of 2, 2 and 1.
  const { layers, share, iteration } = await readNetwork(network, data, reader);
  expect({ share, iteration }).toEqual({ share: { set: 'test', images: 5 }, iteration: 7 });
  const expected = passNaively(network, testImages(data, 5)).responses;
  expect(layers.map(({ layer }) => layer)).toEqual(expected.map(({ layer }) => layer));
  expect(layers).toHaveLength(7);
  for (const [index, { layer, responseStd }] of layers.entries())
    expect(responseStd / deviationOf(expected[index]!.values), layer).toBeCloseTo(1, 5);
});

test('a layer is named as in its spec and comes with the root mean square of its scales', async () => {
  const network = wornNetwork();
  const { layers } = await readNetwork(network, data, reader);
  expect(layers.map(({ layer }) => layer).slice(0, 3)).toEqual(['stem', 'stage1.block1.conv1', 'stage1.block1.conv2']);
  const gamma = network.parameters.get('stem.gamma')!.values;
  expect(layers[0]!.scale).toBeCloseTo(Math.hypot(...gamma) / 2, 6);
});

test('it shows after every block that it lives', async () => {
  let blocks = 0;
  await readNetwork(wornNetwork(), data, reader, () => void (blocks += 1));
  // The stem and three blocks, in three batches.
  expect(blocks).toBe(12);
});

test('a share of more images than there are is the whole set, and says so', async () => {
  const few = { ...data, test: { ...data.test, count: 3 } };
  expect((await readNetwork(wornNetwork(), few, reader)).share).toEqual({ set: 'test', images: 3 });
});

test('a net without BN has no such responses', async () => {
  await expect(readNetwork(wornNetwork({ residual: false, batchNorm: false }), data, reader)).rejects.toThrow(
    'cannot measure the responses of plain-8: it has no BN',
  );
});
