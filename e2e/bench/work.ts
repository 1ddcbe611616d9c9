import type { BenchWork } from '../../src/experiment/bench-work.ts';

/** Numbers around zero, the same for every trainer. */
export function imagesOf({ batchSize, featureMapSize }: BenchWork): Float32Array {
  return Float32Array.from({ length: batchSize * featureMapSize ** 2 }, (_, index) => Math.sin(index * 12.9898));
}

export function labelsOf({ batchSize }: BenchWork): Int32Array {
  return Int32Array.from({ length: batchSize }, (_, index) => index % 10);
}
