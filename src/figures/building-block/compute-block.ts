import { valueAt } from './trained-block.ts';
import type { FilterNorm, Maps, Place, TrainedBlock, TrainedLayer } from './trained-block.ts';

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

/** All maps of a block: what enters, the first layer after ReLU, F(x), and y = relu(F(x) + x) (paper Eq. 1, Fig. 2). */
export interface BlockMaps {
  readonly x: Maps;
  readonly hidden: Maps;
  readonly residual: Maps;
  readonly y: Maps;
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

/** Maps of which every value is computed from its place. */
function mapsOf({ side, channels }: Pick<Maps, 'side' | 'channels'>, valueOf: (place: Place) => number): Maps {
  const values = Float64Array.from({ length: side * side * channels }, (_, index) => {
    const pixel = Math.floor(index / channels);
    return valueOf({ row: Math.floor(pixel / side), column: pixel % side, channel: index % channels });
  });
  return { side, channels, values };
}

export function blockMaps({ x, first, second }: TrainedBlock): BlockMaps {
  const { side } = x;
  const shape = { side, channels: first.filters };
  const hidden = mapsOf(shape, (place) => relu(layerPixel(x, first, place).normalised));
  const residual = mapsOf({ side, channels: second.filters }, (place) => layerPixel(hidden, second, place).normalised);
  const y = mapsOf(residual, (place) => relu(valueAt(residual, place) + valueAt(x, place)));
  return { x, hidden, residual, y };
}
