import { isWithin } from './limits.ts';
import type { NumberRange } from './limits.ts';
import type { Field } from './study.ts';

/**
 * As people type numbers: `0.03`, `.03`, `3.`, `3e-2`, and all that a field of a form takes for a number: it tells what it
 * does not take itself. No sign before it, and no spaces.
 */
const typedNumber = /^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** The number that a text is, if it is within the range. */
export function numberIn(text: string, range: NumberRange): number | undefined {
  const value = typedNumber.test(text) ? Number(text) : NaN;
  return isWithin(value, range) ? value : undefined;
}

/** A field that holds the number `key` of the settings. */
export function numberField<Key extends string, Settings extends Readonly<Record<Key, number>>>(
  name: string,
  key: Key,
  range: NumberRange,
): Field<Settings> {
  return {
    name,
    want: () => ({ kind: 'number', range }),
    format: (settings) => `${settings[key]}`,
    parse: (text, settings) => {
      const value = numberIn(text, range);
      return value === undefined ? undefined : { ...settings, [key]: value };
    },
  };
}

/** A field whose every valid text is listed with what it stands for. */
export function choiceField<
  Key extends string,
  Settings extends Readonly<Record<Key, string | number | boolean | readonly string[]>>,
>(name: string, key: Key, choices: Readonly<Record<string, Settings[Key]>>): Field<Settings> {
  const entries = Object.entries<Settings[Key]>(choices);
  return {
    name,
    want: () => ({ kind: 'choice', choices: Object.keys(choices) }),
    format: (settings) => entries.find(([, value]) => `${value}` === `${settings[key]}`)![0],
    parse: (text, settings) => (Object.hasOwn(choices, text) ? { ...settings, [key]: choices[text] } : undefined),
  };
}
