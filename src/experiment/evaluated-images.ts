import type { DataDescription } from './data-sets.ts';

/** Training images whose error is measured beside the test error: the first so many. */
export const subsetSize = 2000;

/** Images that the evaluation after the last iteration looks at. */
export function countEvaluatedImages({ trainingImages, testImages }: DataDescription): number {
  return testImages + Math.min(subsetSize, trainingImages);
}
