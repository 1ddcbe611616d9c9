import { expect, test } from 'vitest';
import { imagenetNetwork } from '../networks/imagenet-network.ts';
import { vggNetwork } from '../networks/vgg-network.ts';
import { workBands } from './architecture-work.ts';
import { layerLabel } from './layer-label.ts';

const choice = { depth: 34, shortcut: 'padded-identity', stridePosition: 'first-1x1' } as const;
const plain = imagenetNetwork({ ...choice, residual: false });
const residual = imagenetNetwork({ ...choice, residual: true });
const bands = workBands([vggNetwork(19), plain, residual], layerLabel);
const barAt = (size: number, network: number) =>
  bands.find(({ featureMapSize }) => featureMapSize === size)?.bars[network] ?? null;
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

test('the bands are the output sizes beside the columns of the paper’s Fig. 3', () => {
  expect(bands.map(({ featureMapSize }) => featureMapSize)).toEqual([224, 112, 56, 28, 14, 7, 1]);
});

test('where a network writes no maps of a size it has no bar', () => {
  expect(bands[0]?.bars.map((bar) => bar !== null)).toEqual([true, false, false]);
});

test('the bars of a network add up to its multiply-adds', () => {
  const totals = [0, 1, 2].map((network) => sum(bands.map(({ bars }) => bars[network]?.multiplyAdds ?? 0)));
  expect(totals).toEqual([19_632_062_464, 3_644_493_824, 3_644_493_824]);
});

test('a piece starts where the one before it ends', () => {
  for (const bar of bands.flatMap(({ bars }) => bars.filter((own) => own !== null))) {
    const ends = bar.pieces.map(({ start, multiplyAdds }) => start + multiplyAdds);
    expect(bar.pieces.map(({ start }) => start)).toEqual([0, ...ends.slice(0, -1)]);
    expect(ends.at(-1)).toBe(bar.multiplyAdds);
  }
});

test('layers of one description that follow each other are named once, with how many they are', () => {
  const named = (size: number, network: number) =>
    barAt(size, network)?.kinds.map(({ layer, times }) => `${times} of ${layerLabel(layer)}`);
  expect(named(56, 0)).toEqual(['1 of max pool, /2', '4 of 3×3, 256']);
  expect(named(28, 1)).toEqual(['1 of 3×3, 128, /2', '7 of 3×3, 128']);
});

test('only the residual network has shortcuts: one a block, each as long as its two layers', () => {
  const shortcuts = (network: number) => bands.flatMap(({ bars }) => bars[network]?.shortcuts ?? []);
  expect([0, 1].map((network) => shortcuts(network).length)).toEqual([0, 0]);
  expect(shortcuts(2)).toHaveLength(16);
  expect(shortcuts(2).filter(({ kind }) => kind !== 'identity')).toHaveLength(3);
  // Two convolutions of 3×3×64×64 weights on maps of 56×56 pixels.
  const work = 2 * 9 * 64 * 64 * 56 * 56;
  expect(barAt(56, 2)?.shortcuts.map(({ from, to }) => [from, to])).toEqual([
    [0, work],
    [work, 2 * work],
    [2 * work, 3 * work],
  ]);
});
