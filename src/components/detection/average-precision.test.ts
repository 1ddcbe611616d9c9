import { expect, test } from 'vitest';
import {
  averagePrecision,
  intersectionOverUnion,
  precisionPoints,
  strictAveragePrecision,
  strictThresholds,
} from './average-precision.ts';

const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });
const overlaps = (...values: number[]) => values.map((overlap, index) => ({ score: 1 - index / 10, overlap }));

test('equal boxes overlap wholly, boxes apart not at all', () => {
  expect(intersectionOverUnion(box(0, 0, 4, 3), box(0, 0, 4, 3))).toBe(1);
  expect(intersectionOverUnion(box(0, 0, 4, 3), box(4, 0, 8, 3))).toBe(0);
  expect(intersectionOverUnion(box(0, 0, 1, 1), box(2, 2, 3, 3))).toBe(0);
});

test('two squares of four that share one quarter of each have an overlap of one in seven', () => {
  expect(intersectionOverUnion(box(0, 0, 2, 2), box(1, 1, 3, 3))).toBeCloseTo(1 / 7, 12);
});

test('precision and recall down a list, worked by hand', () => {
  // Right, wrong, right, with four objects.
  expect(precisionPoints(overlaps(0.9, 0.1, 0.6), 4, 0.5)).toEqual([
    { right: true, precision: 1, recall: 1 / 4 },
    { right: false, precision: 1 / 2, recall: 1 / 4 },
    { right: true, precision: 2 / 3, recall: 2 / 4 },
  ]);
});

test('the area counts the best precision further down: right, wrong, right of four objects is 5/12', () => {
  expect(averagePrecision(overlaps(0.9, 0.1, 0.6), 4, 0.5)).toBeCloseTo((1 + 2 / 3) / 4, 12);
  // Wrong first: at both recalls the best precision is the last one, 2/3.
  expect(averagePrecision(overlaps(0.1, 0.9, 0.6), 2, 0.5)).toBeCloseTo(2 / 3, 12);
});

test('a list that finds every object first and nothing else has 1, an empty one 0', () => {
  expect(averagePrecision(overlaps(0.9, 0.9), 2, 0.5)).toBe(1);
  expect(averagePrecision([], 2, 0.5)).toBe(0);
});

test('the strict metric is the mean over .5 to .95', () => {
  expect(strictThresholds).toEqual([0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95]);
  // One object, overlap .72: right at five of ten thresholds.
  expect(strictAveragePrecision(overlaps(0.72), 1)).toBeCloseTo(0.5, 12);
});
