import { valueAt } from './plain-maps.ts';
import type { Maps, Place } from './plain-maps.ts';

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

/** One product of a convolution's sum. */
export interface Product {
  /** Of the value that is read; it may lie outside the map, where zeros are. */
  readonly place: Place;
  readonly value: number;
  readonly weight: number;
  readonly product: number;
}

/** One pixel of a layer: the products, their sum, and the sum after BN. */
export interface LayerPixel {
  /** Channel by channel, in each row by row. */
  readonly products: readonly Product[];
  readonly sum: number;
  readonly norm: FilterNorm;
  /** sqrt(variance + epsilon) */
  readonly deviation: number;
  /** (sum - mean) / deviation x gamma + beta */
  readonly normalised: number;
}

/** Added to a variance before its root is taken; the engine's. */
export const epsilon = 1e-5;
const taps = [-1, 0, 1] as const;

export function relu(value: number): number {
  return Math.max(0, value);
}

/** What a layer makes of its input at one place, whose channel is the filter. */
export function layerPixel(input: Maps, layer: TrainedLayer, { row, column, channel: filter }: Place): LayerPixel {
  const { inputChannels, filters, weight, norms } = layer;
  const norm = norms[filter];
  if (!norm) throw new Error(`invalid filter: ${filter} (want 0 to ${filters - 1})`);
  const products = Array.from({ length: inputChannels }, (_, channel) =>
    taps.flatMap((down) =>
      taps.map((right): Product => {
        const place = { row: row + down, column: column + right, channel };
        const value = valueAt(input, place);
        const own = weight[((3 * (down + 1) + right + 1) * inputChannels + channel) * filters + filter] ?? 0;
        return { place, value, weight: own, product: value * own };
      }),
    ),
  ).flat();
  const sum = products.reduce((total, { product }) => total + product, 0);
  const deviation = Math.sqrt(norm.variance + epsilon);
  const normalised = ((sum - norm.mean) / deviation) * norm.gamma + norm.beta;
  return { products, sum, norm, deviation, normalised };
}
