import { expect, test } from 'vitest';
import { averagePrecision, strictAveragePrecision, strictThresholds } from './average-precision.ts';
import { detectionsAt, objectBoxes, picture } from './boxes.ts';

const objects = objectBoxes.length;

test('the overlaps are those of the drawn boxes: the second, worked by hand', () => {
  // Two squares of 84, 10 apart both ways: 74 * 74 are shared.
  const shared = 74 * 74;
  expect(detectionsAt('rough')[1]?.overlap).toBeCloseTo(shared / (2 * 84 * 84 - shared), 12);
});

test('closer boxes leave the loose metric as it is and raise the strict one', () => {
  const [rough, closer] = [detectionsAt('rough'), detectionsAt('closer')];
  expect(averagePrecision(closer, objects, 0.5)).toBe(averagePrecision(rough, objects, 0.5));
  expect(strictAveragePrecision(closer, objects)).toBeGreaterThan(strictAveragePrecision(rough, objects) + 0.05);
});

test('one object is never found, so even the loosest average precision is below three quarters', () => {
  expect(averagePrecision(detectionsAt('closer'), objects, 0.5)).toBeLessThan(0.75);
});

test('no overlap stands so near a threshold that its two digits hide on which side it lies', () => {
  for (const { overlap } of [...detectionsAt('rough'), ...detectionsAt('closer')])
    for (const threshold of strictThresholds) expect(Math.abs(overlap - threshold)).toBeGreaterThan(0.005);
});

test('all boxes lie in the picture', () => {
  for (const { box } of [...detectionsAt('rough'), ...detectionsAt('closer')]) {
    expect(box.right).toBeLessThanOrEqual(picture.width);
    expect(box.bottom).toBeLessThanOrEqual(picture.height);
  }
});
