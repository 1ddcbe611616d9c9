import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ownDataLimits, ownSides } from '../../experiment/own-data-limits.ts';
import { momentsOf } from '../moments.ts';
import type { GivenFile } from './given-file.ts';
import {
  cifarArchive,
  cifarBatch,
  decodePng,
  gzipped,
  idxOf,
  idxPair,
  noise,
  pictureFiles,
} from './own-files.fixture.ts';
import { pngOf, tarOf, textBytes, zipOf } from './own-files.fixture.ts';
import { readOwnData } from './read-own-data.ts';
import type { DataRefusal } from './refusal.ts';
import { RefusedData } from './refusal.ts';
import { sizeLimits } from './size-limits.ts';
import type { WantedSide } from './standardise-size.ts';

function read(files: readonly GivenFile[], side: WantedSide = 'as-it-is') {
  return readOwnData(files, { side, decode: decodePng, onProgress: () => undefined });
}

async function refusalOf(files: readonly GivenFile[]): Promise<DataRefusal> {
  const outcome = await read(files).catch((error: unknown) => error);
  if (!(outcome instanceof RefusedData)) throw new Error('it was not refused', { cause: outcome });
  return outcome.refusal;
}

const [trainImages, trainLabels] = idxPair(240);
const [testImages, testLabels] = idxPair(40, { name: 't10k' });

test('the archive of CIFAR-10 is read as it is downloaded: planes become pixels, and its test batch is the test', async () => {
  const { choice, data, facts } = await read([cifarArchive()]);
  expect(choice).toMatchObject({
    name: 'own',
    side: 32,
    channels: 3,
    classes: 10,
    trainingImages: 240,
    testImages: 40,
  });
  expect(choice.fingerprint).toMatch(/^[0-9a-f]{32}$/);
  expect(data.classes.slice(0, 3)).toEqual(['airplane', 'automobile', 'bird']);
  // Image 125 is in the second batch: red 3 x 125, green 2 x 125 and blue 125, each below 190, with its noise.
  const pixel = (image: number, at: number) => [...data.training.images.subarray(image * 3072 + 3 * at).subarray(0, 3)];
  expect(pixel(125, 7)).toEqual([(375 % 190) + noise(10), (250 % 190) + noise(9), 125 + noise(8)]);
  expect(data.training.labels[125]).toBe(5);
  expect(data.test.labels[3]).toBe(243 % 10);
  expect(facts).toMatchObject({
    ...{ kind: 'cifar-10', title: 'cifar-10-binary.tar.gz', splitGiven: true, scaledFrom: null, leftOut: 1 },
  });
  const { summary } = facts;
  expect(summary.training).toEqual(Array.from({ length: 10 }, () => 24));
  expect(summary.test).toEqual(Array.from({ length: 10 }, () => 4));
  const reds = data.training.images.filter((_, at) => at % 3 === 0);
  const mean = reds.reduce((total, value) => total + value, 0) / reds.length;
  expect(summary.channels[0]!.mean).toBeCloseTo(mean, 9);
  const variance = reds.reduce((total, value) => total + (value - mean) ** 2, 0) / reds.length;
  expect(summary.channels[0]!.deviation).toBeCloseTo(Math.sqrt(variance), 9);
  const sum = data.training.images.reduce((total, value) => total + value, 0);
  expect(data.mean).toBeCloseTo(sum / data.training.images.length, 9);
});

test('its batches alone are read, too, and one in six images is then for the test, always the same ones', async () => {
  const files = [{ path: 'data_batch_1.bin', bytes: cifarBatch(300) }];
  const [one, again] = [await read(files), await read(files)];
  expect(one.choice).toMatchObject({ trainingImages: 250, testImages: 50 });
  expect(one.facts.splitGiven).toBe(false);
  expect(again.choice).toEqual(one.choice);
  const labels = [...one.data.training.labels, ...one.data.test.labels];
  expect(Array.from({ length: 10 }, (_, label) => labels.filter((own) => own === label).length)).toEqual(
    Array.from({ length: 10 }, () => 30),
  );
});

test('pairs of IDX files are read, packed or not, alone or in an archive, and give the same images', async () => {
  const plain = [trainImages, trainLabels, testImages, testLabels];
  const packed = plain.map(({ path, bytes }) => ({ path: `${path}.gz`, bytes: gzipped(bytes) }));
  const zips = [false, true].map((isWide) => [{ path: 'all.zip', bytes: zipOf(packed, undefined, isWide) }]);
  const ways = [plain, packed, ...zips, [{ path: 'all.tar', bytes: tarOf(plain) }]];
  const choices = await Promise.all(ways.map(async (files) => (await read(files)).choice));
  expect(choices[0]).toMatchObject({ side: 28, channels: 1, classes: 10, trainingImages: 240, testImages: 40 });
  expect(new Set(choices.map(({ fingerprint }) => fingerprint)).size).toBe(1);
});

const debian = '/usr/share/datasets/fashion-mnist/';

test.runIf(existsSync(debian))('all of Fashion-MNIST is read from its original files', async () => {
  const names = ['train-images-idx3', 'train-labels-idx1', 't10k-images-idx3', 't10k-labels-idx1'];
  const files = names.map((name) => {
    const path = `${name}-ubyte.gz`;
    return { path, bytes: Uint8Array.from(readFileSync(`${debian}${path}`)) };
  });
  const { choice, data } = await read(files);
  expect(choice).toMatchObject({ side: 28, channels: 1, classes: 10, trainingImages: 60_000, testImages: 10_000 });
  // As it is told everywhere of this data set: 0.2860 and 0.3530 of 255.
  expect(data.mean / 255).toBeCloseTo(0.286, 4);
  expect(data.deviation / 255).toBeCloseTo(0.353, 4);
});

test('pictures in folders are read, cropped and scaled, and a folder says what a picture shows', async () => {
  const { choice, data, facts } = await read(pictureFiles(300), 14);
  expect(choice).toMatchObject({ side: 14, channels: 3, classes: 2, trainingImages: 250, testImages: 50 });
  expect(data.classes).toEqual(['cat', 'dog']);
  expect(facts).toMatchObject({ kind: 'pictures', title: 'animals', scaledFrom: 'pictures', splitGiven: false });
  for (const { images, labels, count } of [data.training, data.test]) {
    for (let image = 0; image < count; image++) expect(images[image * 588]).toBe(labels[image] === 0 ? 60 : 100);
  }
});

test('folders named train and test say which pictures are for the test, and grey pictures make grey images', async () => {
  const files = Array.from({ length: 260 }, (_, index) => ({
    path: `digits/${index < 220 ? 'train' : 'test'}/${index % 2}/${index}.png`,
    bytes: pngOf(28, 28, [index % 200, index % 200, index % 200]),
  }));
  const { choice, facts } = await read([{ path: 'digits.zip', bytes: zipOf(files) }], 28);
  expect(choice).toMatchObject({ channels: 1, classes: 2, trainingImages: 220, testImages: 40 });
  expect(facts.splitGiven).toBe(true);
});

test('as many images as are read can be kept, and asked for by a link', () => {
  const most = sizeLimits.images / ownSides[0] ** 2;
  expect(ownDataLimits.trainingImages.maximum).toBeGreaterThan(most);
  expect(ownDataLimits.testImages.maximum).toBeGreaterThan(most);
});

test('two slashes in a row make no class without a name, which the device could not read again', async () => {
  const files = pictureFiles(300).map(({ path, bytes }) => ({ path: path.replace(/\/(?=[^/]*$)/, '//'), bytes }));
  expect((await read(files, 14)).data.classes).toEqual(['cat', 'dog']);
});

test('images of another size are brought to the one that is wanted', async () => {
  const { choice, data, facts } = await read([trainImages, trainLabels, testImages, testLabels], 14);
  expect(choice).toMatchObject({ side: 14 });
  expect(facts.scaledFrom).toBe('28 x 28');
  const [a, b, c, d] = [0, 1, 28, 29].map((pixel) => noise(pixel)) as [number, number, number, number];
  expect(data.training.images[0]).toBe(Math.floor((a + b + c + d) / 4 + 0.5));
  expect(Math.abs(data.mean - momentsOf([{ images: trainImages.bytes.subarray(16) }]).mean)).toBeLessThan(0.6);
});

const named = (path: string, bytes: Uint8Array<ArrayBuffer>) => ({ path, bytes });
const labelsOf = (label: number) => named('train-labels-idx1-ubyte', idxOf([240], new Uint8Array(240).fill(label)));
const changed = (bytes: Uint8Array<ArrayBuffer>, at: number, value: number) => bytes.with(at, value);

test.each<[string, readonly GivenFile[], DataRefusal]>([
  ['nothing', [], { code: 'no-files' }],
  [
    'an archive without files',
    [named('empty.tar.gz', gzipped(new Uint8Array(1024)))],
    { code: 'nothing-in-it', file: 'empty.tar.gz' },
  ],
  ['a text', [named('a.txt', textBytes('hello'))], { code: 'unknown-kind', file: 'a.txt' }],
  [
    'CIFAR-100',
    [named('train.bin', new Uint8Array(3074 * 10))],
    { code: 'too-many-classes', file: 'train.bin', count: 100 },
  ],
  ['images without labels', [trainImages], { code: 'labels-missing', file: trainImages.path }],
  ['labels without images', [trainLabels], { code: 'images-missing', file: trainLabels.path }],
  ['a test without training', [testImages, testLabels], { code: 'training-missing', file: testImages.path }],
  [
    'a pair that does not fit',
    [trainImages, named('train-labels', testLabels.bytes)],
    { code: 'counts-differ', file: trainImages.path, images: 240, labels: 40 },
  ],
  [
    'two pairs that do not fit',
    [trainImages, trainLabels, ...idxPair(40, { name: 't10k', side: 14 })],
    { code: 'shapes-differ', file: 't10k-images-idx3-ubyte', shape: '14 x 14 x 1', want: '28 x 28 x 1' },
  ],
  ['one class', [trainImages, labelsOf(3)], { code: 'too-few-classes', file: trainImages.path, count: 1 }],
  [
    'a label of a class that is not there',
    [named('data_batch_1.bin', changed(cifarBatch(240), 3073, 10))],
    { code: 'label-outside', file: 'data_batch_1.bin', label: 10, most: 9 },
  ],
  [
    'more than twenty classes',
    pictureFiles(
      300,
      Array.from({ length: 21 }, (_, index) => `class ${index}`),
    ),
    { code: 'too-many-classes', file: 'animals/class 0/0.png', count: 21 },
  ],
  ['too few images', pictureFiles(200), { code: 'too-few-images', set: 'training', count: 167, want: 200 }],
  [
    'a cut batch',
    [named('data_batch_1.bin', cifarBatch(240).subarray(0, -1))],
    { code: 'not-whole-records', file: 'data_batch_1.bin', bytes: 240 * 3073 - 1, record: 3073 },
  ],
  [
    'grey among colour',
    [...pictureFiles(300), named('animals/cat/x.png', pngOf(12, 12, [9, 9, 9]))],
    { code: 'grey-among-colour', file: 'animals/cat/x.png', coloured: 300, grey: 1 },
  ],
  ['a picture in no folder', [named('x.png', pngOf(12, 12, [9, 8, 9]))], { code: 'no-class', file: 'x.png' }],
  [
    'a picture that says it is huge',
    [named('a/x.png', changed(pngOf(12, 12, [9, 8, 9]), 16, 1))],
    { code: 'picture-too-large', file: 'a/x.png', width: 16_777_228, height: 12 },
  ],
  ['a picture that is none', [named('a/x.png', textBytes('not at all'))], { code: 'picture-broken', file: 'a/x.png' }],
  [
    'two kinds at once',
    [trainImages, named('data_batch_1.bin', cifarBatch(1))],
    { code: 'two-kinds', file: 'data_batch_1.bin', kinds: ['idx', 'cifar-10'] },
  ],
  [
    'a path that is too deep',
    [named(`${'a/'.repeat(9)}x.png`, pngOf(9, 9, [1, 2, 3]))],
    { code: 'path-too-deep', file: `${'a/'.repeat(9)}x.png`, most: 8 },
  ],
  [
    'an archive in an archive',
    [named('a.zip', zipOf([named('b.zip', zipOf([trainImages]))]))],
    { code: 'packed-twice', file: 'b.zip' },
  ],
  [
    'a zip that promises too much',
    [
      named(
        'a.zip',
        zipOf([trainImages], () => ({ bytes: 3e9 })),
      ),
    ],
    { code: 'ratio', file: `a.zip/${trainImages.path}`, ratio: 0, most: 200 },
  ],
  [
    'a zip that holds more than it promised',
    [
      named(
        'a.zip',
        zipOf([trainImages], () => ({ bytes: 100 })),
      ),
    ],
    { code: 'explodes', file: `a.zip/${trainImages.path}`, most: 100 },
  ],
  [
    'a file that explodes',
    [named('a.zip', zipOf([named('x', new Uint8Array(3e6))]))],
    { code: 'ratio', file: 'a.zip/x', ratio: 0, most: 200 },
  ],
  [
    'images that are all the same',
    [named('train-images', idxOf([240, 28, 28], new Uint8Array(240 * 784))), trainLabels],
    { code: 'nothing-to-see' },
  ],
])('%s is refused by name', async (_, files, expected) => {
  const refusal = await refusalOf(files);
  const shown = 'ratio' in refusal ? { ...refusal, ratio: 0 } : refusal;
  expect(shown).toEqual(expected);
});
