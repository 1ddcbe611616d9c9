import type { GivenFile } from './given-file.ts';
import { nameOf } from './given-file.ts';
import { parseIdx } from './parse-idx.ts';
import type { IdxArray } from './parse-idx.ts';
import type { RawData, RawSet } from './raw-data.ts';
import { refuse } from './refusal.ts';

interface IdxFile extends IdxArray {
  readonly path: string;
}

const isOfTest = ({ path }: IdxFile) => /t10k|test/i.test(nameOf(path));
const areLabels = ({ shape }: IdxFile) => shape.length === 1;

function read(file: GivenFile): IdxFile {
  const array = parseIdx(file);
  const { length } = array.shape;
  const channels = array.shape[3] ?? 1;
  if (length === 2) refuse({ code: 'idx-dimensions', file: file.path, dimensions: length });
  if (channels !== 1 && channels !== 3) {
    refuse({ code: 'shapes-differ', file: file.path, shape: `${channels}`, want: '1 or 3' });
  }
  return { path: file.path, ...array };
}

function onlyOne(files: readonly IdxFile[]): IdxFile | undefined {
  const [one, other] = files;
  if (one && other) refuse({ code: 'same-file-twice', file: other.path, other: one.path });
  return one;
}

/** A pair of images and labels, of which at least one is there. */
function setOf(files: readonly IdxFile[]): RawSet {
  const labels = onlyOne(files.filter(areLabels));
  const images = onlyOne(files.filter((file) => !areLabels(file)));
  if (!labels) return refuse({ code: 'labels-missing', file: images!.path });
  if (!images) return refuse({ code: 'images-missing', file: labels.path });
  const [count = 0, height = 0, width = 0, channels = 1] = images.shape;
  const named = labels.shape[0] ?? 0;
  if (named !== count) refuse({ code: 'counts-differ', file: images.path, images: count, labels: named });
  if (count === 0 || height === 0 || width === 0) {
    refuse({ code: 'shapes-differ', file: images.path, shape: images.shape.join(' x '), want: '1 x 1 x 1' });
  }
  return { count, width, height, channels, images: images.values, labels: labels.values };
}

const shapeOf = ({ width, height, channels }: RawSet) => `${width} x ${height} x ${channels}`;

/** One or two pairs of IDX files: those of the test are told by their names. Classes are called by their numbers. */
export function readIdx(files: readonly GivenFile[]): RawData {
  const all = files.map(read);
  const [ofTest, ofTraining] = [all.filter(isOfTest), all.filter((file) => !isOfTest(file))];
  if (ofTraining.length === 0) refuse({ code: 'training-missing', file: ofTest[0]!.path });
  const training = setOf(ofTraining);
  const test = ofTest.length > 0 ? setOf(ofTest) : null;
  if (test && shapeOf(test) !== shapeOf(training)) {
    refuse({ code: 'shapes-differ', file: ofTest[0]!.path, shape: shapeOf(test), want: shapeOf(training) });
  }
  const highest = [training, ...(test ? [test] : [])].reduce(
    (most, { labels }) => labels.reduce((found, label) => Math.max(found, label), most),
    0,
  );
  const classes = Array.from({ length: highest + 1 }, (_, label) => `${label}`);
  return { kind: 'idx', classes, training, test, scaledFrom: null };
}
