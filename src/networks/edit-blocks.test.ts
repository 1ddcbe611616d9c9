import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockMapsOf, blocksIn } from './block-maps.ts';
import { cifarNetwork } from './cifar-network.ts';
import { countParameters } from './count-parameters.ts';
import { insertPlainBlocks, leaveBlockOut, scaleShortcut, swapBlocks } from './edit-blocks.ts';
import { anyCifarOptions } from './fixtures/any-network.ts';

const options = { depth: 14, filters: 8, block: 'basic', featureMapSize: 14, channels: 1, classes: 10 } as const;
const residual = cifarNetwork({ ...options, residual: true, batchNorm: true, shortcut: 'projection-when-widening' });
const namesOf = ({ stages }: typeof residual) => blocksIn(stages).map(({ name }) => name);

test('the maps of blocks follow one another, from what the stem gives to what the classifier reads', () => {
  fc.assert(
    fc.property(anyCifarOptions, (own) => {
      const spec = cifarNetwork(own);
      const maps = blockMapsOf(spec);
      expect(maps[0]!.input.channels).toBe(spec.stem.filters);
      expect(maps.at(-1)!.output.channels).toBe(spec.features);
      for (const [index, block] of blocksIn(spec.stages).entries()) {
        const [first] = block.convolutions;
        const { inputChannels: channels, inputSize: featureMapSize } = first!;
        expect(maps[index]!.input).toEqual({ featureMapSize, channels });
      }
    }),
  );
});

test('a residual block that is left out keeps its shape, whatever its shortcut', () => {
  const anyResidual = anyCifarOptions.map((own) => cifarNetwork({ ...own, residual: true }));
  fc.assert(
    fc.property(anyResidual, fc.nat(), (spec, drawn) => {
      const block = drawn % blocksIn(spec.stages).length;
      expect(blockMapsOf(leaveBlockOut(spec, block))).toEqual(blockMapsOf(spec));
    }),
  );
});

test('a block that is left out has no weights but those of its projection, and takes two layers of the depth', () => {
  const spec = leaveBlockOut(residual, 2);
  // 3x3x8x16 and 3x3x16x16, each with BN's scale and shift.
  expect(countParameters(residual) - countParameters(spec)).toBe(9 * 8 * 16 + 9 * 16 * 16 + 2 * 2 * 16);
  expect(spec.depth).toBe(12);
  expect(spec.name).toBe('residual-14');
});

test('a scale is kept by the blocks that it is for, and times one there is none', () => {
  const scalesOf = (spec: typeof residual) => blocksIn(spec.stages).map(({ shortcutScale }) => shortcutScale);
  const one = scaleShortcut(residual, 1, 0.5);
  expect(scalesOf(one)).toEqual([undefined, 0.5, undefined, undefined, undefined, undefined]);
  expect(scalesOf(scaleShortcut(one, 'all', 0.8))).toEqual(Array(6).fill(0.8));
  expect(scaleShortcut(one, 'all', 1)).toEqual(residual);
});

test('swapped blocks keep their names, and swap back', () => {
  const spec = swapBlocks(residual, [0, 1]);
  expect(namesOf(spec).slice(0, 3)).toEqual(['stage1.block2', 'stage1.block1', 'stage2.block1']);
  expect(swapBlocks(spec, [1, 0])).toEqual(residual);
});

test('inserted blocks are plain, of the shape that the block before gives, and have names of their own', () => {
  const spec = insertPlainBlocks(insertPlainBlocks(residual, 2, 1), 2, 2);
  expect(namesOf(spec).slice(2, 7)).toEqual([
    'stage2.block1',
    'stage2.block1.identity2',
    'stage2.block1.identity3',
    'stage2.block1.identity1',
    'stage2.block2',
  ]);
  const [, , , inserted] = blocksIn(spec.stages);
  expect(inserted).toMatchObject({ kind: 'basic', shortcut: { kind: 'none' } });
  expect(inserted!.convolutions.map(({ name, filters, direct }) => [name, filters, direct])).toEqual([
    ['stage2.block1.identity2.conv1', 16, true],
    ['stage2.block1.identity2.conv2', 16, true],
  ]);
  expect(spec.depth).toBe(20);
  expect(blockMapsOf(spec).at(-1)).toEqual(blockMapsOf(residual).at(-1));
});
