import { expect, test } from 'vitest';
import { medianProfile, ratiosOf, verdictOn } from './profiles.ts';

test('a median profile has the middle one of the runs at each layer; what is no number counts as the greatest', () => {
  expect(
    medianProfile([
      [1, 9, NaN],
      [2, 7, 0],
      [3, 8, NaN],
    ]),
  ).toEqual([2, 8, NaN]);
  expect(medianProfile([[NaN], [Infinity], [NaN]])).toEqual([NaN]);
  expect(medianProfile([])).toBeNull();
});

test('ratios are those of the first layer to the last, run by run', () => {
  expect(
    ratiosOf([
      [8, 5, 2],
      [1, 5, 2],
      [6, 5, 2],
    ]),
  ).toEqual({ median: 3, least: 0.5, most: 4 });
  expect(ratiosOf([])).toBeNull();
});

test.each([
  [1400, 'explode'],
  [10, 'explode'],
  [9.9, 'neither'],
  [0.11, 'neither'],
  [0.1, 'vanish'],
  [0, 'vanish'],
  [Infinity, 'explode'],
  [NaN, null],
] as const)('a first layer with %d times the gradient of the last: %s', (ratio, verdict) => {
  expect(verdictOn(ratio)).toBe(verdict);
});
