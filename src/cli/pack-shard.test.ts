import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeShard } from '../data/decode-shard.ts';
import { packShard } from './pack-shard.ts';

const side = 3;
const anyImages = fc.integer({ min: 1, max: 20 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    labels: fc.uint8Array({ minLength: count, maxLength: count, max: 9 }),
    images: fc.uint8Array({ minLength: count * side ** 2, maxLength: count * side ** 2 }),
  }),
);

test('images come back from a shard as they went in', async () => {
  await fc.assert(
    fc.asyncProperty(anyImages, async (images) => {
      const { bytes, entry } = packShard('training-0.bin', images);
      expect(entry).toMatchObject({ file: 'training-0.bin', count: images.count, packedBytes: bytes.length });
      expect(
        await decodeShard(new Uint8Array(bytes), { count: images.count, side, channels: 1, classCount: 10 }),
      ).toEqual(images);
    }),
  );
});

test('the same images give the same bytes, without a time, a name or the machine in them', () => {
  const images = { count: 1, labels: Uint8Array.of(3), images: new Uint8Array(side ** 2) };
  const { bytes } = packShard('a.bin', images);
  expect(packShard('b.bin', images).bytes).toEqual(bytes);
  // RFC 1952: magic, deflate, no flags, no time, slowest compression, unknown system.
  expect([...bytes.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255]);
});

test('a shard cut anywhere, or for other counts, is refused', async () => {
  const images = { count: 4, labels: Uint8Array.of(0, 1, 2, 9), images: new Uint8Array(4 * side ** 2).fill(7) };
  const whole = new Uint8Array(packShard('training-0.bin', images).bytes);
  for (let length = 0; length < whole.length; length++) {
    const cut = decodeShard(whole.slice(0, length), { count: 4, side, channels: 1, classCount: 10 });
    await expect(cut).rejects.toThrow('it is not a gzip file, or not a whole one');
  }
  await expect(decodeShard(whole, { count: 3, side, channels: 1, classCount: 10 })).rejects.toThrow(
    'it holds 40 bytes (want 30)',
  );
  await expect(decodeShard(whole, { count: 4, side, channels: 1, classCount: 9 })).rejects.toThrow(
    'label 9 (want 0 to 8)',
  );
});
