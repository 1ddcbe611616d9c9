import { expect, test } from 'vitest';
import transcribed from './fixtures/transcribed-facts.json' with { type: 'json' };
import { fact, factIds } from './facts.ts';
import type { FactValue } from './facts.ts';

const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const spelled = new Map([...words.map((word, index) => [word, index + 1] as const), ['thirteen', 13] as const]);
spelled.set('sixteen', 16).set('thirty', 30);
const powers: Readonly<Record<string, string>> = { k: '000', '×10⁴': '0000', 'x10^4': '0000' };

/** The numbers in what the paper says, whatever the way they are written: `50k`, `three times`, `15.3e9`, `1.28 million`. */
function numbersIn(value: FactValue): readonly number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'string') return value.flatMap(numbersIn);
  const digits = value
    .replace(/[a-z]+/gi, (word) => String(spelled.get(word.toLowerCase()) ?? word))
    .replace(/(\d)(k\b|×10⁴|x10\^4)/g, (_, digit: string, power: string) => digit + (powers[power] ?? ''));
  return [...digits.matchAll(/\d+(?:\.\d+)?(?:e\d+)?/g)].map(Number);
}

const ascending = (numbers: readonly number[]) => numbers.toSorted((one, other) => one - other);

/** Facts of the paper itself; those of later works are not in its transcription. */
const ofThePaper = factIds.filter((id) => !id.startsWith('later-'));

test('every number of a fact stands in a separate transcription of the paper', () => {
  expect(Object.keys(transcribed).length).toBeGreaterThan(100);
  for (const [id, text] of Object.entries(transcribed)) {
    const numbers = numbersIn(fact(id as (typeof factIds)[number]).value);
    expect(numbers.length, id).toBeGreaterThan(0);
    // A date has its month as a word in one of the two.
    if (id === 'B-voc-date') expect(ascending(numbersIn(text))).toEqual([11, ...ascending(numbers)]);
    else expect(ascending(numbers), id).toEqual(ascending(numbersIn(text)));
  }
});

test('no number of a fact is without its transcription', () => {
  const held = new Set(Object.keys(transcribed));
  expect(ofThePaper.filter((id) => numbersIn(fact(id).value).length > 0 && !held.has(id))).toEqual([]);
});
