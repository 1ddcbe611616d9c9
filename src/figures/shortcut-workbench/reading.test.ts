import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareWithNoise } from '../../live-figure/seed-gaps.ts';
import { errorsOf, largestGap, readingOf } from './reading.ts';
import type { Gap, SeedError } from './reading.ts';
import { parseRecordedRuns } from '../../experiment/recorded-runs.ts';

/** The file without any of our code: wrong images of the last 25 mini-batches, by letter and seed. */
interface RawRun {
  readonly experiment: {
    readonly network: { readonly residual: boolean; readonly shortcut: string };
    readonly seed: number;
  };
  readonly wrongImages: readonly number[];
}

const letterOf: Readonly<Record<string, string>> = {
  'padded-identity': 'A',
  'projection-when-widening': 'B',
  'projection-always': 'C',
};

const fileOf = (depth: number) =>
  readFileSync(new URL(`../../../content/runs/shortcut-workbench-${depth}.json`, import.meta.url), 'utf8');

/** Errors in wrong images of 25 batches of 64, whole numbers. */
function naiveErrors(depth: number): Map<string, number[]> {
  const { runs } = JSON.parse(fileOf(depth)) as { runs: readonly RawRun[] };
  const found = new Map<string, number[]>();
  for (const { experiment, wrongImages } of runs) {
    const name = experiment.network.residual ? letterOf[experiment.network.shortcut]! : 'plain';
    let wrong = 0;
    for (let index = 275; index < 300; index++) wrong += wrongImages[index]!;
    const own = found.get(name) ?? [];
    own[experiment.seed - 1] = wrong;
    found.set(name, own);
  }
  return found;
}

const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const images = 25 * 64;

describe.each([20, 44])('at %i layers', (depth) => {
  const reading = readingOf(errorsOf(parseRecordedRuns(fileOf(depth)).runs, 300));
  const naive = naiveErrors(depth);

  test('medians and ranges are those of the wrong images in the file, counted another way', () => {
    expect(reading.contenders.map(({ contender }) => contender)).toEqual(['plain', 'A', 'B', 'C']);
    for (const { contender, errors, median, lowest, highest } of reading.contenders) {
      const own = naive.get(contender)!;
      expect(own).toHaveLength(5);
      expect(errors.map((error) => Math.round(error * images)).sort()).toEqual([...own].sort());
      expect(median * images).toBeCloseTo(middle(own), 9);
      expect([lowest * images, highest * images].map(Math.round)).toEqual([Math.min(...own), Math.max(...own)]);
    }
  });

  test('gaps are differences seed by seed, and signs are counted', () => {
    for (const { one, other, median, above, below, differences } of [...reading.gaps, reading.plainGap!]) {
      const apart = naive.get(one)!.map((wrong, index) => wrong - naive.get(other)![index]!);
      expect(differences).toHaveLength(5);
      for (const { seed, difference } of differences) expect(difference * images).toBeCloseTo(apart[seed - 1]!, 9);
      expect(median * images).toBeCloseTo(middle(apart), 9);
      expect([above, below]).toEqual([apart.filter((by) => by > 0).length, apart.filter((by) => by < 0).length]);
    }
  });

  test('noise is every pair of seeds of one option, and its size the median of the noisiest option', () => {
    const typical = ['A', 'B', 'C'].map((option) => {
      const own = naive.get(option)!;
      const sizes = own.flatMap((wrong, i) => own.filter((_, j) => j > i).map((later) => Math.abs(later - wrong)));
      const sorted = sizes.toSorted((a, b) => a - b);
      expect(sorted).toHaveLength(10);
      return (sorted[4]! + sorted[5]!) / 2;
    });
    const { noise } = reading;
    expect(noise!.differences).toHaveLength(30);
    expect(noise!.typical * images).toBeCloseTo(Math.max(...typical), 9);
    expect(noise!.noisiest).toBe('ABC'[typical.indexOf(Math.max(...typical))]);
  });

  test('plain is further from A at every seed than any two seeds of an option are apart', () => {
    const most = Math.max(...reading.noise!.differences.map(Math.abs));
    for (const { difference } of reading.plainGap!.differences) expect(difference).toBeGreaterThan(most);
  });
});

const anyErrors = fc
  .uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 5 })
  .chain((seeds) =>
    fc.tuple(
      ...seeds.flatMap((seed) =>
        (['plain', 'A', 'B', 'C'] as const).map((contender) =>
          fc
            .integer({ min: 0, max: 1600 })
            .map((wrong): SeedError => ({ contender, seed, error: wrong / 1600, isFinal: true })),
        ),
      ),
    ),
  );

test('what all networks of one seed have alike changes no gap', () => {
  fc.assert(
    fc.property(anyErrors, fc.integer({ min: 1, max: 9 }), (errors, seed) => {
      const moved = errors.map((own) => (own.seed === seed ? { ...own, error: own.error + 0.5 } : own));
      const [gaps, others] = [errors, moved].map((one) => readingOf(one).gaps);
      for (const [index, { median }] of gaps!.entries()) expect(others![index]!.median).toBeCloseTo(median, 9);
    }),
  );
});

test('what goes on is drawn and not judged; a twin without the other makes no gap', () => {
  const error = (contender: SeedError['contender'], seed: number, isFinal = true): SeedError => {
    return { contender, seed, error: seed / 10, isFinal };
  };
  const reading = readingOf([error('A', 1), error('B', 2), error('C', 1, false)]);
  expect(reading.gaps).toEqual([]);
  expect(reading.noise).toBeNull();
  expect(reading.plainGap).toBeNull();
  expect(largestGap(reading)).toBeNull();
  expect(reading.contenders.map(({ contender }) => contender)).toEqual(['A', 'B']);
});

test.each([
  [0.021, 'larger'],
  [-0.021, 'larger'],
  [0.019, 'alike'],
  [-0.006, 'alike'],
  [0.004, 'smaller'],
] as const)('beside a noise of 0.01 a gap of %d is %s', (median, comparison) => {
  const gap: Gap = { one: 'C', other: 'A', differences: [], median, above: 0, below: 0 };
  expect(compareWithNoise(gap, { typical: 0.01 })).toBe(comparison);
});
