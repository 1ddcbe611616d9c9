import { dataKey } from '../../../experiment/data-sets.ts';
import { parseDataKey, siteChoices } from '../../../experiment/parse-data-key.ts';
import type { Field } from '../../../experiment/study.ts';
import type { LabSettings } from './settings.ts';

/** Images of the site, or of the reader's own: whether the device has those, nobody knows here. */
export const dataField: Field<LabSettings> = {
  name: 'data',
  want: () => ({ kind: 'choice', choices: [...siteChoices.keys()] }),
  format: ({ data }) => dataKey(data),
  parse: (text, settings) => {
    const data = parseDataKey(text);
    return data && { ...settings, data };
  },
};
