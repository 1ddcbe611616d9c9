import fc from 'fast-check';
import { expect, test } from 'vitest';
import { errorWindow, trainingErrorAt } from './records.ts';
import type { IterationRecord } from './records.ts';
import { trainingDifferences } from './training-differences.ts';

const records = fc
  .array(fc.nat(64), { minLength: 0, maxLength: 80 })
  .map((wrong): IterationRecord[] =>
    wrong.map((count, index) => ({ iteration: index + 1, trainingLoss: 1, trainingError: count / 64 })),
  );

test('differences are those of the training errors that the site shows, from the first full window on', () => {
  fc.assert(
    fc.property(records, records, (one, other) => {
      const found = trainingDifferences(one, other);
      const length = Math.min(one.length, other.length);
      expect(found).toHaveLength(Math.max(0, length - errorWindow + 1));
      for (const { iteration, difference } of found) {
        const errors = [one, other].map((run) => trainingErrorAt(run, iteration)!);
        expect(difference).toBeCloseTo(Math.abs(errors[0]! - errors[1]!), 12);
      }
    }),
  );
});
