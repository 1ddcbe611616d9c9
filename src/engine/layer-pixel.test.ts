import { expect, test } from 'vitest';
import { layerPixel } from './layer-pixel.ts';
import type { TrainedLayer } from './layer-pixel.ts';
import type { Maps } from './plain-maps.ts';

/** Side 2, one channel: rows 1 2 and 3 4. */
const small: Maps = { side: 2, channels: 1, values: Float64Array.of(1, 2, 3, 4) };
const norm = { mean: 1, variance: 4 - 1e-5, gamma: 3, beta: 0.5 };
/** One filter with the weights 1 to 9, row by row. */
const layer: TrainedLayer = {
  inputChannels: 1,
  filters: 1,
  weight: Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9),
  norms: [norm],
};

test('a pixel by hand: nine products with zeros outside, then BN', () => {
  const pixel = layerPixel(small, layer, { row: 0, column: 0, channel: 0 });
  expect(pixel.products.map(({ product }) => product)).toEqual([0, 0, 0, 0, 5, 12, 0, 24, 36]);
  expect(pixel.sum).toBe(77);
  expect(pixel.deviation).toBeCloseTo(2, 12);
  // (77 - 1) / 2 x 3 + 0.5
  expect(pixel.normalised).toBeCloseTo(114.5, 9);
});

test('a filter that is not there is refused', () => {
  expect(() => layerPixel(small, layer, { row: 0, column: 0, channel: 1 })).toThrow('invalid filter: 1 (want 0 to 0)');
});
