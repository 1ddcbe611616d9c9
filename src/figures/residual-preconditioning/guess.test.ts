import { expect, test } from 'vitest';
import { outcomeOf } from './guess.ts';
import { degreesAt } from './plane-drawing.ts';

const angles = Array.from({ length: 13 }, (_, index) => 15 * index);

test('a guess is judged at every angle but sixty', () => {
  expect(outcomeOf(angles)).toBe('everywhere');
  expect(outcomeOf(angles.filter((angle) => angle !== 60))).toBe('everywhere');
  expect(outcomeOf([0, 15, 30, 45])).toBe('before');
  expect(outcomeOf([0, 15, 30, 45, 60])).toBe('before');
  expect(outcomeOf([0, 15, 30])).toBe('otherwise');
  expect(outcomeOf([0, 15, 30, 45, 180])).toBe('otherwise');
});

test('a pointer has the angle that it makes with the right, and stays within half a turn', () => {
  const box = { left: 100, top: 50, width: 200, height: 200 };
  const from = (x: number, y: number) => degreesAt(200 + x, 150 - y, box);
  expect([from(80, 0), from(50, 50), from(0, 10), from(-30, 30), from(-80, 0)]).toEqual([0, 45, 90, 135, 180]);
  expect([from(80, -5), from(-80, -5)]).toEqual([0, 180]);
});
