import { expect, test } from 'vitest';
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
