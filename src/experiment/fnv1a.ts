/**
 * FNV-1a (Fowler, Noll, Vo): a small hash that is exact in integers, so it is the same everywhere. Not for secrets.
 * The constants are the published ones.
 */

const offsetBasis32 = 0x811c9dc5;
const prime32 = 0x01000193;

/** A 32-bit hash of bytes, as an unsigned number. */
export function fnv1a32(bytes: Uint8Array): number {
  let hash = offsetBasis32;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, prime32);
  return hash >>> 0;
}

export const offsetBasis64 = 0xcbf29ce484222325n;
const prime64 = 0x100000001b3n;

/** A 64-bit hash of bytes; to continue one, start from its value instead of the offset basis. */
export function fnv1a64(bytes: Uint8Array, start = offsetBasis64): bigint {
  let hash = start;
  for (const byte of bytes) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * prime64);
  return hash;
}
