import { expect, test } from 'vitest';
import { gainLayers, gainSteps } from './gain-dial.ts';

test('at the gain of He the variance stays as it is, over one layer and over all', () => {
  expect(gainSteps.find(({ at }) => at === '1.414…')).toEqual({ at: '1.414…', shows: '1', also: { ofAll: '1' } });
});

test('at a gain of one it halves at each of fifty layers, and 2 to the 50 divides it', () => {
  expect(gainLayers).toBe(50);
  expect(2 ** 50).toBe(1_125_899_906_842_624);
  expect(gainSteps[0]).toEqual({ at: '1.00', shows: '0.5', also: { ofAll: '1/1,130,000,000,000,000' } });
});
