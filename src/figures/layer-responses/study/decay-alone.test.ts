import { expect, test } from 'vitest';
import { decayAlone } from './decay-alone.ts';
import { experiments } from './experiments.ts';
import { epochsOf, paperCifarTraining } from '../../../experiment/paper-cifar-training.ts';

const constant = { rate: 0.1, dividedAt: [], warmUp: null };

test('two iterations are those worked by hand', () => {
  // v = 0.01, w = 0.999; v = 0.9 * 0.01 + 0.01 * 0.999 = 0.01899, w = 0.999 - 0.001899.
  const training = { iterations: 2, learningRate: constant, momentum: 0.9, weightDecay: 0.01 };
  expect(decayAlone(training)).toBeCloseTo(0.997101, 12);
});

// With momentum m a step is worth rate / (1 - m) in the long run, so that ln w falls by weightDecay times their sum.
test.each([paperCifarTraining, experiments[0]!.training])('long trainings follow the exponential', (training) => {
  const { learningRate, iterations, momentum, weightDecay } = training;
  const [first = 0, second = 0] = learningRate.dividedAt;
  const rates = learningRate.rate * (first + (second - first) / 10 + (iterations - second) / 100);
  expect(Math.log(decayAlone(training)) / ((-weightDecay * rates) / (1 - momentum))).toBeCloseTo(1, 1);
});

test('the paper trains for 164 epochs of its 50,000 images, 182 of 45,000', () => {
  expect(Math.round(epochsOf(paperCifarTraining, 50000))).toBe(164);
  expect(Math.round(epochsOf(paperCifarTraining, 45000))).toBe(182);
});
