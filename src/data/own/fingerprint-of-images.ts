import { sha256 } from '@noble/hashes/sha2.js';
import type { ImageSet } from '../data-set.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The browser's own is many times as fast, and is only there on https. */
async function hashOf(bytes: Bytes): Promise<Uint8Array> {
  const subtle = (globalThis.crypto as Partial<Crypto> | undefined)?.subtle;
  return subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : sha256(bytes);
}

/**
 * What all images and labels share only with their like: 32 hexadecimal digits of the hash of their hashes. Names of classes
 * are not in it, since nothing is trained on them: the same images under other names are the same data, and give the same
 * runs.
 */
export async function fingerprintOfImages(
  { side, channels, classes }: { readonly side: number; readonly channels: number; readonly classes: number },
  sets: readonly ImageSet[],
): Promise<string> {
  const parts = [Uint8Array.from(new TextEncoder().encode(`${side} ${channels} ${classes}`))];
  for (const { images, labels } of sets) {
    for (const own of [labels, images]) parts.push(Uint8Array.from(await hashOf(own as Bytes)));
  }
  const all = Uint8Array.from(parts.flatMap((part) => [...part]));
  const digits = [...(await hashOf(all))].map((byte) => byte.toString(16).padStart(2, '0'));
  return digits.join('').slice(0, 32);
}
