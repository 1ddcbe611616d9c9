import data from '../../content/paper/facts.json' with { type: 'json' };

/** A number as the paper prints it: numeric where it is one, text where the paper says it in words, a list where it gives several. */
export type FactValue = number | string | readonly (number | string)[];

/** One number of the paper. */
export interface PaperFact {
  /** Section, table, figure or footnote. */
  readonly where: string;
  /** Page of the arXiv PDF. */
  readonly page: number;
  readonly value: FactValue;
  readonly unit?: string;
  /** What is counted or measured, and by which protocol. */
  readonly meaning: string;
  /** Our own arithmetic that arrives at the number. */
  readonly check?: string;
}

const facts: Readonly<Record<string, PaperFact>> = data.facts;

export type FactId = keyof typeof data.facts;

export const factIds = Object.keys(facts) as readonly FactId[];

/** The fact with this id; throws on an id that `content/paper/facts.json` does not hold. */
export function fact(id: FactId): PaperFact {
  const found = Object.hasOwn(facts, id) ? facts[id] : undefined;
  if (found === undefined) throw new Error(`unknown fact: ${id} (see content/paper/facts.json)`);
  return found;
}

/** The value alone, as English prose prints it: `3.57`, `64,000`, `20 and 56`, `11.3 billion`. */
export function formatValue(value: FactValue): string {
  if (typeof value === 'object') return listFormat.format(value.map(formatValue));
  if (typeof value === 'string') return value;
  return value >= 1e9 ? `${numberFormat.format(value / 1e9)} billion` : numberFormat.format(value);
}

/** The value with its unit, which a line break never parts from it. */
export function formatFact({ value, unit }: PaperFact): string {
  return unit === undefined ? formatValue(value) : `${formatValue(value)}\u00a0${unit}`;
}

/** Where the paper says it and what it means, for a tooltip. */
export function describeFact({ meaning, where, page }: PaperFact): string {
  return `${meaning}. Paper: ${where}, p. ${String(page)}`;
}

const listFormat = new Intl.ListFormat('en-GB');
// 'min2' leaves four digits together: the paper writes 1202 layers.
const numberFormat = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 10, useGrouping: 'min2' });
