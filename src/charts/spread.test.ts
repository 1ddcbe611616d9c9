import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from './spread.ts';

const positions = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 12 });
const rounding = 1e-6;

test('labels never overlap, and stay within the frame while there is room', () => {
  fc.assert(
    fc.property(positions, (wanted) => {
      const placed = spread(wanted, 16, [0, 300]).toSorted((a, b) => a - b);
      placed.slice(1).forEach((position, index) => expect(position - placed[index]!).toBeGreaterThan(16 - rounding));
      for (const position of placed) expect(position).toBeGreaterThan(-rounding);
      for (const position of placed) expect(position).toBeLessThan(300 + rounding);
    }),
  );
});

test('labels keep the order of their lines', () => {
  fc.assert(
    fc.property(positions, (wanted) => {
      const placed = spread(wanted, 16, [0, 300]);
      for (const [i, a] of wanted.entries()) {
        for (const [j, b] of wanted.entries()) if (a < b) expect(placed[i]).toBeLessThan(placed[j]!);
      }
    }),
  );
});

test('labels that do not touch stay where they want to be', () => {
  expect(spread([200, 20, 100], 16, [0, 300])).toEqual([200, 20, 100]);
});

test('two labels on one spot part by half the gap each', () => {
  expect(spread([100, 100], 16, [0, 300])).toEqual([92, 108]);
});
