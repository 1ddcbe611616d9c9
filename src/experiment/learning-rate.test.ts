import { expect, test } from 'vitest';
import { learningRateAt } from './learning-rate.ts';

// Paper Sec. 4.2: "We start with a learning rate of 0.1, divide it by 10 at 32k and 48k iterations".
const cifar = { rate: 0.1, dividedAt: [32_000, 48_000], warmUp: null };

test.each([
  [0, 0.1],
  [31_999, 0.1],
  [32_000, 0.01],
  [47_999, 0.01],
  [48_000, 0.001],
  [63_999, 0.001],
])('the CIFAR schedule has at iteration %i the rate %d', (iteration, rate) => {
  expect(learningRateAt(iteration, cifar)).toBe(rate);
});

test('a warm-up has its own rate for exactly its iterations', () => {
  const schedule = { ...cifar, warmUp: { rate: 0.01, iterations: 400 } };
  expect(learningRateAt(0, schedule)).toBe(0.01);
  expect(learningRateAt(399, schedule)).toBe(0.01);
  expect(learningRateAt(400, schedule)).toBe(0.1);
});

test('a constant rate stays what it is', () => {
  expect(learningRateAt(123_456, { rate: 0.03, dividedAt: [], warmUp: null })).toBe(0.03);
});
