import type { DataSet } from '../data/data-set.ts';
import { fingerprintOfImages } from '../data/own/fingerprint-of-images.ts';
import type { DataFacts, ReadData } from '../data/own/read-own-data.ts';
import { dataKey } from '../experiment/data-sets.ts';
import type { OwnData } from '../experiment/data-sets.ts';
import { JsonValue } from '../experiment/json-value.ts';
import type { Limit } from '../experiment/limits.ts';
import { parseData } from '../experiment/parse-data.ts';

/** What is known of data that a reader has brought without reading its images. */
export interface KeptData {
  readonly key: string;
  readonly choice: OwnData;
  readonly facts: DataFacts;
  readonly classes: readonly string[];
  readonly mean: number;
  readonly deviation: number;
  /** Of images and labels. */
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

/** Rises when what lies in the store means something else than before. */
const schema = 1;

/** Browsers bear records of this size well, and read them one by one. */
const pieceBytes = 8_000_000;

const whole: Limit = { minimum: 0, maximum: Number.MAX_SAFE_INTEGER, step: 1, form: 'a whole number' };
const byteValue: Limit = { minimum: 0, maximum: 255, step: null, form: 'a number' };

/** In this order they are hashed, and lie in the store. */
const partsOf = ({ training, test }: Pick<DataSet, 'training' | 'test'>) => [
  ...[training.labels, training.images],
  ...[test.labels, test.images],
];

function lengthsOf({ side, channels, trainingImages, testImages }: OwnData): readonly number[] {
  const values = side * side * channels;
  return [trainingImages, trainingImages * values, testImages, testImages * values];
}

const sumOf = (lengths: readonly number[]) => lengths.reduce((sum, length) => sum + length, 0);

/** What is written of data: what stands in a list, and its bytes in pieces. */
export function asStored({ choice, data, facts }: ReadData, savedAt: number) {
  const { classes, mean, deviation } = data;
  const pieces = partsOf(data).flatMap((part) =>
    Array.from({ length: Math.ceil(part.length / pieceBytes) }, (_, index) =>
      part.slice(index * pieceBytes, (index + 1) * pieceBytes),
    ),
  );
  const bytes = sumOf(lengthsOf(choice));
  return { entry: { schema, key: dataKey(choice), choice, facts, classes, mean, deviation, bytes, savedAt }, pieces };
}

function parseSummary(json: JsonValue, { classes, channels }: OwnData): DataFacts['summary'] {
  const counts = (set: 'training' | 'test') => {
    const items = json.at(set).items();
    if (items.length !== classes) throw json.at(set).invalid(`${classes} counts`);
    return items.map((count) => count.number(whole));
  };
  const moments = json.at('channels').items();
  if (moments.length !== channels) throw json.at('channels').invalid(`${channels} channels`);
  return {
    training: counts('training'),
    test: counts('test'),
    channels: moments.map((own) => ({
      mean: own.at('mean').number(byteValue),
      deviation: own.at('deviation').number(byteValue),
    })),
  };
}

function parseFacts(json: JsonValue, choice: OwnData): DataFacts {
  const scaledFrom = json.at('scaledFrom');
  return {
    kind: json.at('kind').oneOf(['cifar-10', 'idx', 'pictures']),
    title: json.at('title').text(),
    splitGiven: json.at('splitGiven').boolean(),
    scaledFrom: scaledFrom.value === null ? null : scaledFrom.text(),
    leftOut: json.at('leftOut').number(whole),
    summary: parseSummary(json.at('summary'), choice),
  };
}

/** Throws an error that names the first field that is wrong. */
export function parseStoredData(stored: unknown): KeptData {
  const json = new JsonValue(stored, 'data');
  json.at('schema').oneOf([schema]);
  const choice = parseData(json.at('choice'));
  if (choice.name !== 'own') throw json.at('choice').invalid('data of the reader’s own');
  const names = json.at('classes').items();
  if (names.length !== choice.classes) throw json.at('classes').invalid(`${choice.classes} names`);
  return {
    key: json.at('key').oneOf([dataKey(choice)]),
    choice,
    facts: parseFacts(json.at('facts'), choice),
    classes: names.map((name) => name.text()),
    mean: json.at('mean').number(byteValue),
    deviation: json.at('deviation').number({ ...byteValue, minimum: Number.MIN_VALUE }),
    bytes: json.at('bytes').oneOf([sumOf(lengthsOf(choice))]),
    savedAt: json.at('savedAt').number(whole),
  };
}

/** Throws where the pieces, in their order, are not the bytes of which the entry has the fingerprint. */
export async function parseStoredImages(pieces: readonly unknown[], entry: KeptData): Promise<DataSet> {
  const { choice, classes, mean, deviation } = entry;
  const { side, channels, trainingImages, testImages, fingerprint } = choice;
  const left = [...pieces];
  const [trainingLabels, training, testLabels, test] = lengthsOf(choice).map((length) => {
    const part = new Uint8Array(length);
    for (let offset = 0; offset < length;) {
      const piece = left.shift();
      if (!(piece instanceof Uint8Array) || piece.length === 0 || offset + piece.length > length) {
        throw new Error('its images are not whole');
      }
      part.set(piece, offset);
      offset += piece.length;
    }
    return part;
  }) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
  const sets = {
    training: { count: trainingImages, images: training, labels: trainingLabels },
    test: { count: testImages, images: test, labels: testLabels },
  };
  const own = await fingerprintOfImages({ side, channels, classes: choice.classes }, [sets.training, sets.test]);
  if (own !== fingerprint) throw new Error(`its images have the fingerprint ${own} (want ${fingerprint})`);
  return { name: 'own', side, channels, classes, mean, deviation, ...sets };
}
