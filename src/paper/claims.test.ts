import { expect, test } from 'vitest';
import { parseClaims, sectionAnchor } from './claims.ts';

const fields = {
  step: '3.1.2b',
  page: '3',
  type: 'supposed',
  hedge: 'might',
  claim: 'It is so.',
  ground: 'None.',
  here: 'not-tested',
  at: 'residual-learning#paradox',
};

/** A file with one step. */
function written(changes: Readonly<Record<string, string>> = {}): string {
  const lines = Object.entries({ ...fields, ...changes }).map(([name, value]) => `  ${name}: ${value}`);
  return `-\n${lines.join('\n')}\n`;
}

const parse = (changes: Readonly<Record<string, string>>) => parseClaims('3.1', written(changes));

test('section, paragraph and id of a step follow from its number', () => {
  expect(parseClaims('3.1', written())).toMatchObject([{ id: 'c-3-1-2b', section: '3.1', paragraph: 2 }]);
  expect(parseClaims('4.1', written({ step: '4.1.10b' }))).toMatchObject([{ id: 'c-4-1-10b', paragraph: 10 }]);
  expect(parseClaims('1', written({ step: '1.3b' }))).toMatchObject([{ id: 'c-1-3b', section: '1', paragraph: 3 }]);
  expect(parseClaims('A', written({ step: 'A.6a' }))).toMatchObject([{ id: 'c-a-6a', section: 'A', paragraph: 6 }]);
});

test('a section is named in addresses without dots', () => {
  expect(['1', '3.1', 'A'].map(sectionAnchor)).toEqual(['section-1', 'section-3-1', 'section-a']);
});

test('a step in the file of another section is named', () => {
  expect(() => parse({ step: '3.2.1a' })).toThrow('not a step of section 3.1: 3.2.1a');
});

test.each([
  ['step', '3.5.1a'],
  ['step', '1.3'],
  ['page', '13'],
  ['type', 'claimed'],
  ['here', 'true'],
  ['at', 'Sec. 1'],
  ['hint', 'a field that no step has'],
])('a step whose %s is %s is refused', (name, value) => expect(() => parse({ [name]: value })).toThrow());

test('what is said to be confirmed names a figure, and every figure says what it shows', () => {
  expect(() => parse({ here: 'confirmed' })).toThrow('a finding without a figure');
  expect(() => parse({ here: 'confirmed', figures: '[lesion]' })).toThrow('figures go with what they show');
  expect(parse({ here: 'confirmed', figures: '[lesion]', shows: 'It.' })).toHaveLength(1);
});

test('a mark that leads nowhere is found in every text of a step', () => {
  for (const name of ['claim', 'hedge', 'ground', 'since']) {
    expect(() => parse({ [name]: 'See {fact none}.' }), name).toThrow('unknown fact: none');
  }
  const said = '[{ often: Often., answer: "See {fact none}." }]';
  expect(() => parse({ said })).toThrow('unknown fact: none');
});
