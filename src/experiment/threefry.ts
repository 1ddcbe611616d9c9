/**
 * Threefry-2x32 with 20 rounds: Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3" (2011).
 * A key and a counter go in, 64 random bits come out; integer operations only, so the bits are the same everywhere.
 */

const rounds = 20;
const rotations = new Uint8Array([13, 15, 26, 6, 17, 29, 16, 24]);
/** Keeps a key of zeros from giving a schedule of zeros; the constant of Skein 1.3. */
const parity = 0x1bd11bda;

/** The three words that the rounds add: the key, and what makes their exclusive or the parity constant. */
export function keySchedule(key0: number, key1: number): Uint32Array {
  return new Uint32Array([key0, key1, parity ^ key0 ^ key1]);
}

/** Writes the two 32-bit words that belong to a counter into `output`. */
export function threefry2x32(schedule: Uint32Array, counter0: number, counter1: number, output: Uint32Array): void {
  const word = (index: number) => schedule[index % 3]!;
  let x0 = (counter0 + word(0)) | 0;
  let x1 = (counter1 + word(1)) | 0;
  for (let round = 0; round < rounds; round++) {
    const rotation = rotations[round % 8]!;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << rotation) | (x1 >>> (32 - rotation))) ^ x0;
    if (round % 4 !== 3) continue;
    const injection = (round + 1) / 4;
    x0 = (x0 + word(injection)) | 0;
    x1 = (x1 + word(injection + 1) + injection) | 0;
  }
  output[0] = x0;
  output[1] = x1;
}
