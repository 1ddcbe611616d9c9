import { dataSets } from '../experiment/data-sets.ts';
import { sides } from '../experiment/defaults.ts';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseManifest } from './manifest.ts';

const text = readFileSync(new URL('../../public/data/fashion-mnist-14/manifest.json', import.meta.url), 'utf8');
const manifest = () => JSON.parse(text) as Record<string, unknown>;

test('the manifests that are shipped name source and licence', () => {
  expect(parseManifest(manifest())).toMatchObject({
    side: 14,
    licence: expect.stringContaining('MIT'),
    source: expect.stringContaining('1708.07747'),
  });
});

test.each([
  ['a later schema', { schema: 2 }, /schema/],
  ['another data set', { name: 'mnist' }, /name/],
  ['no shards', { training: [] }, /training/],
  [
    'a path for a file name',
    { test: [{ file: '../../x.bin', count: 1, packedBytes: 1, integrity: 'sha256-' }] },
    /file/,
  ],
  [
    'a hash that is none',
    { test: [{ file: 'x.bin', count: 1, packedBytes: 1, integrity: 'sha256-short' }] },
    /integrity in the data manifest: "sha256-short"/,
  ],
  ['a deviation of zero', { deviation: 0 }, /deviation in the data manifest: 0 \(want a positive number\)/],
  ['a mean that is missing', { mean: undefined }, /mean in the data manifest: undefined/],
  ['classes that are not names', { classes: [1, 2] }, /classes/],
])('%s is refused, and named', (_, change, message) => {
  expect(() => parseManifest({ ...manifest(), ...change })).toThrow(message);
});

test.each([[null], ['text'], [[]], [3]])('%j is no manifest', (value) => {
  expect(() => parseManifest(value)).toThrow(/data manifest/);
});

test('a data set that is not known, or has other classes than its description says, is refused', () => {
  const { classes } = parseManifest(manifest());
  expect(() => parseManifest({ ...manifest(), name: 'cifar-10' })).toThrow('"cifar-10" (want fashion-mnist)');
  expect(() => parseManifest({ ...manifest(), classes: classes.slice(1) })).toThrow('(want 10 names)');
});

test.each(sides)('the description has the numbers of the shipped manifest, side %d', (side) => {
  const url = new URL(`../../public/data/fashion-mnist-${side}/manifest.json`, import.meta.url);
  const { classes, training, test: tested, name } = parseManifest(JSON.parse(readFileSync(url, 'utf8')));
  const count = (shards: typeof training) => shards.reduce((sum, shard) => sum + shard.count, 0);
  const found = { classes: classes.length, trainingImages: count(training), testImages: count(tested) };
  expect(dataSets[name]).toMatchObject(found);
});
