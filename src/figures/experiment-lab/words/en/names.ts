import { chartStrings } from '../../../../i18n/en/charts.ts';
import { shortcutOfLetter } from '../../../../networks/shortcut-letters.ts';
import type { SweepPicture, SweepPoint } from '../../picture.ts';
import type { ErrorKind, LabSettings } from '../../study/settings.ts';
import type { FieldValue, VariableField } from '../../study/varied.ts';

/** How the lab names fields, their values, and lists of both. */

const { kinds } = chartStrings;

const list = (all: readonly string[]) =>
  all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;

const field = (name: VariableField) =>
  ({
    depth: 'depth (weighted layers)',
    rate: 'learning rate (log scale)',
    filters: 'filters of the first stage (log scale)',
    batch: 'images in a mini-batch (log scale)',
    shortcut: 'shortcut option',
    bn: 'batch normalisation',
    block: 'block',
  })[name];

const shortField = (name: VariableField) =>
  ({
    depth: 'depth',
    rate: 'learning rate',
    filters: 'filters',
    batch: 'mini-batch',
    shortcut: 'shortcut option',
    bn: 'BN',
    block: 'block',
  })[name];

const letterOf = (value: FieldValue) =>
  Object.entries(shortcutOfLetter).find(([, kind]) => kind === value)?.[0] ?? `${value}`;

const value = (name: VariableField, own: FieldValue) => {
  if (name === 'shortcut') return letterOf(own);
  if (name === 'bn') return own === true ? 'with BN' : 'without BN';
  return `${own}`;
};

const facet = (name: VariableField, own: FieldValue) => {
  const text = value(name, own);
  switch (name) {
    case 'depth':
      return `${text} layers`;
    case 'rate':
      return `rate ${text}`;
    case 'filters':
      return `${text} ${own === 1 ? 'filter' : 'filters'}`;
    case 'batch':
      return `mini-batch ${text}`;
    case 'shortcut':
      return `option ${text}`;
    case 'bn':
      return text;
    case 'block':
      return `${text} blocks`;
  }
};

export const nameWords = {
  errors: { training: 'training error', test: 'test error' } as const satisfies Readonly<Record<ErrorKind, string>>,
  /** Of an axis. */
  field,
  /** As in a sentence. */
  shortField,
  value,
  /** A value with the name of its field. */
  facet,
  /** Where something stands in the chart: `20 layers, rate 0.1`. */
  place: ({ x, facet: row }: Pick<SweepPicture, 'x' | 'facet'>, at: Pick<SweepPoint, 'x' | 'facet'>) =>
    [
      ...(x && at.x !== null ? [facet(x.field, at.x)] : []),
      ...(row && at.facet !== null ? [facet(row.field, at.facet)] : []),
    ].join(', '),
  list,
  /** A field and what it was given, in a list: `depth 8, 20`. */
  fieldWith: (name: VariableField, values: readonly string[]) => `${shortField(name)} ${list(values)}`,
  /** What a sweep trains, in a list. */
  networks: (own: LabSettings['kinds']) => (own.length > 1 ? 'plain and residual' : kinds[own[0]!]),
  runs: (count: number) => (count === 1 ? 'one run' : `${count} runs`),
} as const;
