import { expect, test } from 'vitest';
import { firstIterationBelow } from './first-below.ts';
import { trainingErrorAt } from './records.ts';

/** Records whose errors are 1 / 64, 2 / 64, ... */
const records = Array.from({ length: 60 }, (_, index) => ({
  iteration: index + 1,
  trainingLoss: 1,
  trainingError: (index + 1) / 64,
}));

test('the training error of a run is the mean of its last 25 mini-batches', () => {
  expect(trainingErrorAt(records)).toBe((36 + 60) / 2 / 64);
  expect(trainingErrorAt(records, 50)).toBe((26 + 50) / 2 / 64);
});

test('before 25 iterations it is the mean of those made, and before the first there is none', () => {
  expect(trainingErrorAt(records, 3)).toBe(2 / 64);
  expect(trainingErrorAt([])).toBeUndefined();
  expect(trainingErrorAt(records, 0)).toBeUndefined();
});

test('a run is below an error at the first iteration whose last 25 mini-batches are so in the mean', () => {
  const falling = records.map((record) => ({ ...record, trainingError: (64 - record.iteration) / 64 }));
  // The mean up to an iteration is (64 - iteration + 12) / 64: it is 40 / 64 at 36, and below it from 37 on.
  expect(firstIterationBelow(falling, 40 / 64)).toBe(37);
  expect(firstIterationBelow(falling, 1)).toBe(25);
  expect(firstIterationBelow(falling, 0)).toBeUndefined();
});
