import { expect, test } from 'vitest';
import { blockDesign } from './block-designs.ts';
import { imagenetNetwork } from './imagenet-network.ts';

const place = { filters: 64, featureMapSize: 56 };

test('the two designs of Fig. 5 have the weights of a count by hand, and cost about the same', () => {
  const basic = blockDesign('basic', place);
  const bottleneck = blockDesign('bottleneck', place);
  expect(basic.weights).toBe(2 * 9 * 64 * 64);
  expect(bottleneck.layerWeights).toEqual([256 * 64, 9 * 64 * 64, 64 * 256]);
  expect(bottleneck.weights).toBe(69_632);
  expect(bottleneck.multiplyAdds).toBe(69_632 * 56 * 56);
  expect(bottleneck.multiplyAdds / basic.multiplyAdds).toBeCloseTo(0.944, 3);
});

test('a projection nearly doubles a bottleneck block: 69,632 weights become 135,168', () => {
  expect(blockDesign('bottleneck', place, 'projection-always').weights).toBe(135_168);
});

test('two 3x3 convolutions as wide as the ends of a bottleneck have 1,179,648 weights', () => {
  expect(blockDesign('basic', { filters: 256, featureMapSize: 56 }).weights).toBe(1_179_648);
});

test.each([
  ['basic', 34],
  ['bottleneck', 50],
] as const)('the %s design is the second block of the %i-layer net', (kind, depth) => {
  const options = { residual: true, shortcut: 'projection-when-widening', stridePosition: 'first-1x1' } as const;
  const [, second] = imagenetNetwork({ depth, ...options }).stages[0]!.blocks;
  const unnamed = (text: string) => text.replaceAll(/"name":"[^"]*"/g, '');
  expect(unnamed(JSON.stringify(blockDesign(kind, place).block))).toBe(unnamed(JSON.stringify(second)));
});
