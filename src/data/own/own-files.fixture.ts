import { crc32, deflateRawSync, deflateSync, gzipSync, inflateSync } from 'node:zlib';
import type { GivenFile } from './given-file.ts';
import type { DecodePicture } from './read-pictures.ts';

// Files as readers bring them, written here a second time, by the texts of their formats and without what reads them.

export type Bytes = Uint8Array<ArrayBuffer>;

export const bytesOf = (...parts: readonly (Uint8Array | readonly number[])[]): Bytes =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

export const textBytes = (text: string): Bytes => Uint8Array.from(new TextEncoder().encode(text));

/** Small numbers that look like noise, and are the same in every run. */
export const noise = (index: number): number => (Math.imul(index + 1, 2654435761) >>> 24) & 63;

/** Records of CIFAR-10: image number i has the class i modulo 10, red 3i, green 2i and blue i, with a little noise. */
export function cifarBatch(count: number, first = 0): Bytes {
  const records = Array.from({ length: count }, (_, at) => {
    const image = first + at;
    const planes = [3, 2, 1].flatMap((factor) =>
      Array.from({ length: 1024 }, (_, pixel) => ((factor * image) % 190) + noise(pixel + factor)),
    );
    return [image % 10, ...planes];
  });
  return bytesOf(...records);
}

function octal(value: number, length: number): Uint8Array {
  return textBytes(`${value.toString(8).padStart(length - 1, '0')}\0`);
}

/** An archive as GNU tar makes it of files. */
export function tarOf(files: readonly GivenFile[]): Bytes {
  const parts = files.flatMap(({ path, bytes }) => {
    const header = new Uint8Array(512);
    header.set(textBytes(path).subarray(0, 100), 0);
    header.set(octal(0o644, 8), 100);
    header.set(octal(bytes.length, 12), 124);
    header.set(octal(0, 12), 136);
    header.set(textBytes('        0'), 148);
    header.set(textBytes('ustar  \0'), 257);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.set(textBytes(`${sum.toString(8).padStart(6, '0')}\0 `), 148);
    return [header, bytes, new Uint8Array((512 - (bytes.length % 512)) % 512)];
  });
  return joined([...parts, new Uint8Array(1024)]);
}

function joined(parts: readonly Uint8Array[]): Bytes {
  return Uint8Array.from(Buffer.concat(parts));
}

export const gzipped = (bytes: Uint8Array): Bytes => Uint8Array.from(gzipSync(bytes));

const cifarClasses = 'airplane automobile bird cat deer dog frog horse ship truck'.split(' ');

/** `cifar-10-binary.tar.gz` in small: two batches for training, one for the test, the names of the classes, a text. */
export function cifarArchive(training = 240, test = 40): GivenFile {
  const half = training / 2;
  const folder = 'cifar-10-batches-bin';
  const files = [
    { path: `${folder}/batches.meta.txt`, bytes: textBytes(`${cifarClasses.join('\n')}\n\n`) },
    { path: `${folder}/data_batch_1.bin`, bytes: cifarBatch(half) },
    { path: `${folder}/data_batch_2.bin`, bytes: cifarBatch(half, half) },
    { path: `${folder}/readme.html`, bytes: textBytes('<html></html>') },
    { path: `${folder}/test_batch.bin`, bytes: cifarBatch(test, training) },
  ];
  return { path: 'cifar-10-binary.tar.gz', bytes: gzipped(tarOf(files)) };
}

const bigEndian = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);

export function idxOf(shape: readonly number[], values: Uint8Array | readonly number[]): Bytes {
  return bytesOf([0, 0, 8, shape.length], ...shape.map(bigEndian), values);
}

/** A pair of IDX files of grey images: image i has the class i modulo `classes`, and is brighter the higher its class. */
export function idxPair(
  count: number,
  { side = 28, classes = 10, name = 'train' } = {},
): readonly [GivenFile, GivenFile] {
  const pixels = Array.from({ length: count }, (_, image) =>
    Array.from({ length: side * side }, (_, pixel) => (image % classes) * 12 + noise(image + pixel)),
  ).flat();
  const labels = Array.from({ length: count }, (_, image) => image % classes);
  return [
    { path: `${name}-images-idx3-ubyte`, bytes: idxOf([count, side, side], pixels) },
    { path: `${name}-labels-idx1-ubyte`, bytes: idxOf([count], labels) },
  ];
}

function chunk(type: string, content: Uint8Array): Bytes {
  const named = bytesOf(textBytes(type), content);
  return bytesOf(bigEndian(content.length), named, bigEndian(crc32(named)));
}

/** A PNG of one colour in 8 bits a channel: [red, green, blue], or with an opacity. */
export function pngOf(width: number, height: number, colour: readonly number[]): Bytes {
  const line = [0, ...Array.from({ length: width }, () => colour).flat()];
  const lines = bytesOf(...Array.from({ length: height }, () => line));
  const header = [...bigEndian(width), ...bigEndian(height), 8, colour.length === 4 ? 6 : 2, 0, 0, 0];
  return bytesOf(
    [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10],
    chunk('IHDR', Uint8Array.from(header)),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', new Uint8Array()),
  );
}

/** Decodes what `pngOf` makes, as a browser would; throws on anything else. */
export const decodePng: DecodePicture = async (bytes) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height, type] = [view.getUint32(16), view.getUint32(20), bytes[25]];
  const channels = type === 6 ? 4 : 3;
  const end = 8 + 25 + 12 + view.getUint32(33);
  for (const [at, next] of [[8, 33] as const, [33, end] as const]) {
    if (crc32(bytes.subarray(at + 4, next - 4)) !== view.getUint32(next - 4)) throw new Error('checksum');
  }
  const lines = inflateSync(bytes.subarray(41, end - 4));
  if (bytes[24] !== 8 || lines.length !== height * (1 + width * channels)) throw new Error('length');
  const values = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const from = Math.floor(pixel / width) * (1 + width * channels) + 1 + (pixel % width) * channels;
    for (let channel = 0; channel < channels; channel++) values[4 * pixel + channel] = lines[from + channel]!;
  }
  return { width, height, values };
};

const low = (length: number, value: number) => Array.from({ length }, (_, place) => (value >>> (8 * place)) & 255);

const tooWide = 0xffffffff;
const wide = (value: number) => [...low(4, value), ...low(4, 0)];

/** The end of a zip: `count` entries, a directory of so many bytes and where it begins; as Zip64 has it, or else as ever. */
function zipEnd(count: number, length: number, offset: number, isWide: boolean): Bytes {
  const end = (...[entries, bytes, at]: readonly [number, number, number]) =>
    bytesOf(low(4, 0x06054b50), low(4, 0), low(2, entries), low(2, entries), low(4, bytes), low(4, at), low(2, 0));
  if (!isWide) return end(count, length, offset);
  return bytesOf(
    ...[low(4, 0x06064b50), wide(44), low(2, 45), low(2, 45), low(8, 0), wide(count), wide(count), wide(length)],
    ...[wide(offset), low(4, 0x07064b50), low(4, 0), wide(offset + length), low(4, 1)],
    end(0xffff, tooWide, tooWide),
  );
}

/** A zip of files, deflated; `change` may lie about one of them; `isWide`: with the fields of Zip64. */
export function zipOf(
  files: readonly GivenFile[],
  change: (index: number) => { readonly bytes?: number } = () => ({}),
  isWide = false,
): Bytes {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  files.forEach(({ path, bytes }, index) => {
    const packed = Uint8Array.from(deflateRawSync(bytes));
    const name = textBytes(path);
    const promised = change(index).bytes ?? bytes.length;
    const facts = (lengths: readonly number[], extra: number) =>
      bytesOf(
        ...[low(2, 20), low(2, 0x800), low(2, 8), low(4, 0), low(4, crc32(bytes))],
        ...[...lengths.map((length) => low(4, length)), low(2, name.length), low(2, extra)],
      );
    const lengths = [packed.length, promised];
    const header = bytesOf(low(4, 0x04034b50), facts(lengths, 0), name);
    // A piece of another kind stands before that of Zip64.
    const extra = bytesOf(
      low(2, 9),
      low(2, 1),
      [0],
      low(2, 1),
      low(2, 24),
      wide(promised),
      wide(packed.length),
      wide(offset),
    );
    const own = isWide ? facts([tooWide, tooWide], extra.length) : facts(lengths, 0);
    const from = low(4, isWide ? tooWide : offset);
    directory.push(bytesOf(low(4, 0x02014b50), low(2, 20), own, low(10, 0), from, name, isWide ? extra : []));
    parts.push(header, packed);
    offset += header.length + packed.length;
  });
  const all = joined(directory);
  return joined([...parts, all, zipEnd(files.length, all.length, offset, isWide)]);
}

/** Pictures of two classes of one colour each, in folders: `animals/cat/0.png`. */
export function pictureFiles(count: number, names: readonly string[] = ['cat', 'dog']): readonly GivenFile[] {
  return Array.from({ length: count }, (_, index) => {
    const name = names[index % names.length]!;
    const colour = [40 * (index % names.length) + 60, 200 - noise(index), noise(index)];
    return { path: `animals/${name}/${index}.png`, bytes: pngOf(12, 10, colour) };
  });
}
