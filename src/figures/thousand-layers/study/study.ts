import { defaultExperiment } from '../../../experiment/defaults.ts';
import { limits } from '../../../experiment/limits.ts';
import type { NumberRange } from '../../../experiment/limits.ts';
import { numberField } from '../../../experiment/study-fields.ts';
import type { Study } from '../../../experiment/study.ts';
import { iterations } from './experiments.ts';
import type { StartSettings } from './experiments.ts';

/** Networks are trained for at most as long as the recorded ones that they are laid over. */
export const startIterations: NumberRange = { ...limits.iterations, maximum: iterations };

/** What can be set in the figure of the two starts. */
export const startStudy: Study<StartSettings> = {
  figure: 'thousand',
  version: '1',
  fields: [
    numberField('seeds', 'seedCount', limits.seedCount),
    numberField('seed', 'firstSeed', limits.firstSeed),
    numberField('iterations', 'iterations', startIterations),
  ],
  defaults: { seedCount: 1, firstSeed: defaultExperiment.seed, iterations: 300 },
};
