import { joinImageSets } from '../decode-shard.ts';
import { cropAndScale } from './crop-and-scale.ts';
import type { GivenFile } from './given-file.ts';
import { pictureSize } from './picture-size.ts';
import type { RawData, RawSet } from './raw-data.ts';
import { refuse } from './refusal.ts';
import { sizeLimits } from './size-limits.ts';

/** Decodes a picture: its pixels, [height, width, 4], with their opacity. Rejects where it cannot be decoded. */
export type DecodePicture = (bytes: Uint8Array<ArrayBuffer>) => Promise<{
  readonly width: number;
  readonly height: number;
  readonly values: Uint8ClampedArray;
}>;

/** Fewer pixels than this on a side show nothing. */
const leastSide = 8;
const colours = 3;
const setNames = { training: /^train(ing)?$/i, test: /^(test(ing)?|val(id(ation)?)?)$/i } as const;

interface Placed {
  readonly file: GivenFile;
  /** The folder in which it lies. */
  readonly name: string;
  readonly isOfTest: boolean;
  readonly isOfTraining: boolean;
}

function placeOf(file: GivenFile): Placed {
  // A path may have two slashes in a row, and a class has a name.
  const folders = file.path
    .split('/')
    .slice(0, -1)
    .filter((folder) => folder !== '');
  const name = folders.at(-1);
  const isIn = (pattern: RegExp) => folders.slice(0, -1).some((folder) => pattern.test(folder));
  const isSet = name !== undefined && Object.values(setNames).some((pattern) => pattern.test(name));
  if (name === undefined || isSet) return refuse({ code: 'no-class', file: file.path });
  return { file, name, isOfTest: isIn(setNames.test), isOfTraining: isIn(setNames.training) };
}

/** What is seen through lies on white. */
function onWhite(values: Uint8ClampedArray): Uint8Array {
  const seen = new Uint8Array((values.length / 4) * colours);
  for (let pixel = 0; pixel < values.length / 4; pixel++) {
    const opacity = values[4 * pixel + 3]!;
    for (let channel = 0; channel < colours; channel++) {
      const value = values[4 * pixel + channel]!;
      seen[colours * pixel + channel] = Math.floor((value * opacity + 255 * (255 - opacity)) / 255 + 0.5);
    }
  }
  return seen;
}

function isGrey(image: Uint8Array): boolean {
  for (let at = 0; at < image.length; at += colours) {
    if (image[at] !== image[at + 1] || image[at] !== image[at + 2]) return false;
  }
  return true;
}

/** A picture as a network takes it: [side, side, 3]. */
async function readPicture({ path: file, bytes }: GivenFile, side: number, decode: DecodePicture): Promise<Uint8Array> {
  const size = pictureSize(bytes);
  if (!size) return refuse({ code: 'picture-broken', file });
  const { width, height } = size;
  // Judged before it is decoded: a small file can say that it is huge.
  if (width * height > sizeLimits.pixels) refuse({ code: 'picture-too-large', file, width, height });
  if (Math.min(width, height) < leastSide) refuse({ code: 'picture-too-small', file, width, height });
  const decoded = await decode(bytes).catch(() => refuse({ code: 'picture-broken', file }));
  return cropAndScale({ ...decoded, channels: colours, values: onWhite(decoded.values) }, side);
}

interface Seen {
  readonly placed: Placed;
  readonly image: Uint8Array;
  readonly grey: boolean;
}

function channelsOf(all: readonly Seen[]): 1 | 3 {
  const grey = all.filter((one) => one.grey);
  const coloured = all.length - grey.length;
  if (grey.length > 0 && coloured > 0) {
    refuse({ code: 'grey-among-colour', file: grey[0]!.placed.file.path, coloured, grey: grey.length });
  }
  return coloured > 0 ? colours : 1;
}

/**
 * Pictures that lie in a folder for each class, which may lie in folders `train` and `test`. The largest square in the
 * middle of each is scaled to `side`. Nothing but pictures may be among them.
 */
export async function readPictures(
  files: readonly GivenFile[],
  side: number,
  decode: DecodePicture,
  onRead: (part: number) => void,
): Promise<RawData> {
  // In one order, whatever the order of an archive or of a disk.
  const placed = files.map(placeOf).toSorted((one, other) => (one.file.path < other.file.path ? -1 : 1));
  const classes = [...new Set(placed.map(({ name }) => name))].toSorted();
  const bytes = placed.length * side * side * colours;
  if (bytes > sizeLimits.images) refuse({ code: 'too-much-data', bytes, most: sizeLimits.images });
  const all: Seen[] = [];
  for (const [index, own] of placed.entries()) {
    const image = await readPicture(own.file, side, decode);
    all.push({ placed: own, image, grey: isGrey(image) });
    onRead((index + 1) / placed.length);
  }
  const channels = channelsOf(all);
  const setOf = (wanted: readonly Seen[]): RawSet => {
    const sets = wanted.map(({ image, placed: { name } }) => ({
      count: 1,
      images: channels === 1 ? image.filter((_, at) => at % colours === 0) : image,
      labels: Uint8Array.of(classes.indexOf(name)),
    }));
    return { ...joinImageSets(sets), width: side, height: side, channels };
  };
  const isSplit = placed.some(({ isOfTest }) => isOfTest) && placed.some(({ isOfTraining }) => isOfTraining);
  const [tested, trained] = [true, false].map((wanted) => all.filter((one) => one.placed.isOfTest === wanted));
  return {
    kind: 'pictures',
    classes,
    training: setOf(isSplit ? trained! : all),
    test: isSplit ? setOf(tested!) : null,
    scaledFrom: 'pictures',
  };
}
