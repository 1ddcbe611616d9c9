import { choiceField } from '../../experiment/study-fields.ts';
import type { Field, Study } from '../../experiment/study.ts';
import { choiceOf, defaultComparison } from './choice.ts';
import type { Comparison, Measure, NetworkChoice } from './choice.ts';
import { choiceFields, fieldNames } from './choice-fields.ts';
import type { FieldName } from './choice-fields.ts';

/** The two networks of a comparison, by the names of their fields. */
export const sides = ['net', 'with'] as const;
export type Side = (typeof sides)[number];

const keys = { net: 'first', with: 'second' } as const;

/** Where there is no second network, a link that names one says all of it. */
const unsaid = choiceOf('resnet-34');

/** In place of the second network: none. */
export const alone = 'none';

export const measures = {
  'multiply-adds': 'multiplyAdds',
  parameters: 'parameters',
} as const satisfies Readonly<Record<string, Measure>>;

/** What a field is called in a form and in a link: `net`, `net-option`, `with-blocks`. */
export function nameOf(side: Side, field: FieldName): string {
  return field === 'network' ? side : `${side}-${field}`;
}

/** The network whose field it is that is called so; undefined for the measure. */
export function sideOf(name: string): Side | undefined {
  return sides.find((side) => name === side || name.startsWith(`${side}-`));
}

/** What one of the two networks says of a field, as the comparison says it. */
function fieldOf(side: Side, name: FieldName): Field<Comparison> {
  const { want, format, parse, counts }: Field<NetworkChoice> = choiceFields[name];
  const key = keys[side];
  return {
    name: nameOf(side, name),
    want: (comparison) => want(comparison[key] ?? unsaid),
    format: (comparison) => (comparison[key] ? format(comparison[key]) : alone),
    parse: (text, comparison) => {
      if (side === 'with' && name === 'network' && text === alone) return { ...comparison, second: null };
      const choice = parse(text, comparison[key] ?? unsaid);
      return choice && { ...comparison, [key]: choice };
    },
    counts: (comparison) => {
      const choice = comparison[key];
      return choice ? counts?.(choice) !== false : name === 'network';
    },
  };
}

/** What can be set in the accountant. */
export const comparisonStudy: Study<Comparison> = {
  figure: 'accountant',
  version: '1',
  fields: [
    ...sides.flatMap((side) => fieldNames.map((field) => fieldOf(side, field))),
    choiceField('measure', 'measure', measures),
  ],
  defaults: defaultComparison,
};
