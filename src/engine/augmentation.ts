import type { augmentedBatch } from '../data/augmented-batch.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { withPatience } from './chunk-patience.ts';

/** The images of a mini-batch as an augmented training sees them; there once `loadAugmentation` has been waited for. */
export let augmented: typeof augmentedBatch;

/** Loads what changes the images, where an experiment wants that: most do not. */
export async function loadAugmentation({ training }: Pick<Experiment, 'training'>): Promise<void> {
  if (training.augmentation) augmented = (await withPatience(import('../data/augmented-batch.ts'))).augmentedBatch;
}
