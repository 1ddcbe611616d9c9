import { dataKey } from './data-sets.ts';
import type { DataChoice } from './data-sets.ts';
import { parseDataKey } from './parse-data-key.ts';
import type { Field } from './study.ts';

/**
 * Images of the site, those that a figure offers, or of the reader's own: whether the device has those, nobody knows here.
 * `site` has them by their keys.
 */
export function dataField<Settings extends { readonly data: DataChoice }>(
  site: ReadonlyMap<string, DataChoice>,
): Field<Settings> {
  return {
    name: 'data',
    want: () => ({ kind: 'choice', choices: [...site.keys()] }),
    format: ({ data }) => dataKey(data),
    parse: (text, settings) => {
      const data = parseDataKey(text);
      return data && (data.name === 'own' || site.has(text)) ? { ...settings, data } : undefined;
    },
  };
}
