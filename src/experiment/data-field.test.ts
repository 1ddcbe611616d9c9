import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dataField } from './data-field.ts';
import type { DataChoice } from './data-sets.ts';
import { defaultExperiment } from './defaults.ts';
import { anyData } from './experiments.arbitrary.ts';
import { siteChoices } from './parse-data-key.ts';

interface Settings {
  readonly data: DataChoice;
}

const { data } = defaultExperiment;

test('the choice of images gives back every set of a reader’s and of the site', () => {
  const field = dataField<Settings>(siteChoices.values());
  fc.assert(
    fc.property(anyData, (own) => {
      expect(field.parse(field.format({ data: own }), { data })).toEqual({ data: own });
    }),
  );
});

test('of the site it takes those alone that the figure offers, and names them', () => {
  const field = dataField<Settings>([data]);
  expect(field.parse('fashion-mnist-14', { data })).toEqual({ data });
  for (const text of ['fashion-mnist-28', 'own-1', 'mnist-14', '']) expect(field.parse(text, { data })).toBeUndefined();
  expect(field.want({ data })).toEqual({ kind: 'choice', choices: ['fashion-mnist-14'] });
});
