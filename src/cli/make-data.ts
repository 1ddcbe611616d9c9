import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ImageSet } from '../data/data-set.ts';
import type { Manifest } from '../data/manifest.ts';
import { momentsOf } from '../data/moments.ts';
import { parseIdx } from '../data/own/parse-idx.ts';
import type { IdxArray } from '../data/own/parse-idx.ts';
import { packShard } from './pack-shard.ts';

// Makes public/data from the original files, for example those of Debian's package dataset-fashion-mnist:
//   node src/cli/make-data.ts [folder of the four IDX files]

const trainingCount = 10_000;
const testCount = 2_000;
const shardCount = 2_000;
const originalSide = 28;
const classes = [
  'T-shirt/top',
  'Trouser',
  'Pullover',
  'Dress',
  'Coat',
  'Sandal',
  'Shirt',
  'Sneaker',
  'Bag',
  'Ankle boot',
];

/** Reads a file that has to hold at least `count` entries of the shape `entry`. */
async function readIdx(folder: string, file: string, count: number, entry: readonly number[]): Promise<IdxArray> {
  const array = parseIdx({ path: file, bytes: new Uint8Array(gunzipSync(await readFile(join(folder, file)))) });
  const [length = 0, ...shape] = array.shape;
  if (length < count || shape.join() !== entry.join()) {
    throw new Error(`unexpected shape of ${file}: ${array.shape.join(' x ')} (want ${[count, ...entry].join(' x ')})`);
  }
  return array;
}

async function readImages(folder: string, prefix: string, count: number): Promise<ImageSet> {
  const images = await readIdx(folder, `${prefix}-images-idx3-ubyte.gz`, count, [originalSide, originalSide]);
  const labels = await readIdx(folder, `${prefix}-labels-idx1-ubyte.gz`, count, []);
  return {
    count,
    images: images.values.subarray(0, count * originalSide ** 2),
    labels: labels.values.subarray(0, count),
  };
}

/** Averages every 2x2 pixels and rounds half up. */
function halved({ count, images, labels }: ImageSet): ImageSet {
  const side = originalSide / 2;
  const small = new Uint8Array(count * side * side);
  for (let index = 0; index < small.length; index++) {
    const [image, pixel] = [Math.floor(index / side ** 2), index % side ** 2];
    const first = image * originalSide ** 2 + 2 * Math.floor(pixel / side) * originalSide + 2 * (pixel % side);
    const sum = [0, 1, originalSide, originalSide + 1].reduce(
      (total, offset) => total + (images[first + offset] ?? 0),
      0,
    );
    small[index] = Math.floor((sum + 2) / 4);
  }
  return { count, images: small, labels };
}

function sliceOf({ images, labels }: ImageSet, first: number, count: number, side: number): ImageSet {
  return {
    count,
    images: images.subarray(first * side ** 2, (first + count) * side ** 2),
    labels: labels.subarray(first, first + count),
  };
}

async function writeDataSet(side: number, preparation: string, training: ImageSet, test: ImageSet): Promise<void> {
  const folder = new URL(`../../public/data/fashion-mnist-${side}/`, import.meta.url);
  await mkdir(folder, { recursive: true });
  const packed = {
    training: Array.from({ length: training.count / shardCount }, (_, index) =>
      packShard(`training-${index}.bin`, sliceOf(training, index * shardCount, shardCount, side)),
    ),
    test: [packShard('test-0.bin', test)],
  };
  for (const { entry, bytes } of [...packed.training, ...packed.test])
    await writeFile(new URL(entry.file, folder), bytes);
  const manifest: Manifest = {
    schema: 1,
    name: 'fashion-mnist',
    title: 'Fashion-MNIST',
    source:
      'Xiao, Rasul, Vollgraf: Fashion-MNIST: a Novel Image Dataset for Benchmarking Machine Learning Algorithms, arXiv 1708.07747 (2017)',
    licence: 'MIT, copyright 2017 Zalando SE',
    side,
    preparation,
    classes,
    ...momentsOf([training]),
    training: packed.training.map(({ entry }) => entry),
    test: packed.test.map(({ entry }) => entry),
  };
  await writeFile(new URL('manifest.json', folder), `${JSON.stringify(manifest, null, 2)}\n`);
}

const folder = process.argv[2] ?? '/usr/share/datasets/fashion-mnist';
const training = await readImages(folder, 'train', trainingCount);
const test = await readImages(folder, 't10k', testCount);
const which = `The first ${trainingCount} training and ${testCount} test images`;
await writeDataSet(28, `${which}.`, training, test);
await writeDataSet(14, `${which}, every 2x2 pixels averaged and rounded half up.`, halved(training), halved(test));
