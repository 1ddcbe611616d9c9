import { dataKey, dataNames, dataSets } from './data-sets.ts';
import type { DataChoice } from './data-sets.ts';
import { JsonValue } from './json-value.ts';
import { parseData } from './parse-data.ts';

/** Images of the site, by their keys. */
export const siteChoices: ReadonlyMap<string, DataChoice> = new Map(
  dataNames.flatMap((name) => dataSets[name].sides.map((side) => [dataKey({ name, side }), { name, side }])),
);

function ownChoice(text: string): DataChoice | undefined {
  const [name, fingerprint, ...numbers] = text.split('-');
  const [channels, classes, trainingImages, testImages, side] = numbers.map(Number);
  try {
    const given = { name, fingerprint, channels, classes, trainingImages, testImages, side };
    const choice = parseData(new JsonValue(given, 'data'));
    return dataKey(choice) === text ? choice : undefined;
  } catch {
    return undefined;
  }
}

/** The choice that `dataKey` has made such a text of; undefined where it is none. Never throws. */
export function parseDataKey(text: string): DataChoice | undefined {
  return siteChoices.get(text) ?? (text.startsWith('own-') ? ownChoice(text) : undefined);
}
