import type { NumberRange } from '../../../experiment/limits.ts';
import { numberIn } from '../../../experiment/study-fields.ts';
import type { Field } from '../../../experiment/study.ts';
import { mostValues } from './limits.ts';
import type { LabSettings } from './settings.ts';

// Lists are written with a space behind each comma, which links leave out.

type ListKey<Value> = {
  [Key in keyof LabSettings]: LabSettings[Key] extends readonly Value[] ? Key : never;
}[keyof LabSettings];

const partsOf = (text: string) => text.split(',').map((part) => part.trim());

/** A field that holds numbers; `least`: how many of them there must be. */
export function numbersField(
  name: string,
  key: 'depths' | 'filters' | 'batchSizes' | 'rates' | 'dividedAt',
  range: (settings: LabSettings) => NumberRange,
  least = 1,
): Field<LabSettings> {
  return {
    name,
    want: (settings) => ({ kind: 'numbers', range: range(settings), most: mostValues }),
    format: (settings) => settings[key].join(', '),
    parse: (text, settings) => {
      if (text.trim() === '') return least === 0 ? { ...settings, [key]: [] } : undefined;
      const all = partsOf(text).map((part) => numberIn(part, range(settings)));
      const valid = [...new Set(all.filter((value) => value !== undefined))].sort((a, b) => a - b);
      return all.includes(undefined) || valid.length > mostValues ? undefined : { ...settings, [key]: valid };
    },
  };
}

/** A field that holds some of a few values, at least one; `texts` in the order in which they are kept. */
export function choicesField<Value extends string | boolean>(
  name: string,
  key: ListKey<Value>,
  texts: Readonly<Record<string, Value>>,
): Field<LabSettings> {
  const entries = Object.entries(texts);
  return {
    name,
    want: () => ({ kind: 'choices', choices: Object.keys(texts) }),
    format: (settings) => {
      const chosen = settings[key] as readonly (string | boolean)[];
      return entries.flatMap(([text, value]) => (chosen.includes(value) ? [text] : [])).join(', ');
    },
    parse: (text, settings) => {
      const parts = partsOf(text);
      if (!parts.every((part) => Object.hasOwn(texts, part))) return undefined;
      return { ...settings, [key]: entries.flatMap(([own, value]) => (parts.includes(own) ? [value] : [])) };
    },
  };
}
