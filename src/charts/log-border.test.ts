import { expect, test } from 'vitest';
import { hasPlace, placeOnAxis } from './log-border.ts';

test('what a log axis cannot show stands at one of its borders', () => {
  const domain = [0.1, 100] as const;
  expect([0.2, 0, Infinity, NaN].map((value) => placeOnAxis(value, domain))).toEqual([0.2, 0.1, 100, 0.1]);
  expect([0.2, 0, Infinity, NaN].map(hasPlace)).toEqual([true, false, false, false]);
});
