import { dataField } from '../../experiment/data-field.ts';
import type { DataChoice } from '../../experiment/data-sets.ts';
import { defaultExperiment } from '../../experiment/defaults.ts';
import { limits } from '../../experiment/limits.ts';
import type { NumberRange } from '../../experiment/limits.ts';
import { choiceField, numberField } from '../../experiment/study-fields.ts';
import type { Study } from '../../experiment/study.ts';
import { trialDepths, trialTimes } from './trial-experiments.ts';
import type { TwinSettings } from './trial-experiments.ts';

/** What is drawn of a layer: the norm of its gradient, or that times the norm of its weight. */
export type Quantity = 'gradient' | 'product';

export const quantities = ['gradient', 'product'] as const satisfies readonly Quantity[];

export interface TrialSettings extends TwinSettings {
  readonly quantity: Quantity;
  /** Updates made before the gradients that are drawn; one of `trialTimes`. */
  readonly time: number;
  readonly data: DataChoice;
}

/** Twins are trained for at most as long as the recorded ones. */
export const trialIterations: NumberRange = {
  ...limits.iterations,
  maximum: defaultExperiment.training.iterations,
};

const numbers = (values: readonly number[]) => Object.fromEntries(values.map((value) => [`${value}`, value]));

/** What can be set in the trial of the vanishing gradient. */
export const trialStudy: Study<TrialSettings> = {
  figure: 'gradients',
  version: '1',
  fields: [
    choiceField('depth', 'depth', numbers(trialDepths)),
    choiceField('bn', 'batchNorm', { on: true, off: false }),
    choiceField('show', 'quantity', { gradient: 'gradient', product: 'product' }),
    choiceField('at', 'time', numbers(trialTimes)),
    dataField([defaultExperiment.data]),
    numberField('seed', 'seed', limits.firstSeed),
    numberField('iterations', 'iterations', trialIterations),
  ],
  defaults: {
    depth: 56,
    batchNorm: true,
    quantity: 'gradient',
    time: trialTimes.at(-1)!,
    data: defaultExperiment.data,
    seed: defaultExperiment.seed,
    iterations: trialIterations.maximum,
  },
};
