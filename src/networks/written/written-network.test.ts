import { describe, expect, it } from 'vitest';
import { cifarNetwork } from '../cifar-network.ts';
import type { CifarNetworkOptions } from '../cifar-network.ts';
import { accountOf } from '../account.ts';
import { countMultiplyAdds } from '../count-multiply-adds.ts';
import { countParameters, splitParameters } from '../count-parameters.ts';
import { paperBlock, written, writtenBlocks, writtenNames } from '../fixtures/written-blocks.ts';
import type { Write } from '../fixtures/written-blocks.ts';
import { parameterShapes, runningStatisticShapes } from '../value-shapes.ts';
import { writtenNetwork } from './written-network.ts';

const options = { depth: 8, filters: 8, batchNorm: true, featureMapSize: 14, channels: 1, classes: 10 };
const networkOf = (write: Write, more: Partial<typeof options> = {}) => {
  const own = { ...options, ...more };
  return writtenNetwork(own, writtenBlocks(own.filters, write));
};

const twins: readonly [string, Write, Pick<CifarNetworkOptions, 'residual' | 'shortcut'>][] = [
  ['option A', written.paper, { residual: true, shortcut: 'padded-identity' }],
  ['option B', written.projection, { residual: true, shortcut: 'projection-when-widening' }],
  ['option C', paperBlock('projection-always'), { residual: true, shortcut: 'projection-always' }],
  ['plain', written.plain, { residual: false, shortcut: 'padded-identity' }],
];

describe.each(twins)('a network of written blocks that are the paper’s: %s', (_, write, twin) => {
  it.each([8, 14, 20, 26, 32, 44, 56, 110])('is counted as the paper’s own at depth %i', (depth) => {
    for (const own of [options, { ...options, filters: 16, featureMapSize: 32, channels: 3 }]) {
      const network = networkOf(write, { ...own, depth });
      const paper = cifarNetwork({ ...own, depth, block: 'basic', ...twin });
      expect(countParameters(network)).toBe(countParameters(paper));
      expect(splitParameters(network)).toEqual(splitParameters(paper));
      expect(countMultiplyAdds(network)).toBe(countMultiplyAdds(paper));
      expect(network.depth).toBe(depth);
      expect([...parameterShapes(network)]).toEqual([...parameterShapes(paper)]);
      expect([...runningStatisticShapes(network)]).toEqual([...runningStatisticShapes(paper)]);
    }
  });
});

describe('a network of written blocks', () => {
  it.each(writtenNames)('has layers whose parameters are its values: %s', (name) => {
    const network = networkOf(written[name], { depth: 14 });
    const sizes = [...parameterShapes(network).values()].map((shape) => shape.reduce((size, side) => size * side));
    expect(sizes.reduce((sum, size) => sum + size)).toBe(countParameters(network));
    expect(accountOf(network).parameters).toBe(countParameters(network));
    const counted = accountOf(network).stages.flatMap(({ blocks }) => blocks.flatMap(({ layers }) => layers));
    expect(counted).toHaveLength(accountOf(network).layers.length);
  });

  it('counts BN that follows no convolution: two values a channel', () => {
    // x has 8, then 16, and each block's other BN is behind its first convolution.
    expect(splitParameters(networkOf(written.preActivation)).batchNorm).toBe(2 * (8 + (8 + 8) + (8 + 16) + (16 + 32)));
  });

  it.each<[string, Write, number]>([
    ['one layer', written.oneLayer, 5],
    ['three layers one behind the other', written.bottleneck, 11],
    ['a gate beside two layers', written.highway, 8],
    ['none twice as deep as its twin for being read twice', written.tangled, 8],
  ])('is as deep as the longest way through it: %s', (_, write, depth) => {
    expect(networkOf(write).depth).toBe(depth);
    expect(networkOf(write).name).toBe(`written-${depth}`);
  });

  it('names layers as the paper’s, and counts what the paper has not', () => {
    const names = networkOf(written.tangled).stages[1]!.blocks[0]!.written!.learning.map(({ name }) => name);
    expect(names).toEqual(['conv1', 'projection', 'batchNorm1', 'conv2'].map((own) => `stage2.block1.${own}`));
  });

  it('throws on blocks for other filters, and names the fault', () => {
    expect(() => writtenNetwork(options, writtenBlocks(16, written.paper))).toThrow(/^invalid blocks: .*other-places/);
  });
});
