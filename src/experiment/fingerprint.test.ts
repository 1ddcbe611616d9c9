import { expect, test } from 'vitest';
import { fingerprint } from './fingerprint.ts';

const losses = Array.from({ length: 170 }, (_, k) => Math.fround(2.3 / (1 + k / 40)));

/** The float32 after this one. */
function next(loss: number): number {
  const bits = new Uint32Array(new Float32Array([loss]).buffer);
  bits[0]! += 1;
  return new Float32Array(bits.buffer)[0]!;
}

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
