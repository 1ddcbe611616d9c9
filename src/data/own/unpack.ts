import type { GivenFile } from './given-file.ts';
import { RefusedData, refuse } from './refusal.ts';
import { sizeLimits } from './size-limits.ts';

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** Unpacks bytes of a file. Refuses what is broken, and stops as soon as there are more than `most` bytes. */
export async function unpack(
  bytes: Uint8Array<ArrayBuffer>,
  format: CompressionFormat,
  file: string,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format)).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      parts.push(next.value);
      length += next.value.length;
      if (length > most) refuse({ code: 'explodes', file, most });
    }
    return joined(parts, length);
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    if (error instanceof RefusedData) throw error;
    // Its checksum, its length, or the stream itself.
    return refuse({ code: 'packed-broken', file });
  }
}

/** What a gzip file holds, under its name without that ending. */
export async function unpackGzip({ path, bytes }: GivenFile): Promise<GivenFile> {
  const inner = path.replace(/\.gz$/i, '').replace(/\.tgz$/i, '.tar');
  return { path: inner, bytes: await unpack(bytes, 'gzip', path, sizeLimits.unpacked) };
}
