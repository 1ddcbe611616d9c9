import { expect, test } from 'vitest';
import { claims } from './claim-list.ts';
import { textsOfClaim } from '../../paper/claims.ts';

/** Every step of the paper's argument: section, paragraph, and as many letters as the paragraph has steps. */
const argument = `
  0.1a-e 0.2a-b
  1.1a-b 1.2a-c 1.3a-b 1.4a-d 1.5a-c 1.6a-b 1.7a 1.8a-b 1.9a-b
  2.1a-b 2.2a-c 2.3a-c 2.4a-d
  3.1.1a-d 3.1.2a-c 3.1.3a-d
  3.2.1a-b 3.2.2a 3.2.3a-b 3.2.4a-b 3.2.5a
  3.3.1a 3.3.2a-b 3.3.3a 3.3.4a-b
  3.4.1a-b 3.4.2a
  4.1.1a 4.1.2a 4.1.3a-b 4.1.4a-g 4.1.5a 4.1.6a-b 4.1.7a-b 4.1.8a-b 4.1.9a 4.1.10a-d 4.1.11a-c 4.1.12a 4.1.13a
  4.1.14a 4.1.15a 4.1.16a-b
  4.2.1a-b 4.2.2a 4.2.3a 4.2.4a-b 4.2.5a-b 4.2.6a 4.2.7a-c 4.2.8a-c 4.2.9a 4.2.10a-c
  4.3.1a-b 4.3.2a
  A.1a A.2a A.3a A.4a A.5a A.6a
  B.1a B.2a B.3a B.4a-b B.5a B.6a B.7a B.8a
  C.1a C.2a C.3a C.4a C.5a C.6a C.7a
`;

function stepsIn(written: string): readonly string[] {
  const [, paragraph = '', first = '', last = first] = /^(.*\d)([a-z])(?:-([a-z]))?$/.exec(written) ?? [];
  const [from, to] = [first, last].map((letter) => letter.charCodeAt(0));
  return Array.from({ length: to! - from! + 1 }, (_, index) => paragraph + String.fromCharCode(from! + index));
}

const steps = argument.trim().split(/\s+/).flatMap(stepsIn);

test('every step of the argument stands in the ledger once, in its order', () => {
  expect(steps).toHaveLength(144);
  expect(claims.map(({ step }) => step)).toEqual(steps);
});

test('pages do not go back within the text, nor within an appendix', () => {
  const pages = claims.filter(({ section }) => !/[ABC]/.test(section)).map(({ page }) => page);
  expect(pages).toEqual(pages.toSorted((one, other) => one - other));
  for (const { page, section } of claims) expect(page > 8, section).toBe(/[ABC]/.test(section));
});

test('sentences end as sentences do', () => {
  for (const { step, claim, ground, shows, since, said } of claims) {
    const answers = said.map(({ answer }) => answer);
    for (const text of [claim, ground, shows, since, ...answers].filter((one) => one !== undefined)) {
      expect(text, step).toMatch(/(?:[.?…]|\})$/);
      expect(text, step).not.toMatch(/ {2}| [.,;]/);
    }
  }
});

test('a claim is one to three sentences long', () => {
  for (const { step, claim } of claims) {
    expect(claim.split(/[.?] /).length, step).toBeLessThanOrEqual(4);
    expect(claim.replace(/\{[^}]*\}/g, 'x').split(' ').length, step).toBeLessThanOrEqual(60);
  }
});

test('no text stands twice, but for the shortest', () => {
  const long = claims.flatMap(textsOfClaim).filter((text) => text.length > 70);
  expect(long.filter((text, index) => long.indexOf(text) !== index)).toEqual([]);
});

test('definitions, choices and motivations are not said to be confirmed by mistake for results', () => {
  const confirmed = claims.filter(({ type, here }) => type === 'definition' && here !== 'nothing-to-test');
  expect(confirmed.map(({ step }) => step)).toEqual([]);
});
