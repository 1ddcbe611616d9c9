import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cifarNetwork } from './cifar-network.ts';
import { countLayerMultiplyAdds, countMultiplyAdds } from './count-multiply-adds.ts';
import { anyCifarOptions } from './fixtures/any-network.ts';
import { authorsNetworks, cifarNetworks, imagenetNetworks, paperOnCifar } from './fixtures/counted-networks.ts';
import { imagenetNetwork } from './imagenet-network.ts';
import type { ImagenetDepth } from './imagenet-network.ts';
import { layersOf } from './layers-of.ts';

const optionB = { residual: true, shortcut: 'projection-when-widening', stridePosition: 'first-1x1' } as const;

test.each([...cifarNetworks, ...imagenetNetworks])(
  'the multiply-adds of $title equal an independent count',
  ({ network, counted }) => expect(countMultiplyAdds(network)).toBe(counted.multiplyAdds),
);

test.each(authorsNetworks)("$network.name has the multiply-adds of its authors' model", ({ network, counted }) => {
  const projections = layersOf(network).filter((layer) => layer.kind === 'projection');
  const ofProjections = projections.reduce((sum, layer) => sum + countLayerMultiplyAdds(layer), 0);
  expect([countMultiplyAdds(network), ofProjections]).toEqual([counted.multiplyAdds, counted.projectionMultiplyAdds]);
});

test.each<[ImagenetDepth, number]>([
  [18, 1.8],
  [34, 3.6],
  [50, 3.8],
  [101, 7.6],
  [152, 11.3],
])("ResNet-%i has the %f billion multiply-adds of the paper's Table 1, give or take a tenth", (depth, billions) => {
  // 3.858 at depth 50 is printed as 3.8 and 3.664 at depth 34 as 3.6: the table neither rounds nor cuts throughout.
  expect(Math.abs(countMultiplyAdds(imagenetNetwork({ ...optionB, depth })) / 1e9 - billions)).toBeLessThan(0.1);
});

test('the stride position parts two networks named ResNet-50: 3.858 and 4.089 billion multiply-adds', () => {
  const paper = imagenetNetwork({ ...optionB, depth: 50 });
  const later = imagenetNetwork({ ...optionB, depth: 50, stridePosition: '3x3' });
  expect(countMultiplyAdds(paper)).toBe(3_857_973_248);
  expect(countMultiplyAdds(later)).toBe(4_089_184_256);
});

test('residual-20 of 8, 16 and 32 filters on 14x14 grey images takes 2,123,744 multiply-adds', () => {
  const network = cifarNetwork({ ...paperOnCifar, depth: 20, filters: 8, featureMapSize: 14, channels: 1 });
  expect(countMultiplyAdds(network)).toBe(2_123_744);
});

test('an 11-layer bottleneck net takes the 17,222,144 multiply-adds of a count by hand', () => {
  const block = 'bottleneck';
  const network = cifarNetwork({ ...paperOnCifar, depth: 11, block, shortcut: 'projection-when-widening' });
  // With the stride in the first 1x1, every layer of a stage writes feature maps of the stage's size.
  const stage1 = (16 * 16 + 9 * 16 * 16 + 16 * 64 + 16 * 64) * 32 ** 2;
  const stage2 = (64 * 32 + 9 * 32 * 32 + 32 * 128 + 64 * 128) * 16 ** 2;
  const stage3 = (128 * 64 + 9 * 64 * 64 + 64 * 256 + 128 * 256) * 8 ** 2;
  expect(9 * 3 * 16 * 32 ** 2 + stage1 + stage2 + stage3 + 256 * 10).toBe(17_222_144);
  expect(countMultiplyAdds(network)).toBe(17_222_144);
});

test('plain and option A take the same multiply-adds at any depth, width and size', () => {
  fc.assert(
    fc.property(anyCifarOptions, (options) => {
      const residual = cifarNetwork({ ...options, residual: true, shortcut: 'padded-identity' });
      const plain = cifarNetwork({ ...options, residual: false });
      expect(countMultiplyAdds(residual)).toBe(countMultiplyAdds(plain));
    }),
  );
});
