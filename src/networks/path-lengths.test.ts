import { expect, test } from 'vitest';
import { pathLengthShares, shareOfPaths } from './path-lengths.ts';

test('three blocks have eight paths: one around all, three through one, three through two, one through all', () => {
  expect(pathLengthShares(3)).toEqual([1 / 8, 3 / 8, 3 / 8, 1 / 8]);
});

test('all paths together are the whole, at any number of blocks', () => {
  for (const blocks of [1, 8, 54, 600]) expect(shareOfPaths(blocks, 0, blocks)).toBeCloseTo(1, 12);
});

test('54 blocks: the shares that Veit et al. print', () => {
  // Sec. 4 and Fig. 6: paths of 5 to 17 blocks are 0.45 % of all, and more than 95 % take 19 to 35.
  expect((100 * shareOfPaths(54, 5, 17)).toFixed(2)).toBe('0.45');
  expect(shareOfPaths(54, 19, 35)).toBeGreaterThan(0.95);
});
