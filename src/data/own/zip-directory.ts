import type { GivenFile } from './given-file.ts';
import { refuse } from './refusal.ts';
import { directoryPlace, wideNumbers } from './zip64.ts';

/** What the directory of a zip promises of one of its files (PKWARE's APPNOTE 4.3.12). */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 is as it is, 8 is deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where its header begins, with its content after that. */
  readonly offset: number;
}

const marks = { file: 0x04034b50, entry: 0x02014b50, end: 0x06054b50 } as const;
const lengths = { file: 30, entry: 46, end: 22 } as const;
const longestComment = 0xffff;

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array) => new DataView(buffer, byteOffset, byteLength);

/** Where the record is that ends a zip: as far back as a comment behind it can be long. */
function endOf({ path, bytes }: GivenFile): number {
  const view = viewOf(bytes);
  const last = bytes.length - lengths.end;
  for (let offset = last; offset >= Math.max(0, last - longestComment); offset--) {
    if (view.getUint32(offset, true) === marks.end && view.getUint16(offset + 20, true) === last - offset)
      return offset;
  }
  return refuse({ code: 'packed-broken', file: path });
}

/** The entries of a zip's directory, in their order. Refuses one that does not lie where the zip says, or is not whole. */
export function readDirectory(zip: GivenFile): readonly ZipEntry[] {
  const { path: file, bytes } = zip;
  const view = viewOf(bytes);
  const { count, begin, end } = directoryPlace(view, endOf(zip)) ?? refuse({ code: 'packed-broken', file });
  const entries: ZipEntry[] = [];
  let at = begin;
  for (let index = 0; index < count; index++) {
    const isThere = at + lengths.entry <= end && view.getUint32(at, true) === marks.entry;
    if (!isThere) refuse({ code: 'packed-broken', file });
    const nameEnd = at + lengths.entry + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > end) refuse({ code: 'packed-broken', file });
    const narrow = [24, 20, 42].map((from) => view.getUint32(at + from, true));
    const wide = wideNumbers(view, { begin: nameEnd, end: extraEnd }, narrow);
    const [unpacked, packedBytes, offset] = wide ?? refuse({ code: 'packed-broken', file });
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + lengths.entry, nameEnd)),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedBytes: packedBytes!,
      bytes: unpacked!,
      offset: offset!,
    });
    at = next;
  }
  if (at !== end) refuse({ code: 'packed-broken', file });
  return entries;
}

/** The bytes of an entry as they lie in the zip. Refuses an entry that does not lie where the directory says. */
export function packedBytesOf({ path, bytes }: GivenFile, entry: ZipEntry): Uint8Array<ArrayBuffer> {
  const file = `${path}/${entry.name}`;
  const view = viewOf(bytes);
  const { offset, packedBytes } = entry;
  const isThere = offset + lengths.file <= bytes.length && view.getUint32(offset, true) === marks.file;
  if (!isThere) refuse({ code: 'packed-broken', file });
  const start = offset + lengths.file + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedBytes > bytes.length) refuse({ code: 'packed-broken', file });
  return bytes.subarray(start, start + packedBytes);
}
