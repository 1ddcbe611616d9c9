import { expect, test } from 'vitest';
import { descent, factorOf, lossOf, pathOf, stepsOf } from './one-number.ts';

test('a step goes down the slope of the loss, by finite differences, and the last one is near', () => {
  for (const residual of [false, true]) {
    const path = pathOf(0.8, residual);
    const nudge = 1e-6;
    for (const [index, [first, second]] of path.slice(0, -1).entries()) {
      const slope = (one: number, other: number) =>
        (lossOf([first + one, second + other], residual, 0.8) - lossOf([first - one, second - other], residual, 0.8)) /
        (2 * nudge);
      const next = path[index + 1]!;
      expect(next[0]).toBeCloseTo(first - descent.rate * slope(nudge, 0), 7);
      expect(next[1]).toBeCloseTo(second - descent.rate * slope(0, nudge), 7);
      expect(Math.abs(factorOf([first, second], residual) - 0.8)).toBeGreaterThan(descent.tolerance);
    }
    expect(Math.abs(factorOf(path.at(-1)!, residual) - 0.8)).toBeLessThanOrEqual(descent.tolerance);
  }
});

test('the residual form for a number is the plain form for one less', () => {
  for (const wanted of [-0.4, 0.25, 0.8, 1.2, 1.9]) {
    expect(stepsOf(wanted, true)).toBe(stepsOf(wanted - 1, false));
    expect(lossOf([0.3, -0.7], true, wanted)).toBeCloseTo(lossOf([0.3, -0.7], false, wanted - 1), 12);
  }
});
