import type { DataSet, ImageSet } from './data-set.ts';

/** Images at `indices` as a network takes them, (byte - mean) / deviation: [indices.length, side, side, channels]. */
export function standardisedBatch(
  { images }: ImageSet,
  indices: ArrayLike<number>,
  { side, channels, mean, deviation }: Pick<DataSet, 'side' | 'channels' | 'mean' | 'deviation'>,
): Float32Array {
  const table = Float32Array.from({ length: 256 }, (_, byte) => (byte - mean) / deviation);
  const values = side * side * channels;
  const batch = new Float32Array(indices.length * values);
  for (let row = 0; row < indices.length; row++) {
    const first = (indices[row] ?? 0) * values;
    for (let value = 0; value < values; value++) batch[row * values + value] = table[images[first + value] ?? 0] ?? 0;
  }
  return batch;
}

/** Classes of the images at `indices`: [indices.length]. */
export function labelsOf({ labels }: ImageSet, indices: ArrayLike<number>): Int32Array {
  return Int32Array.from(indices, (index) => labels[index] ?? 0);
}
