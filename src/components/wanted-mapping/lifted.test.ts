import { expect, test } from 'vitest';
import { lifted, lifts, sharesOf } from './lifted.ts';

/** A cross of three pixels, in the lower half of an image of four by four. */
const x = [0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 1, 2, 0, 0];

test('the image is lifted by so many rows, and black comes in from below', () => {
  expect(lifted(x, 4, 1).wanted).toEqual([0, 0, 0, 0, 0, 2, 0, 0, 1, 2, 0, 0, 0, 0, 0, 0]);
  expect(lifted(x, 4, 2).wanted).toEqual([0, 2, 0, 0, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
});

test('what is left and x add up to what is wanted, at every lift', () => {
  for (const lift of lifts) {
    const { wanted, left } = lifted(x, 4, lift);
    expect(left.map((value, index) => value + x[index]!)).toEqual(wanted);
  }
});

test('where nothing is lifted, nothing is left, and sizes are shares of that of x', () => {
  expect(sharesOf(lifted(x, 4, 0))).toEqual({ wanted: 1, left: 0 });
  // Lifted by one: 2 above, then 1 and 0, then -1 and -2; squares 4, 1, 1 and 4, beside 4 + 1 + 4 of x.
  expect(sharesOf(lifted(x, 4, 1)).left).toBeCloseTo(Math.sqrt(10 / 9), 12);
  expect(sharesOf(lifted(x, 4, 1)).wanted).toBeCloseTo(1, 12);
});
