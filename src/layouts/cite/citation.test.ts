import { readFileSync } from 'node:fs';
import '@citation-js/plugin-bibtex';
import { Cite } from '@citation-js/core';
import { expect, test } from 'vitest';
import { bibtexOf, editionOf, textOf } from './citation.ts';

const edition = { version: '0.1.0', year: '2026' };
const page = { page: 'Introduction: what depth does', figure: null, address: 'https://example.org/introduction/' };
const figure = { ...page, figure: 'Figure 2: Deeper plain networks train worse' };

test('the edition is that of CITATION.cff, with the version of package.json', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(editionOf(readFileSync('CITATION.cff', 'utf8')).version).toBe(version);
  expect(() => editionOf('cff-version: 1.2.0')).toThrow('lacks version or date-released');
});

test('a page is cited with authors, year, title, version and address', () => {
  expect(textOf(page, edition)).toBe(
    'The Shortcut authors (2026). Introduction: what depth does. Shortcut: read the ResNet paper by training it, version 0.1.0. https://example.org/introduction/',
  );
  expect(textOf({ ...page, address: null }, edition)).toMatch(/version 0\.1\.0\.$/);
});

test('the BibTeX of a page and of a figure can be read back', () => {
  for (const cited of [page, figure]) {
    const [entry] = new Cite(bibtexOf(cited, edition)).data;
    expect(entry?.author?.[0]).toMatchObject({ family: 'The Shortcut authors' });
    expect(entry?.issued?.['date-parts']?.[0]?.[0]).toBe(2026);
  }
  expect(bibtexOf(page, edition)).toContain('@misc{shortcut2026introduction,');
  expect(bibtexOf(figure, edition)).toContain('@misc{shortcut2026introduction-figure2,');
});
