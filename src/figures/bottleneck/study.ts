import { defaultExperiment } from '../../experiment/defaults.ts';
import { limits } from '../../experiment/limits.ts';
import type { NumberRange } from '../../experiment/limits.ts';
import { choiceField, numberField } from '../../experiment/study-fields.ts';
import type { Study } from '../../experiment/study.ts';
import type { TwinSettings } from './twin-experiments.ts';
import { blockCounts } from './twins.ts';

/** Twins are trained for at most as long as the recorded ones that they are laid over. */
export const twinIterations: NumberRange = { ...limits.iterations, maximum: defaultExperiment.training.iterations };

/** What can be set on the twins. */
export const bottleneckStudy: Study<TwinSettings> = {
  figure: 'bottleneck',
  version: '1',
  fields: [
    choiceField('blocks', 'blocks', Object.fromEntries(blockCounts.map((blocks) => [`${blocks}`, blocks]))),
    numberField('seeds', 'seedCount', limits.seedCount),
    numberField('seed', 'firstSeed', limits.firstSeed),
    numberField('iterations', 'iterations', twinIterations),
  ],
  defaults: {
    blocks: blockCounts[1],
    seedCount: 1,
    firstSeed: defaultExperiment.seed,
    iterations: twinIterations.maximum,
  },
};
