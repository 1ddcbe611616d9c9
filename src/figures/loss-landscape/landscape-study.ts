import { choiceField, numberField } from '../../experiment/study-fields.ts';
import type { Study } from '../../experiment/study.ts';
import { recordedPlanes } from './landscape-plan.ts';
import type { Statistics } from './landscape-plan.ts';

export interface LandscapeSettings {
  /** Training seed of the recorded pair that is drawn. */
  readonly pair: number;
  readonly statistics: Statistics;
  /** Of the plane that is computed. */
  readonly directions: number;
}

export const directionsRange = { minimum: 1, maximum: 9999, step: 1, form: 'a whole number' } as const;

/** Which recorded plane is drawn, and which is computed. */
export const landscapeStudy: Study<LandscapeSettings> = {
  figure: 'landscape',
  version: '1',
  fields: [
    choiceField(
      'pair',
      'pair',
      Object.fromEntries(recordedPlanes.map((own) => [`${own.trainingSeed}`, own.trainingSeed])),
    ),
    choiceField('bn', 'statistics', { asTrained: 'asTrained', remeasured: 'remeasured' }),
    numberField('directions', 'directions', directionsRange),
  ],
  defaults: { pair: 1, statistics: 'asTrained', directions: 1 },
};
