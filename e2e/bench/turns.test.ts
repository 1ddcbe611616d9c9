import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasTurn, rotated, turnsFor } from './turns.ts';

const effort = { rounds: 12, turnMilliseconds: 600, totalMilliseconds: 6000 };

test('a fast trainer has many iterations in every round', () => {
  expect(turnsFor(20, effort)).toEqual({ count: 10, iterations: 30 });
  expect(turnsFor(1, effort)).toEqual({ count: 12, iterations: 60 });
});

test('a slow trainer has one iteration in few rounds, but never fewer than three', () => {
  expect(turnsFor(1000, effort)).toEqual({ count: 6, iterations: 1 });
  expect(turnsFor(20_000, effort)).toEqual({ count: 3, iterations: 1 });
});

test('turns are spread over the rounds: three of twelve are in the fourth, the eighth and the last', () => {
  const rounds = Array.from({ length: 12 }, (_, round) => round);
  expect(rounds.filter((round) => hasTurn(round, 3, 12))).toEqual([3, 7, 11]);
});

test('a trainer has as many turns as it was given', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 30 }), (rounds, given) => {
      const count = Math.min(given, rounds);
      const turns = Array.from({ length: rounds }, (_, round) => hasTurn(round, count, rounds));
      expect(turns.filter(Boolean)).toHaveLength(count);
    }),
  );
});

test('every round begins with another trainer', () => {
  expect([0, 1, 2, 3].map((round) => rotated(['a', 'b', 'c'], round).join(''))).toEqual(['abc', 'bca', 'cab', 'abc']);
  expect(rotated([], 2)).toEqual([]);
});
