import { crc32 } from '../../data/crc32.ts';

/** A file in an archive. */
export interface ZipEntry {
  /** In ASCII. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** 1 January 1980, the earliest day that the format knows: the same files give the same archive. */
const day = 0x21;
/** Of the format, for files that are stored as they are. */
const version = 20;

/** Numbers of two or four bytes, the lowest first. */
function record(...numbers: readonly (readonly [bytes: 2 | 4, value: number])[]): number[] {
  return numbers.flatMap(([bytes, value]) =>
    Array.from({ length: bytes }, (_, place) => (value >>> (8 * place)) & 255),
  );
}

/** What both headers of a file say: version, flags, no compression, time, day, checksum, sizes, lengths of name and extra. */
function described({ name, bytes }: ZipEntry): number[] {
  return record(
    [2, version],
    [2, 0],
    [2, 0],
    [2, 0],
    [2, day],
    [4, crc32(bytes)],
    [4, bytes.length],
    [4, bytes.length],
    [2, name.length],
    [2, 0],
  );
}

/** Files as a ZIP archive without compression (PKWARE's APPNOTE 4.3): each after its header, then the directory. */
export function storedZip(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer>[] {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const directory: number[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = [...new TextEncoder().encode(entry.name)];
    const own = described(entry);
    const header = Uint8Array.from([...record([4, 0x04034b50]), ...own, ...name]);
    // No comment, first disk, no attributes.
    const rest = record([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]);
    directory.push(...record([4, 0x02014b50], [2, version]), ...own, ...rest, ...name);
    parts.push(header, entry.bytes);
    offset += header.length + entry.bytes.length;
  }
  const count = entries.length;
  const end = record(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, directory.length],
    [4, offset],
    [2, 0],
  );
  return [...parts, Uint8Array.from([...directory, ...end])];
}
