import { expect, test } from 'vitest';
import { fnv1a32 } from './fnv1a.ts';
import { randomStream } from './random-stream.ts';

const take = <Value>(count: number, next: () => Value) => Array.from({ length: count }, next);

function wordsOf(seed: number, name: string, count: number): string[] {
  const stream = randomStream(seed, name);
  return take(count, () => stream.nextUint32().toString(16).padStart(8, '0'));
}

function normalBitsOf(seed: number, name: string, count: number): string[] {
  const stream = randomStream(seed, name);
  const view = new DataView(new ArrayBuffer(8));
  return take(count, () => {
    view.setFloat64(0, stream.nextNormal());
    return view.getBigUint64(0).toString(16).padStart(16, '0');
  });
}

/** The normal distribution function by Abramowitz and Stegun 7.1.26, within 1e-7. */
function normalDistribution(x: number): number {
  const t = 1 / (1 + (0.3275911 * Math.abs(x)) / Math.SQRT2);
  const series = [1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592].reduce((sum, a) => sum * t + a, 0);
  const tail = 0.5 * series * t * Math.exp((-x * x) / 2);
  return x < 0 ? tail : 1 - tail;
}

/** Kolmogorov's statistic, times the root of the count: above 1.95 once in a thousand samples of the distribution. */
function kolmogorov(values: readonly number[], distribution: (x: number) => number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const gaps = sorted.map((x, index) => {
    const expected = distribution(x);
    return Math.max(expected - index / sorted.length, (index + 1) / sorted.length - expected);
  });
  return Math.max(...gaps) * Math.sqrt(values.length);
}

// Bits from a separate implementation, in Python with integers of any size and the C library's logarithm.
test('the first words of a stream never change', () => {
  expect(wordsOf(1, 'stem.weight', 4)).toEqual(['71000fa9', 'a37a6c8d', '6d20844d', 'ae1f1b7b']);
  expect(wordsOf(2147483648, 'order.epoch0', 4)).toEqual(['1e7b04b0', 'ddc36a66', '3e996256', '36621965']);
});

test('the first normal variates of a stream never change, to the last bit', () => {
  const first = ['bfeb4fb10865686f', '40002647502ff22c', 'bfe78a9c1abb4732', '3ffcc3deba068bd0'];
  expect(normalBitsOf(1, 'stem.weight', 4)).toEqual(first);
  const other = ['bfe5c496946fd222', 'bfe880a47d23b868', 'bff2b5dae54c27fa', '3fe4993f682391d2'];
  expect(normalBitsOf(2147483648, 'order.epoch0', 4)).toEqual(other);
});

test('a stream repeats, and another seed or name gives another', () => {
  const words = wordsOf(1, 'stem.weight', 100);
  expect(wordsOf(1, 'stem.weight', 100)).toEqual(words);
  for (const other of [wordsOf(2, 'stem.weight', 100), wordsOf(1, 'stem.weighs', 100)]) {
    expect(other.filter((word, index) => word === words[index])).toEqual([]);
  }
});

test('streams do not disturb each other', () => {
  const [stem, projection] = [randomStream(1, 'stem.weight'), randomStream(1, 'projection.weight')];
  const mixed = take(10, () => {
    projection.nextNormal();
    return stem.nextUint32().toString(16).padStart(8, '0');
  });
  expect(mixed).toEqual(wordsOf(1, 'stem.weight', 10));
});

test('no two names of a 110-layer network or of 2,000 epochs hash alike', () => {
  const blocks = [1, 2, 3].flatMap((stage) => take(18, () => 0).map((_, k) => `stage${stage}.block${k + 1}`));
  const weights = blocks.flatMap((block) => ['conv1', 'conv2', 'conv3', 'shortcut'].map((c) => `${block}.${c}.weight`));
  const names = [
    'stem.weight',
    'classifier.weight',
    ...weights,
    ...take(2000, () => 0).map((_, k) => `order.epoch${k}`),
  ];
  expect(new Set(names.map((name) => fnv1a32(new TextEncoder().encode(name)))).size).toBe(names.length);
});

test('uniform numbers fill [0, 1) evenly', () => {
  const stream = randomStream(3, 'uniform');
  const values = take(100_000, () => stream.nextUniform());
  expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...values)).toBeLessThan(1);
  expect(kolmogorov(values, (x) => x)).toBeLessThan(1.95);
});

test('normal variates have the moments and the distribution of the standard normal', () => {
  const stream = randomStream(4, 'normal');
  const values = take(100_000, () => stream.nextNormal());
  const moment = (power: number) => values.reduce((sum, x) => sum + x ** power, 0) / values.length;
  // Four standard errors of the first four moments: sqrt(1, 2, 15, 96) / sqrt(100,000)
  expect(Math.abs(moment(1))).toBeLessThan(0.0127);
  expect(Math.abs(moment(2) - 1)).toBeLessThan(0.0179);
  expect(Math.abs(moment(3))).toBeLessThan(0.049);
  expect(Math.abs(moment(4) - 3)).toBeLessThan(0.124);
  expect(kolmogorov(values, normalDistribution)).toBeLessThan(1.95);
});

test('successive normal variates are not correlated', () => {
  const stream = randomStream(5, 'correlation');
  const values = take(100_000, () => stream.nextNormal());
  for (const lag of [1, 2, 3]) {
    const sum = values.slice(lag).reduce((total, value, index) => total + value * values[index]!, 0);
    expect(Math.abs(sum / values.length)).toBeLessThan(4 / Math.sqrt(values.length));
  }
});

test('whole numbers below a bound are equally likely, also where the bound does not divide 2^32', () => {
  const stream = randomStream(6, 'below');
  const counts = new Array<number>(7).fill(0);
  for (let k = 0; k < 70_000; k++) counts[stream.nextBelow(7)]!++;
  const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
  expect(chiSquare).toBeLessThan(22.5); // once in a thousand, 6 degrees of freedom
  // Taken modulo 3 x 2^30 without rejection, the lowest third would come up half of the time.
  const wide = take(30_000, () => stream.nextBelow(3 * 2 ** 30)).filter((value) => value < 2 ** 30).length;
  expect(Math.abs(wide / 30_000 - 1 / 3)).toBeLessThan(0.011);
});

test('the smallest and the largest bound work, and others are refused', () => {
  const stream = randomStream(7, 'bounds');
  expect(stream.nextBelow(1)).toBe(0);
  expect(stream.nextBelow(4294967296)).toBeGreaterThanOrEqual(0);
  for (const bound of [0, -1, 1.5, NaN, 4294967297]) expect(() => stream.nextBelow(bound)).toThrow('invalid bound');
});

test.each([-1, 1.5, NaN, 4294967296])('seed %s is refused', (seed) => {
  expect(() => randomStream(seed, 'stem.weight')).toThrow(`invalid seed: ${seed}`);
});
