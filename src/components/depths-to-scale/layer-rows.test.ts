import { expect, test } from 'vitest';
import { countParameters } from '../../networks/count-parameters.ts';
import { paperCifarNetwork } from '../../networks/paper-cifar-network.ts';
import { layerRowsOf } from './layer-rows.ts';

test.each([20, 110, 1202])('the rows of %i layers hold that many layers, and all parameters', (depth) => {
  const network = paperCifarNetwork(depth);
  const rows = layerRowsOf(network, 90);
  expect(rows.reduce((sum, { layers }) => sum + layers, 0)).toBe(depth);
  expect(rows.at(-1)).toMatchObject({ layersSoFar: depth, parametersSoFar: countParameters(network) });
  for (const { spans, layers } of rows) expect(spans.reduce((sum, span) => sum + span.layers, 0)).toBe(layers);
});

test('twenty layers are a stem and six of 16 filters, six of 32, six of 64, and a classifier', () => {
  expect(layerRowsOf(paperCifarNetwork(20), 90)[0]?.spans).toEqual([
    { filters: 16, from: 0, layers: 7 },
    { filters: 32, from: 7, layers: 6 },
    { filters: 64, from: 13, layers: 6 },
    { filters: null, from: 19, layers: 1 },
  ]);
});

test('a row after an odd number of layers begins a block, after an even number it goes on with one', () => {
  expect(layerRowsOf(paperCifarNetwork(20), 7).map(({ beginsInBlock }) => beginsInBlock)).toEqual([false, false, true]);
});

test('parameters so far are those of the layers so far, worked by hand', () => {
  // The stem, 3 * 3 * 3 * 16 weights and 2 * 16 of BN, then a layer of 3 * 3 * 16 * 16 and 2 * 16.
  expect(layerRowsOf(paperCifarNetwork(20), 2)[0]?.parametersSoFar).toBe(432 + 32 + 2304 + 32);
});
