import fc from 'fast-check';
import { expect, test } from 'vitest';
import { median } from './median.ts';

test('at least half of the values are not above the median, and at least half are not below it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
      const middle = median(values)!;
      expect(values.filter((value) => value <= middle).length).toBeGreaterThanOrEqual(values.length / 2);
      expect(values.filter((value) => value >= middle).length).toBeGreaterThanOrEqual(values.length / 2);
    }),
  );
});

test('the median of two numbers is their mean, and nothing has none', () => {
  expect(median([4, 1])).toBe(2.5);
  expect(median([])).toBeUndefined();
});
