import { chartStrings } from '../../i18n/charts.ts';
import type { Conditions } from './caption.ts';
import type { LabSettings } from './study/settings.ts';
import type { Cell } from './study/cells.ts';
import { valuesOf, variableFields, variedFields } from './study/varied.ts';
import type { FieldValue, VariableField } from './study/varied.ts';
import { ownData } from '../../live-figure/own-data.ts';
import { ownNameOf } from '../../live-figure/own-images/own-name.ts';
import { nameWords } from './words/names.ts';
import { queueWords } from './words/queue.ts';

const { facet, fieldWith, networks, value } = nameWords;

/** What tells a run from the others of its sweep. */
export function nameOfCell({ kind, x, facet: second, seed, experiment }: Cell, settings: LabSettings): string {
  const [first, other] = variedFields(settings);
  const values = [
    ...(first === 'depth' || other === 'depth' ? [] : [facet('depth', experiment.network.depth)]),
    ...(first === undefined ? [] : [facet(first, x!)]),
    ...(other === undefined ? [] : [facet(other, second!)]),
  ];
  return queueWords.name(chartStrings.kinds[kind], values, seed);
}

/** What a sweep is about: its networks, what is varied in it, its seeds. */
export function describeSweep(settings: LabSettings): string {
  const varied = variedFields(settings);
  const told = new Set<VariableField>(['depth', ...varied]);
  const texts = variableFields.flatMap((field) => {
    if (!told.has(field)) return [];
    return [
      fieldWith(
        field,
        valuesOf(settings, field).map((own: FieldValue) => value(field, own)),
      ),
    ];
  });
  const what = queueWords.left.what(networks(settings.kinds), texts, settings.seedCount);
  const own = settings.data.name === 'own' ? ownData.find(settings.data) : undefined;
  return settings.data.name === 'own' ? queueWords.left.onOwn(what, own ? own.title : null) : what;
}

/** What runs of these settings are trained on and how, beside what is varied. */
export function conditionsOf({ data, isAugmented }: LabSettings): Conditions {
  return { own: ownNameOf(data), isAugmented };
}
