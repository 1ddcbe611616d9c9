import { fnv1a32 } from './fnv1a.ts';
import { naturalLog } from './natural-log.ts';
import { keySchedule, threefry2x32 } from './threefry.ts';

/** Random numbers that follow from a seed and a name, with the same bits in every browser and in Node. */
export interface RandomStream {
  /** A whole number from 0 to 2^32 - 1. */
  nextUint32(): number;
  /** Uniform in [0, 1), with 32 random bits. */
  nextUniform(): number;
  /** Standard normal, in double precision. */
  nextNormal(): number;
  /** A whole number from 0 to `bound` - 1, each equally likely; `bound` from 1 to 2^32. */
  nextBelow(bound: number): number;
}

const two32 = 4294967296;

class ThreefryStream implements RandomStream {
  readonly #schedule: Uint32Array;
  readonly #words = new Uint32Array(2);
  #drawn = 0;
  #spareNormal: number | undefined;

  constructor(schedule: Uint32Array) {
    this.#schedule = schedule;
  }

  nextUint32(): number {
    const index = this.#drawn % 2;
    const counter = (this.#drawn - index) / 2;
    if (index === 0) threefry2x32(this.#schedule, counter >>> 0, Math.floor(counter / two32), this.#words);
    this.#drawn++;
    return this.#words[index]!;
  }

  nextUniform(): number {
    return this.nextUint32() / two32;
  }

  /** Marsaglia's polar method: needs no sine, and Math.sqrt is exact by the standard. */
  nextNormal(): number {
    const spare = this.#spareNormal;
    this.#spareNormal = undefined;
    if (spare !== undefined) return spare;
    for (;;) {
      const u = 2 * this.nextUniform() - 1;
      const v = 2 * this.nextUniform() - 1;
      const square = u * u + v * v;
      if (square >= 1 || square === 0) continue;
      const factor = Math.sqrt((-2 * naturalLog(square)) / square);
      this.#spareNormal = v * factor;
      return u * factor;
    }
  }

  nextBelow(bound: number): number {
    if (!Number.isInteger(bound) || bound < 1 || bound > two32) {
      throw new Error(`invalid bound: ${bound} (want a whole number from 1 to 4294967296)`);
    }
    // Draws past the last whole multiple of the bound would favour small remainders.
    const limit = two32 - (two32 % bound);
    for (;;) {
      const drawn = this.nextUint32();
      if (drawn < limit) return drawn % bound;
    }
  }
}

/** The stream of a seed (a whole number from 0 to 2^32 - 1) and a name, such as `stem.weight` or `order.epoch0`. */
export function randomStream(seed: number, name: string): RandomStream {
  if (seed !== seed >>> 0) throw new Error(`invalid seed: ${seed} (want a whole number from 0 to 4294967295)`);
  return new ThreefryStream(keySchedule(seed, fnv1a32(new TextEncoder().encode(name))));
}
