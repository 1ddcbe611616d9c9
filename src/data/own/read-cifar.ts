import type { ImageSet } from '../data-set.ts';
import { joinImageSets } from '../decode-shard.ts';
import type { GivenFile } from './given-file.ts';
import { nameOf } from './given-file.ts';
import type { RawData, RawSet } from './raw-data.ts';
import { refuse } from './refusal.ts';

/** CIFAR-10, binary version (https://www.cs.toronto.edu/~kriz/cifar.html): a byte for the class, then three planes. */
const side = 32;
const channels = 3;
const plane = side * side;
const record = 1 + channels * plane;

/** As `batches.meta.txt` of the archive has them. */
const officialClasses = [
  ...['airplane', 'automobile', 'bird', 'cat', 'deer'],
  ...['dog', 'frog', 'horse', 'ship', 'truck'],
];

const metaName = 'batches.meta.txt';
const testName = /^test/i;

export function isCifar10({ path, bytes }: GivenFile): boolean {
  const name = nameOf(path);
  return /^(data_batch_\d+|test_batch)\.bin$/.test(name) || (name.endsWith('.bin') && bytes.length % record === 0);
}

/** The same with a byte for the superclass before it: a hundred classes, which are too many. */
export function isCifar100({ path, bytes }: GivenFile): boolean {
  return nameOf(path).endsWith('.bin') && bytes.length > 0 && bytes.length % (record + 1) === 0;
}

export const isCifarMeta = ({ path }: GivenFile): boolean => nameOf(path) === metaName;

function readBatch({ path: file, bytes }: GivenFile, classes: number): ImageSet {
  if (bytes.length === 0 || bytes.length % record !== 0) {
    refuse({ code: 'not-whole-records', file, bytes: bytes.length, record });
  }
  const count = bytes.length / record;
  const labels = new Uint8Array(count);
  const images = new Uint8Array(count * channels * plane);
  for (let image = 0; image < count; image++) {
    const start = image * record;
    const label = bytes[start]!;
    if (label >= classes) refuse({ code: 'label-outside', file, label, most: classes - 1 });
    labels[image] = label;
    const first = image * channels * plane;
    for (let pixel = 0; pixel < plane; pixel++) {
      for (let channel = 0; channel < channels; channel++) {
        images[first + pixel * channels + channel] = bytes[start + 1 + channel * plane + pixel]!;
      }
    }
  }
  return { count, images, labels };
}

function classesOf(meta: GivenFile | undefined): readonly string[] {
  if (!meta) return officialClasses;
  const lines = new TextDecoder().decode(meta.bytes).split('\n');
  const names = lines.map((line) => line.trim()).filter((line) => line !== '');
  const want = officialClasses.length;
  if (names.length !== want) refuse({ code: 'class-names', file: meta.path, count: names.length, want });
  return names;
}

/** Files of CIFAR-10, with the list of its classes if it is there; at least one has images. */
export function readCifar(files: readonly GivenFile[]): RawData {
  const classes = classesOf(files.find(isCifarMeta));
  const batches = files.filter((file) => !isCifarMeta(file)).toSorted((one, other) => (one.path < other.path ? -1 : 1));
  batches.forEach(({ path }, index) => {
    const other = batches.slice(0, index).find((earlier) => nameOf(earlier.path) === nameOf(path));
    if (other) refuse({ code: 'same-file-twice', file: path, other: other.path });
  });
  const [test, training] = [true, false].map((wanted) =>
    batches.filter(({ path }) => testName.test(nameOf(path)) === wanted),
  );
  if (batches.length === 0) refuse({ code: 'images-missing', file: files[0]!.path });
  if (training!.length === 0) refuse({ code: 'training-missing', file: batches[0]!.path });
  const read = (own: readonly GivenFile[]): RawSet => {
    const all = joinImageSets(own.map((file) => readBatch(file, classes.length)));
    return { ...all, width: side, height: side, channels };
  };
  return {
    kind: 'cifar-10',
    classes,
    training: read(training!),
    test: test!.length > 0 ? read(test!) : null,
    scaledFrom: null,
  };
}
