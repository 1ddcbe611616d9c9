import { expect, test } from 'vitest';
import { blocksOf110, gradientGrowth, scaleAfter, splitFactor, squaredGrowthPerLayer } from './chains.ts';
import { effectivePaths } from './path-facts.ts';

test('the network of 110 layers has 54 blocks: 110 = 6 n + 2, and three stages of n', () => {
  expect(blocksOf110).toBe(54);
});

test('a scale of 1.1 over 50 blocks is 117, and of 0.9 about a two-hundredth', () => {
  expect(Math.round(scaleAfter(1.1, 50))).toBe(117);
  expect(1 / scaleAfter(0.9, 50)).toBeCloseTo(194, 0);
  expect(scaleAfter(1, 50)).toBe(1);
});

test('the squared norm of the gradient grows by 1.47 a layer', () => {
  expect(squaredGrowthPerLayer).toBeCloseTo(1.467, 3);
  expect(gradientGrowth(2)).toBeCloseTo(1.467, 3);
});

test('factors have three digits, and a power of ten below a thousandth', () => {
  expect(splitFactor(117.39)).toEqual({ digits: '117', power: 0 });
  expect(splitFactor(14483)).toEqual({ digits: '14,500', power: 0 });
  expect(splitFactor(0.005154)).toEqual({ digits: '0.00515', power: 0 });
  expect(splitFactor(5.551e-17)).toEqual({ digits: '5.55', power: -17 });
});

test('the effective paths are read from the fact that states them', () => {
  expect(effectivePaths).toEqual({ shortest: 5, longest: 17 });
});
