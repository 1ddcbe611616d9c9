import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { fact, factIds } from '../paper/facts.ts';
import type { FactId } from '../paper/facts.ts';
import { claimSources } from '../i18n/claim-sources.ts';
import { glossaryEntry } from '../i18n/glossary.ts';
import { claimSections, parseClaims, textsOfClaim } from '../paper/claims.ts';
import { quotation, quotationIds } from '../paper/quotations.ts';
import type { QuotationId } from '../paper/quotations.ts';

const files = globSync(['content/*/**/*.mdx', 'content/*/glossary.yaml']).map((path) => ({
  path,
  text: readFileSync(path, 'utf8'),
}));
const chapters = [
  ...files,
  ...claimSections
    .flatMap((section) => parseClaims(section, claimSources[section]))
    .map((claim) => ({ path: `the claim ${claim.step}`, text: textsOfClaim(claim).join('\n') })),
];
const sources = globSync('src/**/*.{astro,ts}', { ignore: 'src/**/*.test.ts' }).map((path) =>
  readFileSync(path, 'utf8'),
);

/** Digits that prose may hold, and why. */
const allowed: readonly { readonly pattern: RegExp; readonly because: string }[] = [
  {
    pattern: /\b(?:Section|Sec\.|Figs?\.|Tables?|Eq\.|[Ff]ootnote)(?: |&nbsp;)\(?\d+(?:\.\d+)*\)?/g,
    because: 'a place in the paper',
  },
  { pattern: /\b(?:CIFAR-10|GPT-2|VGG-\d+|ResNet-\d+|(?:plain|residual)-\d+)\b/g, because: 'a name' },
  { pattern: /\btop-[15]\b|\b10-crop\b/gi, because: 'the name of a measure or of a test' },
  { pattern: /\b[1357]×[1357]\b/g, because: 'the size of a filter, which names it' },
  { pattern: /\bmAP@(?:\.5|\[\.5, \.95\])/g, because: 'the name of a measure' },
  { pattern: /\bconv[1-5](?:_[x\d])?\b/g, because: 'the name of a layer or stage' },
  { pattern: /\b\d{1,2} [A-Z][a-z]+ 20\d\d\b/g, because: 'a date' },
  { pattern: /\b20\d\d\b/g, because: 'a year' },
  { pattern: /\bFigures?(?: |&nbsp;)\d\b/g, because: 'a figure of the page' },
  {
    pattern:
      /\b(?:8|16|18|20|32|34|44|50|56|101|110|152|1202)(?:(?:, \d+)* (?:and|to|against) \d+)?(?: residual)? layers\b/g,
    because: 'networks are named by their depth',
  },
];

const tag = /<\/?[A-Za-z](?:"[^"]*"|'[^']*'|[^'">])*>/g;

/** Titles and questions that components receive: prose too. */
function wordsInAttributes(text: string): string {
  return [...text.matchAll(/\b(?:title|question)="([^"]*)"/g)].map((match) => match[1]).join('\n');
}

/** What a reader sees as running text: without mathematics, code, tags, link targets, ids and list numbers. */
function proseOf(text: string): string {
  const body = text
    .replace(/^order: \d+$/gm, '')
    .replace(/^(?:import|export) .*$/gm, '')
    .replace(/```.*?```|`[^`]*`|\$\$.*?\$\$|\$[^$\n]*\$/gs, '')
    .replace(tag, '')
    .replace(/\{[^}]*\}|\[#[^\]]*\]|\]\([^)]*\)|^\d+\. /gm, '');
  return `${body}\n${wordsInAttributes(text)}`;
}

function idsIn(text: string, component: string): readonly string[] {
  return [...text.matchAll(new RegExp(`<${component}\\s[^>]*\\bid="([^"]*)"`, 'g'))].map((match) => match[1] ?? '');
}

test('there are chapters to check', () => {
  expect(chapters.map(({ path }) => path)).toContain('content/en/introduction.mdx');
});

test('every fact, quotation and term that a chapter names exists', () => {
  for (const { path, text } of chapters) {
    for (const id of idsIn(text, 'Fact')) expect(() => fact(id as FactId), path).not.toThrow();
    for (const id of idsIn(text, 'Term')) expect(() => glossaryEntry(id), path).not.toThrow();
    for (const id of idsIn(text, 'Quotation')) expect(() => quotation(id as QuotationId), path).not.toThrow();
  }
});

test('every fact that is kept is used', () => {
  const everything = [...chapters.map(({ text }) => text), ...sources].join('\n');
  expect(factIds.filter((id) => !everything.includes(`"${id}"`) && !everything.includes(`'${id}'`))).toEqual([]);
});

test('no number of the paper is typed by hand', () => {
  for (const { path, text } of chapters) {
    const rest = allowed.reduce((prose, { pattern }) => prose.replace(pattern, ''), proseOf(text));
    expect(
      rest.split('\n').filter((line) => /\d/.test(line)),
      path,
    ).toEqual([]);
  }
});

test('the words of the paper come from the data, never from a chapter', () => {
  for (const { path, text } of chapters) {
    const prose = proseOf(text).replace(/\s+/g, ' ').toLowerCase();
    for (const id of quotationIds)
      expect(prose.includes(quotation(id).words.toLowerCase()), `${id} in ${path}`).toBe(false);
  }
});
