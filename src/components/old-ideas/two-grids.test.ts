import { expect, test } from 'vitest';
import { correct, sweep } from './two-grids.ts';

const points = 31;
const wave = (count: number) =>
  Array.from({ length: points }, (_, index) => Math.sin((count * Math.PI * (index + 1)) / (points + 1)));
const size = (values: readonly number[]) => Math.hypot(...values);

test('a sweep multiplies each wave by the factor of damped Jacobi', () => {
  for (const count of [1, 5, 16, 31]) {
    const factor = 1 - (4 / 3) * Math.sin((count * Math.PI) / (2 * (points + 1))) ** 2;
    const swept = sweep(wave(count));
    for (const [index, value] of wave(count).entries()) expect(swept[index]).toBeCloseTo(factor * value, 12);
  }
});

test('a correction leaves of a smooth wave what the theory of two grids says', () => {
  // Of a wave of frequency k: the square of the sine of its angle times itself, and as much of its finer partner.
  for (const count of [1, 3, 8]) {
    const left = Math.sqrt(2) * Math.sin((count * Math.PI) / (2 * (points + 1))) ** 2;
    expect(size(correct(wave(count))) / size(wave(count))).toBeCloseTo(left, 12);
  }
});

test('an error that is straight between the coarse points goes whole', () => {
  const coarse = Array.from({ length: 15 }, (_, index) => Math.sin(index));
  const straight = Array.from({ length: points }, (_, index) =>
    index % 2 === 1 ? coarse[(index - 1) / 2]! : ((coarse[index / 2 - 1] ?? 0) + (coarse[index / 2] ?? 0)) / 2,
  );
  expect(size(correct(straight))).toBeLessThan(1e-12);
});
