import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { ImageSet } from '../data/data-set.ts';
import type { ShardEntry } from '../data/manifest.ts';

export interface PackedShard {
  readonly entry: ShardEntry;
  readonly bytes: Uint8Array;
}

/** Packs images as `src/data/decode-shard.ts` reads them. The same images give the same bytes. */
export function packShard(file: string, { count, images, labels }: ImageSet): PackedShard {
  const bytes = gzipSync(Buffer.concat([labels, images]), { level: 9 });
  // The header's byte for the operating system differs between machines; 255 says "unknown".
  bytes[9] = 255;
  const hash = createHash('sha256').update(bytes).digest('base64');
  return { entry: { file, count, packedBytes: bytes.length, integrity: `sha256-${hash}` }, bytes };
}
