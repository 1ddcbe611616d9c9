import { defaultExperiment } from '../../../experiment/defaults.ts';
import type { Experiment } from '../../../experiment/experiment.ts';
import { limits } from '../../../experiment/limits.ts';
import { choiceField, numberField } from '../../../experiment/study-fields.ts';
import type { Study } from '../../../experiment/study.ts';
import type { NetworkKind } from '../../../experiment/sweep.ts';
import { longExperiment, paperRate } from '../../../experiment/long-training.ts';
import { comparedDepths, depths, rates } from './experiments.ts';

/** Which network the reader trains to the end. */
export interface LongSettings {
  readonly kind: NetworkKind;
  readonly depth: number;
  readonly rate: number;
  readonly seed: number;
}

const numbers = (values: readonly number[]) => Object.fromEntries(values.map((value) => [`${value}`, value]));

/** What can be set in the figure of long trainings. */
export const longStudy: Study<LongSettings> = {
  figure: 'long',
  version: '1',
  fields: [
    choiceField('kind', 'kind', { plain: 'plain', residual: 'residual' }),
    choiceField('depth', 'depth', numbers(depths)),
    choiceField('rate', 'rate', numbers(rates)),
    numberField('seed', 'seed', limits.firstSeed),
  ],
  defaults: { kind: 'plain', depth: Math.min(...comparedDepths), rate: paperRate, seed: defaultExperiment.seed },
};

export function experimentOf({ kind, depth, rate, seed }: LongSettings): Experiment {
  return longExperiment({ depth, residual: kind === 'residual' }, rate, seed);
}
