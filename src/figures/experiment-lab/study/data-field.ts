import { dataKey, dataNames, dataSets } from '../../../experiment/data-sets.ts';
import type { DataChoice } from '../../../experiment/data-sets.ts';
import type { Field } from '../../../experiment/study.ts';
import type { LabSettings } from './settings.ts';

/** Images that the lab trains on, by their names in a form and in a link. */
export const dataChoices: ReadonlyMap<string, DataChoice> = new Map(
  dataNames.flatMap((name) => dataSets[name].sides.map((side) => [dataKey({ name, side }), { name, side }])),
);

export const dataField: Field<LabSettings> = {
  name: 'data',
  want: () => ({ kind: 'choice', choices: [...dataChoices.keys()] }),
  format: ({ data }) => dataKey(data),
  parse: (text, settings) => {
    const data = dataChoices.get(text);
    return data && { ...settings, data };
  },
};
