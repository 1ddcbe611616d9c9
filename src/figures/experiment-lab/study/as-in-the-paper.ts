import type { OwnData } from '../../../experiment/data-sets.ts';
import type { Training } from '../../../experiment/experiment.ts';
import { isWithin } from '../../../experiment/limits.ts';
import { depthRange } from './limits.ts';
import type { LabSettings } from './settings.ts';
import { labStudy } from './study.ts';

/** Filters of the paper's first stage (Sec. 4.2). */
const paperFilters = 16;

/**
 * As the paper trains on CIFAR-10 (Sec. 4.2), but for what a page must be short of: depths, iterations and seeds stay, and
 * the rate is divided at one half and three quarters of the iterations. `colour`: images to train on instead; null for
 * those that are set.
 */
export function asInThePaper(settings: LabSettings, paper: Training, colour: OwnData | null): LabSettings {
  const { defaults } = labStudy;
  const depths = settings.depths.filter((depth) => isWithin(depth, depthRange(['basic'])));
  const { iterations } = settings;
  return {
    ...settings,
    blocks: ['basic'],
    depths: depths.length > 0 ? depths : defaults.depths,
    shortcuts: ['padded-identity'],
    shortcutScale: 1,
    filters: [paperFilters],
    batchNorms: [true],
    data: colour ?? settings.data,
    batchSizes: [paper.batchSize],
    rates: [paper.learningRate.rate],
    dividedAt: [Math.floor(iterations / 2), Math.floor((3 * iterations) / 4)],
    hasWarmUp: false,
    momentum: paper.momentum,
    weightDecay: paper.weightDecay,
    isAugmented: true,
  };
}
