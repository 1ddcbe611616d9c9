import { defaultExperiment } from '../../experiment/defaults.ts';
import { limits } from '../../experiment/limits.ts';
import type { NumberRange } from '../../experiment/limits.ts';
import { choiceField, numberField } from '../../experiment/study-fields.ts';
import type { Study } from '../../experiment/study.ts';
import { workbenchDepths } from './workbench-experiments.ts';
import type { TwinSettings } from './workbench-experiments.ts';

/** Twins are trained for at most as long as the recorded ones that they are laid over. */
export const workbenchIterations: NumberRange = {
  ...limits.iterations,
  maximum: defaultExperiment.training.iterations,
};

/** What can be set on the workbench. */
export const workbenchStudy: Study<TwinSettings> = {
  figure: 'workbench',
  version: '1',
  fields: [
    choiceField('depth', 'depth', Object.fromEntries(workbenchDepths.map((depth) => [`${depth}`, depth]))),
    numberField('seeds', 'seedCount', limits.seedCount),
    numberField('seed', 'firstSeed', limits.firstSeed),
    numberField('iterations', 'iterations', workbenchIterations),
  ],
  defaults: {
    depth: workbenchDepths[1],
    seedCount: 1,
    firstSeed: defaultExperiment.seed,
    iterations: workbenchIterations.maximum,
  },
};
