import { dataKey } from './data-sets.ts';
import type { DataChoice } from './data-sets.ts';
import { parseDataKey } from './parse-data-key.ts';
import type { Field } from './study.ts';

/** Images of the site, those that a figure offers, or of the reader's own: whether the device has those, nobody knows here. */
export function dataField<Settings extends { readonly data: DataChoice }>(
  offered: Iterable<DataChoice>,
): Field<Settings> {
  const keys = Array.from(offered, dataKey);
  return {
    name: 'data',
    want: () => ({ kind: 'choice', choices: keys }),
    format: ({ data }) => dataKey(data),
    parse: (text, settings) => {
      const data = parseDataKey(text);
      return data && (data.name === 'own' || keys.includes(text)) ? { ...settings, data } : undefined;
    },
  };
}
