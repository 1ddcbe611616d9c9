import type { DataDescription } from './data-sets.ts';
import type { ImageSetName } from './instrument-choice.ts';
import type { Limit } from './limits.ts';

/** How many images each set of a data set has. */
export type ImageCounts = Readonly<Record<ImageSetName, number>>;

export function imageCountsOf({ trainingImages, testImages }: DataDescription): ImageCounts {
  return { training: trainingImages, test: testImages };
}

/** An index into so many images. */
export function indexLimit(images: number): Limit {
  return { minimum: 0, maximum: images - 1, step: 1, form: 'a whole number' };
}

/** Some of so many images. */
export function countLimit(images: number): Limit {
  return { minimum: 1, maximum: images, step: 1, form: 'a whole number' };
}
