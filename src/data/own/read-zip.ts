import { crc32 } from '../crc32.ts';
import type { GivenFile } from './given-file.ts';
import { isLitter } from './given-file.ts';
import { refuse } from './refusal.ts';
import { sizeLimits } from './size-limits.ts';
import { unpack } from './unpack.ts';
import { packedBytesOf, readDirectory } from './zip-directory.ts';
import type { ZipEntry } from './zip-directory.ts';

const stored = 0;
const deflated = 8;

/** Judges a zip by what its directory promises, before anything is unpacked. */
function judge(file: string, entries: readonly ZipEntry[]): void {
  const { files, unpacked, ratio, ratioFrom } = sizeLimits;
  if (entries.length > files) refuse({ code: 'too-many-files', file, count: entries.length, most: files });
  let all = 0;
  for (const { name, isEncrypted, packedBytes, bytes } of entries) {
    const own = `${file}/${name}`;
    if (isEncrypted) refuse({ code: 'encrypted', file: own });
    const promised = Math.round(bytes / Math.max(1, packedBytes));
    if (bytes >= ratioFrom && promised > ratio) refuse({ code: 'ratio', file: own, ratio: promised, most: ratio });
    all += bytes;
    if (all > unpacked) refuse({ code: 'explodes', file, most: unpacked });
  }
}

async function unpackEntry(zip: GivenFile, entry: ZipEntry): Promise<GivenFile> {
  const file = `${zip.path}/${entry.name}`;
  const packed = packedBytesOf(zip, entry);
  if (entry.method !== stored && entry.method !== deflated) refuse({ code: 'packed-broken', file });
  const bytes = entry.method === stored ? packed : await unpack(packed, 'deflate-raw', file, entry.bytes);
  if (bytes.length !== entry.bytes) refuse({ code: 'wrong-length', file, bytes: bytes.length, want: entry.bytes });
  if (crc32(bytes) !== entry.crc) refuse({ code: 'packed-broken', file });
  return { path: entry.name, bytes };
}

/** The files of a zip, in the order of its directory. No entry gets more room than it was promised. */
export async function readZip(zip: GivenFile, onUnpacked: (part: number) => void): Promise<readonly GivenFile[]> {
  const entries = readDirectory(zip).filter(({ name }) => !name.endsWith('/') && !isLitter(name));
  judge(zip.path, entries);
  const files: GivenFile[] = [];
  for (const [index, entry] of entries.entries()) {
    files.push(await unpackEntry(zip, entry));
    onUnpacked((index + 1) / entries.length);
  }
  return files;
}
