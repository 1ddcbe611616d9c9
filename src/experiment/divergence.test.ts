import { expect, test } from 'vitest';
import { defaultExperiment } from './defaults.ts';
import { divergenceOf } from './divergence.ts';

function runOf(rate: number, ...losses: readonly number[]) {
  const { training } = defaultExperiment;
  const learningRate = { ...training.learningRate, rate };
  return {
    experiment: { ...defaultExperiment, training: { ...training, learningRate } },
    records: losses.map((trainingLoss, index) => ({ iteration: index + 1, trainingLoss, trainingError: 0.9 })),
  };
}

test('a first loss that is no number is nobody’s overshooting, whatever the rate', () => {
  expect(divergenceOf(runOf(10))).toBe('at-once');
  expect(divergenceOf(runOf(0.03))).toBe('at-once');
});

test('losses that grew, or a rate far above the usual, are overshooting', () => {
  expect(divergenceOf(runOf(0.1, 2.4, 9.7, 1e12))).toBe('overshoot');
  expect(divergenceOf(runOf(10, 2.3))).toBe('overshoot');
});

test('falling losses at a usual rate that end in no number are not', () => {
  expect(divergenceOf(runOf(0.03, 2.4, 2.1, 1.8))).toBe('sudden');
});
