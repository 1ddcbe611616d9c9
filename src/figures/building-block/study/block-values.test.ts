import { expect, test } from 'vitest';
import { blockOf, packBlock, unpackBlock } from './block-values.ts';
import { defaultExperiment } from '../../../experiment/defaults.ts';

const narrow = { ...defaultExperiment, network: { ...defaultExperiment.network, depth: 8, filters: 2 } };
const first = blockOf(narrow, 'stage1.block1');
const sizes = { weight: 36, gamma: 2, beta: 2, runningMean: 2, runningVariance: 2 };
const layers = ['conv1', 'conv2'].flatMap((layer) =>
  Object.entries(sizes).map(([part, size]) => [`stage1.block1.${layer}.${part}`, size] as const),
);
const values = new Map(
  [['input', 14 * 14 * 2] as const, ...layers].map(([name, size], tensor) => [
    name,
    Float32Array.from({ length: size }, (_, index) => Math.fround(tensor + index / 7)),
  ]),
);

test('a block comes back from its file, number by number', () => {
  const bytes = packBlock(first, values);
  // The input, then for each of two layers 36 weights and four values of BN for each of two filters.
  expect(bytes).toHaveLength(4 * (392 + 2 * (36 + 8)));
  expect(unpackBlock(first, bytes)).toEqual(values);
});

test('numbers are float32 with the lowest byte first, beginning with the input', () => {
  const bytes = packBlock(first, new Map([...values, ['input', new Float32Array(392).fill(1.5)]]));
  expect([...bytes.slice(0, 4)]).toEqual([0, 0, 0xc0, 0x3f]);
});

test('a block of a later stage reads the maps of the stage before', () => {
  expect(blockOf(narrow, 'stage2.block1').input).toEqual({ featureMapSize: 14, channels: 2 });
});

test('what does not fit is refused with its name and size', () => {
  expect(() => blockOf(narrow, 'stage4.block1')).toThrow('unknown block: stage4.block1');
  expect(() => unpackBlock(first, new Uint8Array(1916))).toThrow('invalid block file: 1916 bytes (want 1920)');
  const short = new Map([...values, ['stage1.block1.conv2.beta', new Float32Array(1)]]);
  expect(() => packBlock(first, short)).toThrow('invalid stage1.block1.conv2.beta: 1 numbers (want 2)');
});
