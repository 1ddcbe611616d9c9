import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprint } from './fingerprint.ts';
import { sweepFiles } from './recorded-sweeps.ts';

const losses = Array.from({ length: 170 }, (_, k) => Math.fround(2.3 / (1 + k / 40)));

/** The float32 after this one. */
function next(loss: number): number {
  const bits = new Uint32Array(new Float32Array([loss]).buffer);
  bits[0]! += 1;
  return new Float32Array(bits.buffer)[0]!;
}

/**
 * The same in another way: every link hashes all bytes anew, from the first; the bytes are those of a Float32Array,
 * whose low ones come first on every machine of today; the constants are the published ones in decimal.
 */
function linksByHand(values: readonly number[]): string[] {
  const bytes = new Uint8Array(Float32Array.from(values).buffer);
  return Array.from({ length: Math.floor(values.length / 50) }, (_, link) => {
    let state = 14695981039346656037n;
    for (const byte of bytes.subarray(0, 200 * (link + 1))) {
      const low = (state % 256n) ^ BigInt(byte);
      state = ((state - (state % 256n) + low) * (2n ** 40n + 435n)) % 2n ** 64n;
    }
    return `000000000000000${state.toString(16)}`.slice(-16);
  });
}

test('the fingerprint is the chained hash that its description says', () => {
  fc.assert(
    fc.property(fc.array(fc.float({ noNaN: true }), { maxLength: 220, size: 'max' }), (values) => {
      expect(fingerprint(values)).toEqual(linksByHand(values));
    }),
    { numRuns: 50 },
  );
});

test.each(sweepFiles)('recorded runs carry the fingerprints of their losses: $name', ({ name }) => {
  const file = readFileSync(new URL(`../../content/runs/${name}.json`, import.meta.url), 'utf8');
  const { runs } = JSON.parse(file) as { runs: { trainingLoss: number[]; fingerprint: string[] }[] };
  expect(runs.length).toBeGreaterThan(0);
  for (const run of runs) {
    expect(run.fingerprint.length).toBe(Math.floor(run.trainingLoss.length / 50));
    expect(run.fingerprint).toEqual(linksByHand(run.trainingLoss));
  }
});

// From a separate implementation in Python, with struct and integers of any size.
test('the fingerprint of a hundred losses k / 8 never changes', () => {
  expect(fingerprint(Array.from({ length: 100 }, (_, k) => k / 8))).toEqual(['dec8dfddc6a618bf', '1a2a9bcfc24a8253']);
});

test('there is a link for every 50 iterations that are complete', () => {
  expect([0, 49, 50, 99, 100, 170].map((count) => fingerprint(losses.slice(0, count)).length)).toEqual([
    0, 0, 1, 1, 2, 3,
  ]);
});

test('a run that goes on keeps the links that it has', () => {
  expect(fingerprint(losses).slice(0, 2)).toEqual(fingerprint(losses.slice(0, 100)));
});

test('one loss that differs in its last bit changes its link and all that follow', () => {
  const other = fingerprint(losses.with(60, next(losses[60]!)));
  expect(other.map((link, index) => link === fingerprint(losses)[index])).toEqual([true, false, false]);
});
