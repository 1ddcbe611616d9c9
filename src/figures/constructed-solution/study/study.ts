import { defaultExperiment } from '../../../experiment/defaults.ts';
import { limits } from '../../../experiment/limits.ts';
import { choiceField, numberField } from '../../../experiment/study-fields.ts';
import type { Study } from '../../../experiment/study.ts';
import { builtDepths, sigmas } from './experiments.ts';
import type { SolutionSettings } from './experiments.ts';

const numbers = (values: readonly number[]) => Object.fromEntries(values.map((value) => [`${value}`, value]));

/** What can be set in the figure of the constructed solution. */
export const solutionStudy: Study<SolutionSettings> = {
  figure: 'constructed',
  version: '1',
  fields: [
    choiceField('depth', 'depth', numbers(builtDepths)),
    choiceField('sigma', 'sigma', numbers(sigmas)),
    numberField('seed', 'seed', limits.firstSeed),
  ],
  defaults: { depth: 44, sigma: 0.1, seed: defaultExperiment.seed },
};
