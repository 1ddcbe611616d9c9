import type { BenchWork } from '../../src/experiment/bench-work.ts';

/** Numbers around zero, the same for every trainer. */
export function imagesOf({ batchSize, featureMapSize, channels = 1 }: BenchWork): Float32Array {
  const length = batchSize * featureMapSize ** 2 * channels;
  return Float32Array.from({ length }, (_, index) => Math.sin(index * 12.9898));
}

export function labelsOf({ batchSize }: BenchWork): Int32Array {
  return Int32Array.from({ length: batchSize }, (_, index) => index % 10);
}
