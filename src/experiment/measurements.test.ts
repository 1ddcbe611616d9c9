import { expect, test } from 'vitest';
import { measurementsOf, productOf, ratioOf } from './measurements.ts';
import type { Measurement } from './measurements.ts';

test('what follows from two norms may be infinite or not a number', () => {
  expect(productOf({ layer: 'stem', gradientNorm: 0.5, weightNorm: 3 })).toBe(1.5);
  expect(productOf({ layer: 'stem', gradientNorm: 0, weightNorm: Infinity })).toBeNaN();
  expect(ratioOf({ block: 'stage1.block1', residualNorm: 3, shortcutNorm: 2 })).toBe(1.5);
  expect(ratioOf({ block: 'stage1.block1', residualNorm: 3, shortcutNorm: 0 })).toBe(Infinity);
  expect(ratioOf({ block: 'stage1.block1', residualNorm: 0, shortcutNorm: 0 })).toBeNaN();
});

test('measurements of one type keep their order', () => {
  const error = (iteration: number): Measurement => {
    return { type: 'share-error', iteration, share: { set: 'test', images: 2 }, error: 0.5 };
  };
  const norms: Measurement = { type: 'gradient-norms', iteration: 1, layers: [] };
  expect(measurementsOf([error(0), norms, error(2)], 'share-error')).toEqual([error(0), error(2)]);
});
