import { conv2d, relu, tensor4d } from '@tensorflow/tfjs-core';
import type { Tensor4D } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { threadClass } from '../../data/shown-images.ts';
import { readDataSet } from '../../data/read-data-set.node.ts';
import { nodeAssets } from '../../engine/assets.node.ts';
import { startBackend } from '../../engine/backends.ts';
import { channelOf, valueAt } from '../../engine/plain-maps.ts';
import { convolved, tellingChoice } from './convolved.ts';
import { readRecordedLayer, shownExperiment } from './recorded-layer.node.ts';
import type { RecordedLayer } from './recorded-layer.node.ts';
import { imageOf, packShownLayer, unpackShownLayer } from './shown-layer.ts';

let recorded: RecordedLayer;

beforeAll(async () => {
  await startBackend('wasm', nodeAssets());
  recorded = await readRecordedLayer(process.cwd());
});

const largestDifference = (one: readonly number[], other: ArrayLike<number>) =>
  Math.max(...one.map((value, index) => Math.abs(value - (other[index] ?? NaN))));

test('every map of every filter is what TensorFlow.js convolves, to single precision', async () => {
  const { layer } = recorded.shown;
  const image = imageOf(recorded.shown);
  const { side } = image;
  const x: Tensor4D = tensor4d([...image.values], [1, side, side, 1]);
  const weight: Tensor4D = tensor4d(layer.weight, [3, 3, 1, layer.filters]);
  const sums = await conv2d(x, weight, 1, 'same').data();
  for (let channel = 0; channel < layer.filters; channel++) {
    const own = convolved(image, layer, { row: 0, column: 0, channel });
    const expected = sums.filter((_, index) => index % layer.filters === channel);
    expect(largestDifference(channelOf(own.sums, 0), expected)).toBeLessThan(1e-5);
    const { mean, variance, gamma, beta } = layer.norms[channel]!;
    const normalised = expected.map((sum) => ((sum - mean) / Math.sqrt(variance + 1e-5)) * gamma + beta);
    const after = await relu(tensor4d(normalised, [1, side, side, 1])).data();
    expect(largestDifference(channelOf(own.outputs, 0), after)).toBeLessThan(1e-5);
    // Were a map flat, agreement would say nothing.
    expect(Math.max(...expected) - Math.min(...expected)).toBeGreaterThan(1);
  }
});

test('the pixel under the window is the one of the map, and its nine products add up to it', () => {
  const image = imageOf(recorded.shown);
  const place = { row: 8, column: 3, channel: 5 };
  const { sums, outputs, pixel, output } = convolved(image, recorded.shown.layer, place);
  expect(pixel.products).toHaveLength(9);
  const sum = pixel.products.reduce((total, { value, weight }) => total + value * weight, 0);
  expect(valueAt(sums, { ...place, channel: 0 })).toBeCloseTo(sum, 12);
  expect(valueAt(outputs, { ...place, channel: 0 })).toBe(output);
});

test('the place shown first is the largest sum of its filter, and lies within the image with its window', () => {
  const { layer } = recorded.shown;
  const image = imageOf(recorded.shown);
  const { place, view } = tellingChoice(image, layer);
  const { sums, pixel } = convolved(image, layer, place);
  expect(pixel.sum).toBe(Math.max(...sums.values));
  expect(view).toBe('sums');
  for (const own of [place.row, place.column]) {
    expect(own).toBeGreaterThan(0);
    expect(own).toBeLessThan(image.side - 1);
  }
});

test('the page is given the boot of the data set and the layer of the recording, number by number', async () => {
  const { shown } = recorded;
  const { classes, test: images } = await readDataSet(shownExperiment.data);
  const index = images.labels.indexOf(classes.indexOf(threadClass));
  const { length } = shown.pixels;
  expect([...shown.pixels]).toEqual([...images.images.subarray(index * length, (index + 1) * length)]);
  expect(unpackShownLayer(packShownLayer(shown))).toEqual(shown);
});
