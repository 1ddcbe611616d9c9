import { expect, test } from 'vitest';
import { readDataSet } from './read-data-set.node.ts';
import { labelsOf, standardisedBatch } from './standardise.ts';

test('all training images together have mean 0 and deviation 1', async () => {
  const data = await readDataSet({ name: 'fashion-mnist', side: 14 });
  const batch = standardisedBatch(
    data.training,
    Int32Array.from({ length: data.training.count }, (_, index) => index),
    data,
  );
  const mean = batch.reduce((sum, value) => sum + value, 0) / batch.length;
  const square = batch.reduce((sum, value) => sum + value * value, 0) / batch.length;
  expect(mean).toBeCloseTo(0, 4);
  expect(square).toBeCloseTo(1, 4);
});

test('a batch holds the images that were asked for, in that order', async () => {
  const data = await readDataSet({ name: 'fashion-mnist', side: 14 });
  const batch = standardisedBatch(data.test, [3, 0], data);
  const expected = [...data.test.images.subarray(3 * 196, 4 * 196), ...data.test.images.subarray(0, 196)];
  expect([...batch]).toEqual(expected.map((byte) => Math.fround((byte - data.mean) / data.deviation)));
  expect([...labelsOf(data.test, [3, 0])]).toEqual([1, 9]);
});
