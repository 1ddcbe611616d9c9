import type { OwnData } from '../../experiment/data-sets.ts';
import { ownDataLimits as limits } from '../../experiment/own-data-limits.ts';
import type { DataSet, ImageSet } from '../data-set.ts';
import { momentsOf } from '../moments.ts';
import { fingerprintOfImages } from './fingerprint-of-images.ts';
import type { GivenFile } from './given-file.ts';
import { openFiles } from './open-files.ts';
import type { RawData, RawKind, RawSet } from './raw-data.ts';
import { readCifar } from './read-cifar.ts';
import { readIdx } from './read-idx.ts';
import { readPictures } from './read-pictures.ts';
import type { DecodePicture } from './read-pictures.ts';
import { kindOf } from './recognise.ts';
import { refuse } from './refusal.ts';
import type { FileKind } from './refusal.ts';
import { inShuffledOrder, seededSplit } from './seeded-split.ts';
import { sizeLimits } from './size-limits.ts';
import { scaledTo, sideOf } from './standardise-size.ts';
import type { WantedSide } from './standardise-size.ts';
import { summaryOf } from './summary.ts';
import type { DataSummary } from './summary.ts';

/** Data of a reader, as a network can be trained on it. */
export interface ReadData {
  readonly choice: OwnData;
  readonly data: DataSet;
  readonly facts: DataFacts;
}

/** What there is to tell of how it was read. */
export interface DataFacts {
  readonly kind: RawKind;
  /** What the reader has called it: the first file, or folder. */
  readonly title: string;
  /** Whether the files say which images are for the test. */
  readonly splitGiven: boolean;
  /** `28 x 28` before they were scaled; `pictures` where each had a size of its own; null where none was scaled. */
  readonly scaledFrom: string | null;
  /** Files that hold no images, and were left out. */
  readonly leftOut: number;
  readonly summary: DataSummary;
}

export interface ReadingOptions {
  readonly side: WantedSide;
  readonly decode: DecodePicture;
  /** How much of a stage is done, from 0 to 1. */
  readonly onProgress: (stage: ReadingStage, part: number) => void;
}

export type ReadingStage = 'unpacking' | 'decoding' | 'checking';

/** The files that hold images, all of one kind; `given`: what they were taken out of. */
function ofOneKind(
  files: readonly GivenFile[],
  given: readonly GivenFile[],
): { readonly kind: FileKind; readonly known: readonly GivenFile[] } {
  const [first] = files;
  if (!first) return refuse(given[0] ? { code: 'nothing-in-it', file: given[0].path } : { code: 'no-files' });
  const sorted = files.map((file) => ({ file, kind: kindOf(file) })).filter(({ kind }) => kind !== 'unknown');
  const kind = sorted[0]?.kind;
  if (kind === undefined) return refuse({ code: 'unknown-kind', file: first.path });
  const other = sorted.find((own) => own.kind !== kind);
  if (other) refuse({ code: 'two-kinds', file: other.file.path, kinds: [kind, other.kind] });
  return { kind, known: sorted.map(({ file }) => file) };
}

async function readRaw(kind: FileKind, files: readonly GivenFile[], options: ReadingOptions): Promise<RawData> {
  const { side, decode, onProgress } = options;
  const [{ path: file }] = files as readonly [GivenFile];
  switch (kind) {
    case 'cifar-10':
      return readCifar(files);
    case 'cifar-100':
      return refuse({ code: 'too-many-classes', file, count: 100 });
    case 'idx':
      return readIdx(files);
    case 'picture': {
      const own = sideOf({ width: 0, height: 0 }, side);
      return readPictures(files, own, decode, (part) => onProgress('decoding', part));
    }
    case 'tar':
    case 'zip':
    case 'unknown':
      return refuse({ code: 'unknown-kind', file });
  }
}

function judge({ classes, training, test }: RawData & { readonly test: RawSet }, file: string): void {
  const trained = new Set(training.labels);
  if (classes.length > limits.classes.maximum) refuse({ code: 'too-many-classes', file, count: classes.length });
  if (trained.size < limits.classes.minimum) refuse({ code: 'too-few-classes', file, count: trained.size });
  const untrained = test.labels.find((label) => !trained.has(label));
  if (untrained !== undefined) refuse({ code: 'class-untrained', file, name: classes[untrained]! });
  for (const [set, { count }, { minimum }] of [
    ['training', training, limits.trainingImages],
    ['test', test, limits.testImages],
  ] as const) {
    if (count < minimum) refuse({ code: 'too-few-images', set, count, want: minimum });
  }
}

/** In a buffer of its own: what a worker is sent is all of a buffer. */
const alone = (bytes: Uint8Array) => (bytes.length === bytes.buffer.byteLength ? bytes : bytes.slice());

const ownSet = ({ count, images, labels }: RawSet): ImageSet => ({
  count,
  images: alone(images),
  labels: alone(labels),
});

function split(raw: RawData): RawData & { readonly test: RawSet } {
  const { kind, training, test } = raw;
  if (!test) return { ...raw, ...seededSplit(training) };
  // Pictures come class by class; those of the formats are shuffled already.
  if (kind !== 'pictures') return { ...raw, test };
  return { ...raw, training: inShuffledOrder(training), test: inShuffledOrder(test) };
}

/**
 * Reads whatever a reader has given: CIFAR-10 in its binary version, pairs of IDX files, or pictures in a folder for each
 * class, packed or not. Throws a `RefusedData` that says what is wrong, and with which file.
 */
export async function readOwnData(given: readonly GivenFile[], options: ReadingOptions): Promise<ReadData> {
  const { onProgress } = options;
  const files = await openFiles(given, (part) => onProgress('unpacking', part));
  const { kind, known } = ofOneKind(files, given);
  const found = await readRaw(kind, known, options);
  onProgress('checking', 0);
  const file = known[0]!.path;
  if (found.classes.length > limits.classes.maximum) {
    refuse({ code: 'too-many-classes', file, count: found.classes.length });
  }
  const side = sideOf(found.training, options.side);
  const { channels } = found.training;
  const bytes = (found.training.count + (found.test?.count ?? 0)) * side * side * channels;
  if (bytes > sizeLimits.images) refuse({ code: 'too-much-data', bytes, most: sizeLimits.images });
  const raw = split(found);
  judge(raw, file);
  const [training, test] = [raw.training, raw.test].map((set) => ownSet(scaledTo(side, set))) as [ImageSet, ImageSet];
  const { mean, deviation } = momentsOf([training]);
  if (!(deviation > 0)) refuse({ code: 'nothing-to-see' });
  const description = { side, channels, classes: raw.classes.length };
  const fingerprint = await fingerprintOfImages(description, [training, test]);
  const data: DataSet = { name: 'own', side, channels, classes: raw.classes, mean, deviation, training, test };
  const { width, height } = found.training;
  const isScaled = width !== side || height !== side;
  return {
    choice: { name: 'own', fingerprint, ...description, trainingImages: training.count, testImages: test.count },
    data,
    facts: {
      kind: found.kind,
      title: given[0]!.path.split('/')[0]!,
      splitGiven: found.test !== null,
      scaledFrom: isScaled ? `${width} x ${height}` : found.scaledFrom,
      leftOut: files.length - known.length,
      summary: summaryOf(data),
    },
  };
}
