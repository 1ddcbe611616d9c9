import type { GivenFile } from './given-file.ts';
import { refuse } from './refusal.ts';
import { sizeLimits } from './size-limits.ts';

/** A tar archive is made of blocks: a header, then the file, filled up with zeros (POSIX.1-2001, pax, "ustar"). */
const block = 512;
const ascii = new TextDecoder('latin1');
const utf8 = new TextDecoder();

function text(header: Uint8Array, start: number, length: number): string {
  const field = header.subarray(start, start + length);
  const end = field.indexOf(0);
  return utf8.decode(end < 0 ? field : field.subarray(0, end));
}

/** A number in octal digits, with spaces or a zero at its end; undefined where it is none. */
function octal(header: Uint8Array, start: number, length: number): number | undefined {
  const digits = ascii
    .decode(header.subarray(start, start + length))
    .replace(/[\0 ]+$/, '')
    .trimStart();
  return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : undefined;
}

/** The sum of a header's bytes, its own field counted as spaces. */
function checksum(header: Uint8Array): number {
  let sum = 0;
  for (let index = 0; index < block; index++) sum += index >= 148 && index < 156 ? 32 : header[index]!;
  return sum;
}

export function isTar(bytes: Uint8Array): boolean {
  return bytes.length >= block && octal(bytes, 148, 8) === checksum(bytes.subarray(0, block));
}

/** The files of a tar archive, in their order. Refuses one whose headers do not add up, or that ends too early. */
export function readTar({ path, bytes }: GivenFile): readonly GivenFile[] {
  const files: GivenFile[] = [];
  /** A longer name than a header holds comes in an entry before it: GNU's `L`, or pax's `x`. */
  let longName: string | undefined;
  let offset = 0;
  for (;;) {
    if (offset + block > bytes.length) refuse({ code: 'tar-broken', file: path, offset });
    const header = bytes.subarray(offset, offset + block);
    if (header.every((byte) => byte === 0)) return files;
    const size = octal(header, 124, 12);
    const isWhole = octal(header, 148, 8) === checksum(header) && size !== undefined;
    if (!isWhole || offset + block + size > bytes.length) refuse({ code: 'tar-broken', file: path, offset });
    const content = bytes.subarray(offset + block, offset + block + size);
    const type = ascii.decode(header.subarray(156, 157));
    const prefix = text(header, 257, 5) === 'ustar' ? text(header, 345, 155) : '';
    if (type === 'L') longName = text(content, 0, size);
    else if (type === 'x') longName = /\d+ path=(?<path>[^\n]*)\n/.exec(utf8.decode(content))?.groups?.['path'];
    else {
      const name = longName ?? [prefix, text(header, 0, 100)].filter((part) => part !== '').join('/');
      longName = undefined;
      if (type === '0' || type === '\0') files.push({ path: name.replace(/^\.\//, ''), bytes: content });
    }
    if (files.length > sizeLimits.files) {
      refuse({ code: 'too-many-files', file: path, count: files.length, most: sizeLimits.files });
    }
    offset += block * (1 + Math.ceil(size / block));
  }
}
