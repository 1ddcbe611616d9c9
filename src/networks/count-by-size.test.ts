import { expect, test } from 'vitest';
import { countMultiplyAddsAt, countWeightedLayers, featureMapSizesOf } from './count-by-size.ts';
import { countMultiplyAdds } from './count-multiply-adds.ts';
import { imagenetNetworks } from './fixtures/counted-networks.ts';
import { imagenetNetwork } from './imagenet-network.ts';
import { vggNetwork } from './vgg-network.ts';

const choice = { depth: 34, shortcut: 'projection-when-widening', stridePosition: 'first-1x1' } as const;
const residual = imagenetNetwork({ ...choice, residual: true });
const vgg = vggNetwork(19);

test('maps of the paper’s Fig. 3 are 224, 112, 56, 28, 14 and 7 wide, then one pixel', () => {
  expect(featureMapSizesOf(residual)).toEqual([224, 112, 56, 28, 14, 7, 1]);
  expect(featureMapSizesOf(vgg)).toEqual([224, 112, 56, 28, 14, 7, 1]);
});

test.each([residual, vgg])('what $name takes at each size adds up to what it takes', (network) => {
  const parts = featureMapSizesOf(network).map((size) => countMultiplyAddsAt(network, size));
  expect(parts.reduce((a, b) => a + b)).toBe(countMultiplyAdds(network));
});

test('at 28x28, ResNet-34 with option B takes eight convolutions, the first of half the work, and a projection', () => {
  const convolution = 9 * 128 * 128 * 28 ** 2;
  expect(countMultiplyAddsAt(residual, 28)).toBe(7 * convolution + convolution / 2 + 64 * 128 * 28 ** 2);
});

test.each(imagenetNetworks)('$title has the weighted layers that its name says', ({ network }) => {
  expect(countWeightedLayers(network)).toBe(network.depth);
});

test('VGG-19 has 19 weighted layers', () => expect(countWeightedLayers(vgg)).toBe(19));
