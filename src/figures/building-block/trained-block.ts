import { inputName } from './study/block-values.ts';
import type { BlockPosition, BlockValues } from './study/block-values.ts';

/** Feature maps of one image: values [side, side, channels]. */
export interface Maps {
  readonly side: number;
  readonly channels: number;
  readonly values: Float64Array;
}

/** BN of one filter, by running statistics. */
export interface FilterNorm {
  readonly mean: number;
  readonly variance: number;
  readonly gamma: number;
  readonly beta: number;
}

/** A 3x3 convolution without bias, and its BN. */
export interface TrainedLayer {
  readonly inputChannels: number;
  readonly filters: number;
  /** [3, 3, inputChannels, filters] */
  readonly weight: Float32Array;
  readonly norms: readonly FilterNorm[];
}

/** A basic block with an identity shortcut, and what enters it. */
export interface TrainedBlock {
  readonly x: Maps;
  readonly first: TrainedLayer;
  readonly second: TrainedLayer;
}

/** A place in feature maps; rows, columns and channels count from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
  readonly channel: number;
}

/** The value at a place; zero outside, where a convolution meets its padding. */
export function valueAt({ side, channels, values }: Maps, { row, column, channel }: Place): number {
  if (!isInside(side, { row, column })) return 0;
  return values[(row * side + column) * channels + channel] ?? 0;
}

export function isInside(side: number, { row, column }: Pick<Place, 'row' | 'column'>): boolean {
  return row >= 0 && row < side && column >= 0 && column < side;
}

/** The block of a file's values. Throws if it is not one of two layers with an identity shortcut. */
export function trainedBlock({ spec, input }: BlockPosition, values: BlockValues): TrainedBlock {
  const [first, second, third] = spec.convolutions;
  if (!first || !second || third || spec.shortcut.kind !== 'identity') {
    throw new Error(`invalid block: ${spec.name} with ${spec.shortcut.kind} (want two layers and an identity)`);
  }
  const own = (name: string) => {
    const found = values.get(name);
    if (!found) throw new Error(`missing values: ${name}`);
    return found;
  };
  const layer = ({ name, inputChannels, filters }: typeof first): TrainedLayer => {
    const part = (part: string, filter: number) => own(`${name}.${part}`)[filter] ?? 0;
    const norms = Array.from({ length: filters }, (_, filter) => ({
      mean: part('runningMean', filter),
      variance: part('runningVariance', filter),
      gamma: part('gamma', filter),
      beta: part('beta', filter),
    }));
    return { inputChannels, filters, weight: own(`${name}.weight`), norms };
  };
  const x = { side: input.featureMapSize, channels: input.channels, values: Float64Array.from(own(inputName)) };
  return { x, first: layer(first), second: layer(second) };
}
