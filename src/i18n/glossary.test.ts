import { expect, test } from 'vitest';
import { glossaryEntries, glossaryEntry, parseGlossary } from './glossary.ts';

const entry = (id: string, rest = '') => `- id: ${id}\n  term: ${id}\n  definition: A thing.\n${rest}`;

test('an entry has its term, its definition and its place in the paper', () => {
  expect(glossaryEntry('degradation')).toMatchObject({ term: 'degradation', paper: 'Sec. 1, Fig. 1' });
  expect(glossaryEntry('degradation').definition).toContain('higher training error');
});

test('entries come in the order of the alphabet, whatever their case', () => {
  const terms = glossaryEntries.map(({ term }) => term.toLowerCase());
  expect(terms).toContain('relu');
  expect(terms).toEqual(terms.toSorted((one, other) => one.localeCompare(other, 'en')));
});

test('a definition is one to three sentences long', () => {
  for (const { id, definition } of glossaryEntries) {
    const sentences = definition.split(/[.:?](?: |$)/).filter((sentence) => sentence !== '');
    expect(definition.split(' ').length, id).toBeLessThanOrEqual(55);
    expect(sentences.length, id).toBeLessThanOrEqual(4);
  }
});

test('an unknown term is named', () => {
  expect(() => glossaryEntry('nothing')).toThrow('unknown term: nothing');
});

test('an id that stands twice is named', () => {
  expect(() => parseGlossary(entry('a') + entry('a'))).toThrow('term twice in the glossary: a');
});

test('a "see" that leads nowhere, or to itself, is named', () => {
  expect(() => parseGlossary(entry('a', '  see: [b]\n'))).toThrow('a sees an unknown term: b');
  expect(() => parseGlossary(entry('a', '  see: [a]\n'))).toThrow('a sees an unknown term: a');
});

test('an unknown field, and a definition that is no sentence, are refused', () => {
  expect(() => parseGlossary(entry('a', '  place: Sec. 1\n'))).toThrow();
  expect(() => parseGlossary('- id: a\n  term: a\n  definition: A thing\n')).toThrow();
});
