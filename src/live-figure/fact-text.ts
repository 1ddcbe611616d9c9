import { factStrings as words } from '../i18n/facts.ts';
import type { Fact, FactValue } from '../paper/facts.ts';

/** The value alone, as prose prints it: `3.57`, `64,000`, `20 and 56`, `11.3 billion`. */
export function formatValue(value: FactValue): string {
  if (typeof value === 'object') return words.list(value.map(formatValue));
  return typeof value === 'string' ? words.inWords(value) : words.number(value);
}

/** The value with its unit. */
export function formatFact({ value, unit }: Fact): string {
  return unit === undefined ? formatValue(value) : words.withUnit(formatValue(value), unit);
}

/** What it means and where it is said, for a tooltip; `nameOf` gives a later work its short name, from its key. */
export function describeFact(found: Fact, nameOf: (work: string) => string): string {
  const { meaning, where } = found;
  if ('work' in found) return words.describe.later(meaning, where, nameOf(found.work));
  return words.describe.paper(meaning, where, found.page);
}
