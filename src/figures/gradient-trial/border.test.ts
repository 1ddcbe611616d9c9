import { expect, test } from 'vitest';
import { oddityOf, placeOn, powersAround } from './border.ts';

test('an axis ends at whole powers of ten around what has a place on it, whatever else there is', () => {
  expect(powersAround([0.02, 780, 0, NaN, Infinity])).toEqual([0.01, 1000]);
  expect(powersAround([3])).toEqual([1, 10]);
  expect(powersAround([1])).toEqual([1, 10]);
  expect(powersAround([0, NaN])).toEqual([0.1, 10]);
});

test.each([
  [0, 'zero', 0.01],
  [Infinity, 'infinite', 100],
  [NaN, 'not-a-number', 100],
  [5, null, 5],
] as const)('%d is %s and is drawn at %d', (value, odd, place) => {
  expect(oddityOf(value)).toBe(odd);
  expect(placeOn([0.01, 100], value)).toBe(place);
});
