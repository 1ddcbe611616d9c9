import { expect, test } from 'vitest';
import { logDomain, logPixels, logTicks, valueAtLogPixels } from './log-axis.ts';

test('values near 1 are not blown up, and all others have room', () => {
  expect(logDomain([0.99, 1.01])).toEqual([0.4, 2.5]);
  const [low, high] = logDomain([1e-4, 1, 1e9]);
  expect(low).toBeLessThan(1e-4);
  expect(high).toBeGreaterThan(1e9);
});

test.each([
  [
    [0.4, 2.5],
    [0.5, 1, 2],
  ],
  [
    [0.4, 5.5],
    [0.5, 1, 2, 5],
  ],
  [
    [0.08, 12],
    [0.1, 1, 10],
  ],
  [
    [0.4, 1e10],
    [1, 100, 1e4, 1e6, 1e8, 1e10],
  ],
  [
    [1e-31, 3],
    [1e-30, 1e-24, 1e-18, 1e-12, 1e-6, 1],
  ],
] as const)('the axis from %j has the ticks %j', ([low, high], ticks) => {
  expect(logTicks([low, high]).map((tick) => Number(tick.toPrecision(6)))).toEqual(ticks);
});

test('equal factors are equal distances', () => {
  const domain = [0.1, 1000] as const;
  expect([1000, 100, 10, 1, 0.1].map((value) => Math.round(logPixels(value, domain, 200)))).toEqual([
    0, 50, 100, 150, 200,
  ]);
  expect(valueAtLogPixels(logPixels(7, domain, 200), domain, 200)).toBeCloseTo(7, 10);
});
