import { expect, test } from 'vitest';
import { plan } from './study/plan.ts';
import { anglesAhead, anglesAheadAt, pairsAhead, pointsOf } from './points.ts';

/** At every angle the plain twins have 0.1 to 1.5; the residual ones have half of it, but ten times it from 60 degrees on. */
const plain = plan.turns.map(() => plan.seeds.map((seed) => seed / 10));
const residual = plain.map((row, index) => row.map((own) => (index < 4 ? own / 2 : own * 10)));

test('a point is the median of its seeds, with their middle half', () => {
  const point = pointsOf({ plain, residual }, 'plain')[2];
  // Of 15 ordered values the eighth; the middle half from the fifth (3.5 rounded up) to the twelfth (10.5 rounded up).
  expect(point).toEqual({ degrees: 30, lower: 0.5, median: 0.8, upper: 1.2 });
});

test('an angle counts where enough seeds agree', () => {
  const plain = Array.from({ length: 13 }, () => Array.from({ length: 15 }, () => 2));
  const residual = plain.map((row, angle) => row.map((_, seed) => (seed < angle ? 1 : 3)));
  expect(anglesAheadAt({ plain, residual }, 11)).toEqual([165, 180]);
});

test('who is ahead is counted by angle and by twin', () => {
  expect(anglesAhead({ plain, residual })).toEqual([0, 15, 30, 45]);
  expect(pairsAhead({ plain, residual })).toEqual({ ahead: 4 * 15, all: 13 * 15 });
});
