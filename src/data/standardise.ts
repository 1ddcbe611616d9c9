import type { DataSet, ImageSet } from './data-set.ts';

/** Images at `indices` as a network takes them, (byte - mean) / deviation: [indices.length, side, side, 1]. */
export function standardisedBatch(
  { images }: ImageSet,
  indices: ArrayLike<number>,
  { side, mean, deviation }: Pick<DataSet, 'side' | 'mean' | 'deviation'>,
): Float32Array {
  const table = Float32Array.from({ length: 256 }, (_, byte) => (byte - mean) / deviation);
  const pixels = side * side;
  const batch = new Float32Array(indices.length * pixels);
  for (let row = 0; row < indices.length; row++) {
    const first = (indices[row] ?? 0) * pixels;
    for (let pixel = 0; pixel < pixels; pixel++) batch[row * pixels + pixel] = table[images[first + pixel] ?? 0] ?? 0;
  }
  return batch;
}

/** Classes of the images at `indices`: [indices.length]. */
export function labelsOf({ labels }: ImageSet, indices: ArrayLike<number>): Int32Array {
  return Int32Array.from(indices, (index) => labels[index] ?? 0);
}
