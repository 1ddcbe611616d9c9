import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cifarNetwork } from './cifar-network.ts';
import type { CifarNetworkOptions } from './cifar-network.ts';
import { anyCifarOptions } from './fixtures/any-network.ts';
import { paperOnCifar } from './fixtures/counted-networks.ts';
import { scaleShortcut } from './edit-blocks.ts';
import { layersOf } from './layers-of.ts';
import type { NetworkSpec } from './network-spec.ts';

function convolutionsOf(network: NetworkSpec) {
  return layersOf(network).flatMap((layer) => ('convolution' in layer ? [layer] : []));
}

function shortcutsOf(options: Partial<CifarNetworkOptions>): readonly string[] {
  const network = cifarNetwork({ ...paperOnCifar, depth: 14, ...options });
  return network.stages.flatMap((stage) => stage.blocks).map(({ shortcut }) => shortcut.kind);
}

test('the feature maps of residual-20 are 32, 16 and 8 wide, with 16, 32 and 64 filters (paper Sec. 4.2)', () => {
  const { name, stages, features } = cifarNetwork({ ...paperOnCifar, depth: 20 });
  expect(name).toBe('residual-20');
  expect(stages.map(({ featureMapSize, filters }) => [featureMapSize, filters])).toEqual([
    [32, 16],
    [16, 32],
    [8, 64],
  ]);
  expect(stages.map(({ blocks }) => blocks.length)).toEqual([3, 3, 3]);
  expect(features).toBe(64);
});

test('a plain net has no shortcuts, whichever option it names', () => {
  const network = cifarNetwork({ ...paperOnCifar, depth: 14, residual: false, shortcut: 'projection-always' });
  expect(network.name).toBe('plain-14');
  expect(shortcutsOf({ residual: false, shortcut: 'projection-always' })).toEqual(Array(6).fill('none'));
});

test('options A, B and C part only where a block meets a new shape, and C on every block', () => {
  const [same, padded, projected] = ['identity', 'padded-identity', 'projection'];
  expect(shortcutsOf({ shortcut: 'padded-identity' })).toEqual([same, same, padded, same, padded, same]);
  expect(shortcutsOf({ shortcut: 'projection-when-widening' })).toEqual([same, same, projected, same, projected, same]);
  expect(shortcutsOf({ shortcut: 'projection-always' })).toEqual(Array(6).fill(projected));
});

test('a scale of shortcuts is that of every block that has one; a scale of 1 leaves no trace', () => {
  const scaled = (options: Partial<CifarNetworkOptions>) => cifarNetwork({ ...paperOnCifar, depth: 14, ...options });
  for (const shortcut of ['padded-identity', 'projection-always'] as const) {
    expect(scaled({ shortcut, shortcutScale: 0.5 })).toEqual(scaleShortcut(scaled({ shortcut }), 'all', 0.5));
    expect(scaled({ shortcut, shortcutScale: 1 })).toEqual(scaled({ shortcut }));
  }
  expect(scaled({ residual: false, shortcutScale: 0.5 })).toEqual(scaled({ residual: false }));
});

test('a bottleneck block widens in the first stage too, without a stride', () => {
  const [first] = cifarNetwork({ ...paperOnCifar, depth: 11, block: 'bottleneck' }).stages;
  expect(first?.blocks[0]?.shortcut).toEqual({ kind: 'padded-identity', stride: 1, inputChannels: 16, filters: 64 });
});

test('a bottleneck block has its stride in the first 1x1', () => {
  const network = cifarNetwork({ ...paperOnCifar, depth: 11, block: 'bottleneck' });
  expect(network.stages[1]?.blocks[0]?.convolutions.map(({ kernelSize, stride }) => [kernelSize, stride])).toEqual([
    [1, 2],
    [3, 1],
    [1, 1],
  ]);
});

test('twins have the same convolutions under the same names; projections come on top', () => {
  fc.assert(
    fc.property(anyCifarOptions, (options) => {
      const plain = convolutionsOf(cifarNetwork({ ...options, residual: false }));
      const residual = convolutionsOf(cifarNetwork({ ...options, residual: true }));
      expect(residual.filter(({ kind }) => kind === 'convolution')).toEqual(plain);
    }),
  );
});

test('no two convolutions of a network share a name', () => {
  fc.assert(
    fc.property(anyCifarOptions, (options) => {
      const names = convolutionsOf(cifarNetwork(options)).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    }),
  );
});

test('a spec survives JSON', () => {
  const network = cifarNetwork({ ...paperOnCifar, depth: 20 });
  expect(JSON.parse(JSON.stringify(network))).toEqual(network);
});

test.each<[Partial<CifarNetworkOptions>, string]>([
  [{ depth: 7 }, 'invalid depth: 7 (want 6n + 2)'],
  [{ depth: 20.5 }, 'invalid depth: 20.5 (want 6n + 2)'],
  [{ depth: NaN }, 'invalid depth: NaN (want 6n + 2)'],
  [{ depth: Infinity }, 'invalid depth: Infinity (want 6n + 2)'],
  [{ depth: 14, block: 'bottleneck' }, 'invalid depth: 14 (want 9n + 2)'],
  [{ depth: 2 }, 'invalid depth: 2 (want at least 8)'],
  [{ depth: -7, block: 'bottleneck' }, 'invalid depth: -7 (want at least 11)'],
  [{ filters: 0 }, 'invalid filters: 0 (want a whole number, at least 1)'],
  [{ filters: 1.5 }, 'invalid filters: 1.5 (want a whole number, at least 1)'],
  [{ featureMapSize: -1 }, 'invalid feature-map size: -1 (want a whole number, at least 1)'],
  [{ channels: NaN }, 'invalid channels: NaN (want a whole number, at least 1)'],
  [{ classes: 0 }, 'invalid classes: 0 (want a whole number, at least 1)'],
])('%o is refused: %s', (wrong, message) => {
  expect(() => cifarNetwork({ ...paperOnCifar, depth: 8, ...wrong })).toThrow(new Error(message));
});
