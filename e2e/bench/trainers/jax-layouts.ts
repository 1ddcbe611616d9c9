import { lax, numpy as np } from '@jax-js/jax';
import type { ConvolutionSpec } from '../../../src/networks/network-spec.ts';

/** How a network's layers are laid out in memory, and what a convolution is made of. */
export interface Layout {
  /** From [batch, side, side, 1] to the layout. */
  input(images: np.Array): np.Array;
  /** Weights of our layout, [k, k, inputs, filters], to those that `convolve` takes. */
  weight(values: np.Array): np.Array;
  convolve(x: np.Array, weight: np.Array, own: ConvolutionSpec): np.Array;
  /** Axes of the batch and of the map; the shape of a value a channel. */
  readonly axes: number[];
  perChannel(values: np.Array): np.Array;
  /** Every second pixel, with zero channels appended. */
  shrink(x: np.Array, own: ConvolutionSpec): np.Array;
  /** Means of the maps: [batch, channels]. */
  pool(x: np.Array): np.Array;
}

type Shape4 = [number, number, number, number];

/** `lax`'s own convolution, which wants the channels before the maps. */
export const convolutionLayout: Layout = {
  input: (images) => np.transpose(images, [0, 3, 1, 2]),
  weight: (values) => np.transpose(values, [3, 2, 0, 1]),
  convolve: (x, weight, { stride }) =>
    lax.convGeneralDilated(
      x,
      weight,
      [stride, stride],
      [
        [1, 1],
        [1, 1],
      ],
    ),
  axes: [0, 2, 3],
  perChannel: (values) => values.reshape([1, -1, 1, 1]),
  shrink(x, { inputSize, featureMapSize: size, inputChannels, filters }) {
    const odd = 2 * size - inputSize;
    const even = np.pad(x, [
      [0, 0],
      [0, 0],
      [0, odd],
      [0, odd],
    ]);
    const [images] = even.shape as Shape4;
    const thinned = even.reshape([images, inputChannels, size, 2, size, 2]).slice([], [], [], 0, [], 0);
    return np.pad(thinned, [
      [0, 0],
      [0, filters - inputChannels],
      [0, 0],
      [0, 0],
    ]);
  },
  pool: (x) => np.mean(x, [2, 3]),
};

/**
 * The map shifted in the nine ways of a 3x3 convolution, stacked as channels, times the weights as a matrix. Slices
 * have no step in jax-js: at stride 2 rows and columns are split into even and odd ones first.
 */
function matmulConvolution(x: np.Array, weight: np.Array, own: ConvolutionSpec): np.Array {
  const { kernelSize, stride, inputChannels, filters, inputSize, featureMapSize: size } = own;
  const room = stride * (size + 1) - inputSize - 1;
  const end = stride === 1 ? 1 : room;
  const [images] = x.shape as Shape4;
  const padded = np.pad(x, [
    [0, 0],
    [1, end],
    [1, end],
    [0, 0],
  ]);
  const taps: np.Array[] = [];
  const split = stride === 1 ? padded : padded.reshape([images, size + 1, 2, size + 1, 2, inputChannels]);
  for (let row = 0; row < kernelSize; row++) {
    for (let column = 0; column < kernelSize; column++) {
      const [top, left] = [Math.floor(row / stride), Math.floor(column / stride)];
      const [rows, columns] = [[top, top + size] as [number, number], [left, left + size] as [number, number]];
      taps.push(
        stride === 1
          ? split.ref.slice([], rows, columns, [])
          : split.ref.slice([], rows, row % 2, columns, column % 2, []),
      );
    }
  }
  split.dispose();
  const stacked = np.concatenate(taps, 3).reshape([images * size * size, kernelSize ** 2 * inputChannels]);
  return np.matmul(stacked, weight.reshape([-1, filters])).reshape([images, size, size, filters]);
}

export const matmulLayout: Layout = {
  input: (images) => images,
  weight: (values) => values,
  convolve: matmulConvolution,
  axes: [0, 1, 2],
  perChannel: (values) => values,
  shrink(x, { inputSize, featureMapSize: size, inputChannels, filters }) {
    const odd = 2 * size - inputSize;
    const even = np.pad(x, [
      [0, 0],
      [0, odd],
      [0, odd],
      [0, 0],
    ]);
    const [images] = even.shape as Shape4;
    const thinned = even.reshape([images, size, 2, size, 2, inputChannels]).slice([], [], 0, [], 0, []);
    return np.pad(thinned, [
      [0, 0],
      [0, 0],
      [0, 0],
      [0, filters - inputChannels],
    ]);
  },
  pool: (x) => np.mean(x, [1, 2]),
};
