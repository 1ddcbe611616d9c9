import { expect, test } from 'vitest';
import { descend, shareLeft } from './descent.ts';

const start = { along: -1.1, across: 0.13 };

test('without momentum every step multiplies what is left by one less the rate times the curvature', () => {
  const steps = 20;
  const path = descend({ curvature: 50 }, start, { rate: 0.03, momentum: 0, steps });
  expect(path).toHaveLength(steps + 1);
  expect(path.at(-1)!.along).toBeCloseTo(start.along * 0.97 ** steps, 12);
  expect(path.at(-1)!.across).toBeCloseTo(start.across * (-0.5) ** steps, 12);
});

test('with momentum the places obey the recurrence of a heavy ball', () => {
  const [rate, momentum] = [0.01, 0.9];
  const path = descend({ curvature: 1 }, start, { rate, momentum, steps: 30 });
  for (const [index, { along }] of path.entries()) {
    if (index < 2) continue;
    const [older, old] = [path[index - 2]!.along, path[index - 1]!.along];
    expect(along).toBeCloseTo((1 + momentum - rate) * old - momentum * older, 12);
  }
});

test('in a round valley one step of rate one ends at the lowest point, whatever the start', () => {
  expect(shareLeft(descend({ curvature: 1 }, start, { rate: 1, momentum: 0, steps: 1 }))).toBe(0);
});

test('a path that has not moved has all of the way left', () => {
  expect(shareLeft(descend({ curvature: 100 }, start, { rate: 0.1, momentum: 0, steps: 0 }))).toBe(1);
});
