import { defaultExperiment } from '../../../experiment/defaults.ts';
import type { Experiment } from '../../../experiment/experiment.ts';
import { limits } from '../../../experiment/limits.ts';
import { choiceField, numberField } from '../../../experiment/study-fields.ts';
import type { Study } from '../../../experiment/study.ts';
import { recordedLength, responseExperiment } from './experiments.ts';

/** Which twins the reader trains, and for how long. */
export interface ResponseSettings {
  readonly depth: number;
  readonly iterations: number;
  readonly seed: number;
}

/** Depths of which both kinds are recorded. */
export const twinDepths = [20, 56] as const;

/** A start that a reader waits for, and the whole of a recorded run. */
export const lengths = [300, recordedLength] as const;

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

/** Twins with the recorded schedule, of which a shorter run is the start. */
export function experimentsOf({ depth, iterations, seed }: ResponseSettings): readonly Experiment[] {
  return [false, true].map((residual) => {
    const own = responseExperiment({ depth, residual }, seed);
    return { ...own, training: { ...own.training, iterations } };
  });
}
