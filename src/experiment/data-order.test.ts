import fc from 'fast-check';
import { expect, test } from 'vitest';
import { batchIndices } from './data-order.ts';

const order = { count: 10_000, batchSize: 64, seed: 1 };

const orders = fc
  .record({ count: fc.integer({ min: 1, max: 300 }), seed: fc.integer({ min: 1, max: 2 ** 31 }) })
  .chain(({ count, seed }) => fc.integer({ min: 1, max: count }).map((batchSize) => ({ count, seed, batchSize })));

test('within an epoch no image is seen twice, and all that fill whole batches are seen', () => {
  fc.assert(
    fc.property(orders, fc.nat({ max: 20 }), (any, epoch) => {
      const batches = Math.floor(any.count / any.batchSize);
      const seen = Array.from({ length: batches }, (_, k) => [...batchIndices(epoch * batches + k, any)]).flat();
      expect(new Set(seen).size).toBe(batches * any.batchSize);
      expect(seen.every((image) => image >= 0 && image < any.count)).toBe(true);
    }),
  );
});

test('an epoch in batches of one is a permutation of the images', () => {
  const images = Array.from(
    { length: 300 },
    (_, k) => batchIndices(300 + k, { count: 300, batchSize: 1, seed: 5 })[0]!,
  );
  expect(images.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 300 }, (_, k) => k));
});

// From a separate implementation in Python.
test('the first images of seed 1 never change', () => {
  expect([...batchIndices(0, order).slice(0, 8)]).toEqual([1404, 4131, 1318, 8530, 6085, 7997, 321, 5575]);
  expect([...batchIndices(1, order).slice(0, 8)]).toEqual([4087, 9506, 5504, 7150, 6028, 1878, 3822, 7736]);
});

test('a batch is the same, whichever were asked for before it', () => {
  const sequential = Array.from({ length: 400 }, (_, iteration) => batchIndices(iteration, order));
  for (const iteration of [399, 0, 156, 155, 311, 312]) {
    expect(batchIndices(iteration, order)).toEqual(sequential[iteration]);
  }
});

test('every epoch, every seed and every size of the training set has an order of its own', () => {
  const first = batchIndices(0, order);
  expect(batchIndices(0, { ...order, seed: 2 })).not.toEqual(first);
  expect(batchIndices(0, order)).toEqual(first);
  expect(batchIndices(0, { ...order, count: 9_984 })).not.toEqual(first);
  expect(batchIndices(0, order)).toEqual(first);
  expect(batchIndices(156, order)).not.toEqual(first); // 156 whole batches an epoch
});

test('every place of the order is as likely to hold an image as any other', () => {
  const counts = new Array<number>(6).fill(0);
  for (let epoch = 0; epoch < 6000; epoch++) counts[batchIndices(epoch, { count: 6, batchSize: 6, seed: 9 })[0]!]!++;
  expect(counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)).toBeLessThan(20.5); // once in a thousand
});

test('what a caller does to a batch does not reach the next one', () => {
  batchIndices(0, order).fill(0);
  expect(batchIndices(0, order)[0]).toBe(1404);
});

test.each([0, 1.5, 10_001, NaN])('a batch of %s of 10,000 images is refused', (batchSize) => {
  expect(() => batchIndices(0, { ...order, batchSize })).toThrow(`invalid batch size: ${batchSize}`);
});
