import { defaultExperiment } from '../../../experiment/defaults.ts';
import type { Experiment } from '../../../experiment/experiment.ts';
import { limits } from '../../../experiment/limits.ts';
import { longExperiment, paperRate } from '../../../experiment/long-training.ts';
import { choiceField, numberField } from '../../../experiment/study-fields.ts';
import type { Study } from '../../../experiment/study.ts';

/** Which twins the reader trains, and for how long. */
export interface ResponseSettings {
  readonly depth: number;
  readonly iterations: number;
  readonly seed: number;
}

/** Depths of which both kinds are recorded. */
export const twinDepths = [20, 56] as const;

/** Beginnings of a recorded run that a reader waits for: the whole is trained in the figure that records it. */
export const lengths = [300, 1500] as const;

const numbers = (values: readonly number[]) => Object.fromEntries(values.map((value) => [`${value}`, value]));

export const responseStudy: Study<ResponseSettings> = {
  figure: 'responses',
  version: '1',
  fields: [
    choiceField('depth', 'depth', numbers(twinDepths)),
    choiceField('iterations', 'iterations', numbers(lengths)),
    numberField('seed', 'seed', limits.firstSeed),
  ],
  defaults: { depth: 20, iterations: 300, seed: defaultExperiment.seed },
};

/** Twins with the recorded schedule; a shorter run is its start. */
export function experimentsOf({ depth, iterations, seed }: ResponseSettings): readonly Experiment[] {
  return [false, true].map((residual) => {
    const own = longExperiment({ depth, residual }, paperRate, seed);
    return { ...own, training: { ...own.training, iterations } };
  });
}
