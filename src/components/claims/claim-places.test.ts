import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { claims } from './claim-list.ts';
import { locales } from '../../i18n/locales.ts';
import { parseClaims } from '../../paper/claims.ts';
import type { ClaimSection } from '../../paper/claims.ts';

const rooms = globSync('src/figures/*/words/entry.ts').map((path) => path.split('/')[2]);

test('every figure that a claim names has a room', () => {
  expect(rooms.length).toBeGreaterThan(10);
  const named = new Set(claims.flatMap(({ figures }) => figures));
  expect([...named].filter((figure) => !rooms.includes(figure))).toEqual([]);
});

test('every chapter and heading that a claim names is there', () => {
  const lost = claims.filter(({ at }) => {
    const [chapter, heading] = at.split('#');
    return !readFileSync(`content/en/${chapter}.mdx`, 'utf8').includes(`[#${heading}]`);
  });
  expect(lost.map(({ step, at }) => `${step}: ${at}`)).toEqual([]);
});

test.each(locales)('the language %s has the steps that English has, with all but their words', (locale) => {
  const names = globSync('content/en/claims/*.yaml').map((path) => path.split('/').at(-1) ?? '');
  expect(names).toHaveLength(13);
  for (const name of names) {
    const section = name.replace(/^(?:section|appendix)-|\.yaml$/g, '').replace('-', '.');
    const id = (section === 'abstract' ? '0' : section.toUpperCase()) as ClaimSection;
    const [own, english] = [locale, 'en'].map((language) => {
      const found = parseClaims(id, readFileSync(`content/${language}/claims/${name}`, 'utf8'));
      return found.map(({ step, page, type, here, figures, at }) => ({ step, page, type, here, figures, at }));
    });
    expect(own, name).toEqual(english);
  }
});
