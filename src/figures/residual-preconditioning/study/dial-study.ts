import { limits } from '../../../experiment/limits.ts';
import type { Limit } from '../../../experiment/limits.ts';
import { choiceField, numberField } from '../../../experiment/study-fields.ts';
import type { Study } from '../../../experiment/study.ts';
import type { Network } from './chase.ts';

/** Which twins are trained in the page, and how far their target is turned. */
export interface DialSettings {
  readonly degrees: number;
  readonly network: Network;
  readonly seed: number;
}

export const degreesRange: Limit = { minimum: 0, maximum: 180, step: 1, form: 'a whole number' };

/** What can be set in the figure. */
export const dialStudy: Study<DialSettings> = {
  figure: 'preconditioning',
  version: '1',
  fields: [
    numberField('angle', 'degrees', degreesRange),
    choiceField('f', 'network', { one: 'one-layer', two: 'two-layers', three: 'three-blocks' }),
    numberField('seed', 'seed', limits.seed),
  ],
  defaults: { degrees: 30, network: 'two-layers', seed: 1 },
};
