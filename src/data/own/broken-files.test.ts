import { beforeAll, expect, test } from 'vitest';
import { JsonValue } from '../../experiment/json-value.ts';
import { parseData } from '../../experiment/parse-data.ts';
import { randomStream } from '../../experiment/random-stream.ts';
import type { RandomStream } from '../../experiment/random-stream.ts';
import type { GivenFile } from './given-file.ts';
import { cifarArchive, decodePng, idxPair, pictureFiles, zipOf } from './own-files.fixture.ts';
import type { Bytes } from './own-files.fixture.ts';
import { readOwnData } from './read-own-data.ts';
import { RefusedData } from './refusal.ts';
import { unpackGzip } from './unpack.ts';

// A hundred files and more, each broken in one way, by numbers that are the same in every run.

type Break = (bytes: Bytes, stream: RandomStream) => Bytes;

const places = (bytes: Bytes, stream: RandomStream) => {
  // Headers and directories are where lies matter: half of the breaks are at the beginning or at the end.
  const near = Math.min(bytes.length, 600);
  const at = [
    () => stream.nextBelow(near),
    () => bytes.length - 1 - stream.nextBelow(near),
    () => stream.nextBelow(bytes.length),
  ];
  return at[stream.nextBelow(3)]!();
};

const breaks: Readonly<Record<string, Break>> = {
  'a bit flipped': (bytes, stream) => {
    const at = places(bytes, stream);
    return bytes.with(at, bytes[at]! ^ (1 << stream.nextBelow(8)));
  },
  'a number of four bytes that lies': (bytes, stream) => {
    const at = Math.min(places(bytes, stream), bytes.length - 4);
    const lie = Uint8Array.from(bytes);
    new DataView(lie.buffer).setUint32(at, [0, 1, 0x7fffffff, 0xffffffff, stream.nextUint32()][stream.nextBelow(5)]!);
    return lie;
  },
  'cut short': (bytes, stream) => bytes.slice(0, stream.nextBelow(bytes.length)),
  'with more at its end': (bytes, stream) =>
    Uint8Array.from([...bytes, ...Array.from({ length: 1 + stream.nextBelow(700) }, () => stream.nextBelow(256))]),
  'a piece missing in the middle': (bytes, stream) => {
    const at = stream.nextBelow(bytes.length);
    return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + 1 + stream.nextBelow(40))]);
  },
};

type Whole = () => Promise<readonly GivenFile[]>;

const wholes: Readonly<Record<string, Whole>> = {
  'CIFAR-10, packed': async () => [cifarArchive()],
  'CIFAR-10, as a tar': async () => [await unpackGzip(cifarArchive())],
  'images of IDX': async () => idxPair(260, { side: 14 }),
  'labels of IDX': async () => [...idxPair(260, { side: 14 })].toReversed(),
  'a zip of pictures': async () => [{ path: 'animals.zip', bytes: zipOf(pictureFiles(260)) }],
  'a zip of pictures, as Zip64': async () => [
    { path: 'animals.zip', bytes: zipOf(pictureFiles(260), undefined, true) },
  ],
};

const made = new Map<string, readonly GivenFile[]>();

beforeAll(async () => {
  for (const [name, make] of Object.entries(wholes)) made.set(name, await make());
});

const each = 5;

test.each(Object.keys(wholes).flatMap((whole) => Object.keys(breaks).map((broken) => [whole, broken] as const)))(
  '%s, %s: refused by name, or read as what it says',
  async (whole, broken) => {
    const [first, ...others] = made.get(whole)!;
    for (let number = 0; number < each; number++) {
      const bytes = breaks[broken]!(Uint8Array.from(first!.bytes), randomStream(number + 1, `${whole} ${broken}`));
      const options = { side: 'as-it-is', decode: decodePng, onProgress: () => undefined } as const;
      const outcome = await readOwnData([{ ...first!, bytes }, ...others], options).catch((error: unknown) => error);
      if (outcome instanceof RefusedData) continue;
      if (outcome instanceof Error) throw new Error(`number ${number} threw what nobody knows`, { cause: outcome });
      const { choice, data } = outcome as Awaited<ReturnType<typeof readOwnData>>;
      expect(parseData(new JsonValue(choice, 'data'))).toEqual(choice);
      const values = data.side ** 2 * data.channels;
      expect(data.training.images.length).toBe(choice.trainingImages * values);
      expect(data.test.images.length).toBe(choice.testImages * values);
      expect(data.training.labels.every((label) => label < choice.classes)).toBe(true);
    }
  },
);
