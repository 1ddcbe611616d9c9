import type { ImageSet } from './data-set.ts';

/** How a shard has to look once it is unpacked. */
export interface ShardShape {
  readonly count: number;
  readonly side: number;
  readonly channels: number;
  readonly classCount: number;
}

async function gunzip(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Unpacks and checks a shard: `count` labels, then `count` images of side x side x channels bytes. */
export async function decodeShard(
  packed: Uint8Array<ArrayBuffer>,
  { count, side, channels, classCount }: ShardShape,
): Promise<ImageSet> {
  const bytes = await gunzip(packed).catch(() => {
    throw new Error('it is not a gzip file, or not a whole one');
  });
  const expected = count * (1 + side * side * channels);
  if (bytes.length !== expected) throw new Error(`it holds ${bytes.length} bytes (want ${expected})`);
  const labels = bytes.subarray(0, count);
  const wrong = labels.find((label) => label >= classCount);
  if (wrong !== undefined) throw new Error(`it holds the label ${wrong} (want 0 to ${classCount - 1})`);
  return { count, labels, images: bytes.subarray(count) };
}

/** Several sets as one, in order. */
export function joinImageSets(sets: readonly ImageSet[]): ImageSet {
  const join = (parts: readonly Uint8Array[]) => {
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let offset = 0;
    for (const part of parts) {
      whole.set(part, offset);
      offset += part.length;
    }
    return whole;
  };
  return {
    count: sets.reduce((sum, { count }) => sum + count, 0),
    images: join(sets.map(({ images }) => images)),
    labels: join(sets.map(({ labels }) => labels)),
  };
}
