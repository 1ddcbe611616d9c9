import { threadImage } from '../../../data/shown-images.ts';
import { defaultExperiment } from '../../../experiment/defaults.ts';
import type { BlockPlan } from './recorded-block.ts';

/**
 * The building block to the last number: the first block of a trained residual network, so narrow that one pixel of a
 * convolution is a sum of 18 products.
 */
export const buildingBlockPlan: BlockPlan = {
  figure: 'building-block',
  experiment: {
    ...defaultExperiment,
    network: { ...defaultExperiment.network, depth: 8, filters: 2 },
    training: { ...defaultExperiment.training, iterations: 1000 },
  },
  block: 'stage1.block1',
  image: threadImage,
};
