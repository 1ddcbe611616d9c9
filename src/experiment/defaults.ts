import { dataSets } from './data-sets.ts';
import type { SiteData } from './data-sets.ts';
import type { Experiment } from './experiment.ts';

/**
 * The paper's CIFAR-style net with option A (Sec. 4.2) and its momentum and weight decay, at the scale of a page: half
 * of its filters, small images, half of its mini-batch, few iterations, and a constant learning rate.
 */
export const defaultExperiment: Experiment & { readonly data: SiteData } = {
  network: {
    depth: 20,
    residual: true,
    shortcut: 'padded-identity',
    block: 'basic',
    filters: 8,
    batchNorm: true,
  },
  data: { name: 'fashion-mnist', side: 14 },
  training: {
    iterations: 300,
    batchSize: 64,
    learningRate: { rate: 0.03, dividedAt: [], warmUp: null },
    momentum: 0.9,
    weightDecay: 1e-4,
  },
  seed: 1,
};

/** Sides of the images that figures train on. */
export const { sides } = dataSets[defaultExperiment.data.name];
