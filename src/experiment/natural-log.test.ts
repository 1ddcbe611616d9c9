import { expect, test } from 'vitest';
import { naturalLog } from './natural-log.ts';
import { randomStream } from './random-stream.ts';

/** Distance in units of the last place: doubles of one sign are ordered as their bits are. */
function unitsBetween(a: number, b: number): bigint {
  const bits = new BigInt64Array(new Float64Array([a, b]).buffer);
  const difference = bits[0]! - bits[1]!;
  return difference < 0n ? -difference : difference;
}

/** Positive doubles of any size: random bits under a random exponent, subnormal ones too. */
function anyPositive(count: number): Float64Array {
  const stream = randomStream(1, 'bits of doubles');
  const words = Uint32Array.from({ length: 2 * count }, (_, index) =>
    index % 2 === 0 ? stream.nextUint32() : stream.nextBelow(0x7ff00000),
  );
  return new Float64Array(words.buffer);
}

function expectWithinOneUnit(x: number): void {
  const units = unitsBetween(naturalLog(x), Math.log(x));
  if (units > 1n) expect.fail(`log of ${x} is ${naturalLog(x)}, ${units} units from ${Math.log(x)}`);
}

test('the logarithm is within one unit of the last place of Math.log, from the smallest double to the largest', () => {
  anyPositive(200_000).forEach(expectWithinOneUnit);
  [5e-324, 2.225073858507201e-308, 2.2250738585072014e-308, Number.MAX_VALUE].forEach(expectWithinOneUnit);
});

test('the logarithm is as exact near 1, and where its formula changes', () => {
  const stream = randomStream(2, 'near one');
  for (let k = 0; k < 100_000; k++) expectWithinOneUnit(stream.nextUniform() * 2 + 5e-11);
  for (let power = 1; power <= 52; power++) [1 + 2 ** -power, 1 - 2 ** -power].forEach(expectWithinOneUnit);
});

test('special values have the logarithms of the standard', () => {
  expect(naturalLog(1)).toBe(0);
  expect(naturalLog(0)).toBe(-Infinity);
  expect(naturalLog(-0)).toBe(-Infinity);
  expect(naturalLog(Infinity)).toBe(Infinity);
  expect(naturalLog(-1)).toBeNaN();
  expect(naturalLog(-Infinity)).toBeNaN();
  expect(naturalLog(NaN)).toBeNaN();
});

test('known logarithms come out to the last bit', () => {
  expect(naturalLog(2)).toBe(Math.LN2);
  expect(naturalLog(10)).toBe(Math.LN10);
  expect(naturalLog(0.5)).toBe(-Math.LN2);
  // From arithmetic with 50 digits; without fdlibm's second form of the sum its last digit is another.
  expect(naturalLog(0.7080993741319395)).toBe(-0.34517083619439487);
});
