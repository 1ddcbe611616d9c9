import { expect, test } from 'vitest';
import { countEpochs, factNumber } from './fact-number.ts';

test('numbers are read as the paper writes them', () => {
  expect(factNumber('s34-batch')).toBe(256);
  expect(factNumber('s34-iter')).toBe(600_000);
  expect(factNumber('s41-training-images')).toBe(1_280_000);
});

test('what is no number is refused by name', () => {
  expect(() => factNumber('s34-10crop')).toThrow('not a number: s34-10crop is "ten"');
  expect(() => factNumber('s34-scale')).toThrow('not a number: s34-scale is [256,480]');
});

test('the longest training is 120 epochs on ImageNet and nearly 164 on CIFAR-10', () => {
  expect(countEpochs('s34-iter', 's34-batch', 's41-training-images')).toBe(120);
  expect(countEpochs('s42-iterations', 's42-batch', 's42-training-images')).toBeCloseTo(163.84, 10);
});
