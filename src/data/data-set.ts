import type { DataName } from '../experiment/data-sets.ts';

/** Images, a byte a pixel and channel, and their classes. */
export interface ImageSet {
  readonly count: number;
  /** [count, side, side, channels], row by row, 0 is black. */
  readonly images: Uint8Array;
  /** [count], indices into `DataSet.classes`. */
  readonly labels: Uint8Array;
}

/** What a network trains and is tested on. Holds only what structured clone can carry. */
export interface DataSet {
  readonly name: DataName | 'own';
  readonly side: number;
  readonly channels: number;
  readonly classes: readonly string[];
  /** Mean and standard deviation of all training pixels, in byte units: a pixel enters a network as (byte - mean) / deviation. */
  readonly mean: number;
  readonly deviation: number;
  readonly training: ImageSet;
  readonly test: ImageSet;
}
