import { fnv1a64, offsetBasis64 } from './fnv1a.ts';

/** Iterations from one link of a fingerprint to the next. */
export const fingerprintInterval = 50;

function bytesOf(losses: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * losses.length));
  losses.forEach((loss, index) => view.setFloat32(4 * index, loss, true));
  return new Uint8Array(view.buffer);
}

/**
 * What two runs share exactly as far as their training losses agree to the last bit: a chain of hashes (64-bit FNV-1a
 * of the float32 losses, low byte first, as 16 hexadecimal digits), one link every 50 iterations, each of all losses
 * up to there. Iterations after the last link are not covered.
 */
export function fingerprint(losses: readonly number[]): readonly string[] {
  const links: string[] = [];
  let hash = offsetBasis64;
  for (let end = fingerprintInterval; end <= losses.length; end += fingerprintInterval) {
    hash = fnv1a64(bytesOf(losses.slice(end - fingerprintInterval, end)), hash);
    links.push(hash.toString(16).padStart(16, '0'));
  }
  return links;
}
