import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cifarNetwork } from './cifar-network.ts';
import { countMultiplyAdds } from './count-multiply-adds.ts';
import { countParameters } from './count-parameters.ts';
import { paperOnCifar } from './fixtures/counted-networks.ts';
import { imagenetNetwork } from './imagenet-network.ts';
import { layersOf } from './layers-of.ts';
import { ownLimits, ownNetwork } from './own-network.ts';
import type { OwnNetworkOptions } from './own-network.ts';

const resnet50: OwnNetworkOptions = {
  ...{ block: 'bottleneck', residual: true, shortcut: 'projection-when-widening', stridePosition: 'first-1x1' },
  ...{ blocksPerStage: [3, 4, 6, 3], filters: 64, stem: '7x7', featureMapSize: 224, classes: 1000 },
};

test('with the numbers of Table 1 it is ResNet-50, with those of Sec. 4.2 residual-20', () => {
  const { shortcut, stridePosition } = resnet50;
  const known = imagenetNetwork({ depth: 50, residual: true, shortcut, stridePosition });
  expect(ownNetwork(resnet50)).toEqual({ ...known, name: 'residual-50' });
  const own = ownNetwork({
    ...resnet50,
    ...{ block: 'basic', shortcut: 'padded-identity', blocksPerStage: [3, 3, 3] },
    ...{ filters: 16, stem: '3x3', featureMapSize: 32, classes: 10 },
  });
  expect(own).toEqual(cifarNetwork({ ...paperOnCifar, depth: 20 }));
});

test('the largest network that is accepted can still be counted exactly', () => {
  for (const stridePosition of ['first-1x1', '3x3'] as const) {
    const network = ownNetwork({
      ...resnet50,
      ...{ shortcut: 'projection-always', stridePosition, stem: '3x3' },
      blocksPerStage: [1, 1, 1, 1, 596],
      filters: ownLimits.filters.maximum,
      featureMapSize: ownLimits.featureMapSize.maximum,
      classes: ownLimits.classes.maximum,
    });
    expect(countMultiplyAdds(network)).toBeLessThan(Number.MAX_SAFE_INTEGER);
    expect(countParameters(network)).toBeLessThan(Number.MAX_SAFE_INTEGER);
  }
});

test('its depth counts its weighted layers, whatever the stages', () => {
  const blocks = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(blocks, fc.constantFrom('basic', 'bottleneck'), (blocksPerStage, block) => {
      const network = ownNetwork({ ...resnet50, blocksPerStage, block });
      const weighted = layersOf(network).filter(({ kind }) => kind === 'convolution' || kind === 'fully-connected');
      expect(weighted.length).toBe(network.depth);
    }),
  );
});

test.each<[Partial<OwnNetworkOptions>, string]>([
  [{ blocksPerStage: [] }, 'invalid blocks per stage:  (want 1 to 5 whole numbers, 600 blocks at most in all)'],
  [{ blocksPerStage: [1, 0] }, 'invalid blocks per stage: 1, 0 (want 1 to 5 whole numbers, 600 blocks at most in all)'],
  [
    { blocksPerStage: [300, 301] },
    'invalid blocks per stage: 300, 301 (want 1 to 5 whole numbers, 600 blocks at most in all)',
  ],
  [
    { blocksPerStage: [1, 1, 1, 1, 1, 1] },
    'invalid blocks per stage: 1, 1, 1, 1, 1, 1 (want 1 to 5 whole numbers, 600 blocks at most in all)',
  ],
  [{ filters: 257 }, 'invalid filters: 257 (want a whole number from 1 to 256)'],
  [{ featureMapSize: 7.5 }, 'invalid featureMapSize: 7.5 (want a whole number from 8 to 1024)'],
  [{ classes: NaN }, 'invalid classes: NaN (want a whole number from 1 to 100000)'],
])('%o is refused: %s', (wrong, message) => {
  expect(() => ownNetwork({ ...resnet50, ...wrong })).toThrow(new Error(message));
});
