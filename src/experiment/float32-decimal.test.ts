import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortestDecimalOf } from './float32-decimal.ts';

test.each([0, 0.1, 2.3025851, 1e-45, 3.4028235e38, 16777216, -0.7])(
  'the float32 nearest to %d is written so',
  (decimal) => {
    expect(shortestDecimalOf(Math.fround(decimal))).toBe(decimal);
  },
);

test('any float32 comes back from its decimal and from the text of its decimal', () => {
  fc.assert(
    fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (float32) => {
      fc.pre(!Object.is(float32, -0));
      expect(Math.fround(Number(`${shortestDecimalOf(float32)}`))).toBe(float32);
    }),
    { numRuns: 5000 },
  );
});

test.each([0.1, NaN, Infinity, -0])('%d is refused: it is not a float32 that JSON can carry', (value) => {
  expect(() => shortestDecimalOf(value)).toThrow('want a finite float32');
});
