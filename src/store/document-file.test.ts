import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { formatDocument, formatDocumentFile, longestText, parseDocumentFile } from './document-file.ts';
import { longestFile } from './ledger-file.ts';
import { ledgerRun } from './ledger-run.fixture.ts';

const now = '2026-01-01T00:00:00.000Z';
const page = { language: 'en', title: '</title><script>', body: '<p>shown</p>', styles: '' };
const runs = [ledgerRun({ seed: 1 }), ledgerRun({ seed: 2, residual: false, name: '</script><script>' })];
const whole = { title: 'Mine', text: 'Prose.\n\n```runs\n1, 2\n```\n', runs };

const fileOf = (json: string) => `<script type="application/json" id="shortcut-document">${json}</script>`;
const withMember = (name: string, value: unknown) => {
  const json = JSON.parse(formatDocument(whole)) as Record<string, unknown>;
  return fileOf(JSON.stringify({ ...json, [name]: value }).replaceAll('<', '\\u003c'));
};

test('a document that is exported and opened again is the same, with all of its runs', () => {
  expect(parseDocumentFile(formatDocumentFile(whole, page), now)).toEqual(whole);
});

test('half of a character, as a keyboard may leave it, does not make a document unreadable', () => {
  const own = { title: 'a\ud83d', text: '\ude00b', runs: [] };
  const read = parseDocumentFile(formatDocumentFile(own, page), now);
  expect(read).toEqual({ title: 'a\ufffd', text: '\ufffdb', runs: [] });
});

test('whatever title and text say, the file holds one script, which is data, and gives them back', () => {
  const text = fc.string({
    unit: fc.constantFrom('<', '/script', '>', '<!--', '"', '&', '\u2028', 'ö', '\n', '$&', 'a'),
  });
  fc.assert(
    fc.property(text, text, (title, prose) => {
      const own = { title: title.slice(0, 100), text: prose, runs: [] };
      const html = formatDocumentFile(own, page);
      const { document } = parseHTML(html);
      expect(document.querySelectorAll('script')).toHaveLength(1);
      expect(document.querySelector('script')?.getAttribute('type')).toBe('application/json');
      expect(document.querySelectorAll('main > *')).toHaveLength(1);
      expect(parseDocumentFile(html, now)).toEqual(own);
    }),
  );
});

test('a file allows nothing but its own styles and pictures', () => {
  const { document } = parseHTML(formatDocumentFile(whole, page));
  const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content');
  expect(policy).toMatch(/^default-src 'none'; style-src 'unsafe-inline'; img-src data:/);
  expect(policy).not.toMatch(/script-src|http/);
});

test.each([
  ['a page of something else', '<!doctype html><p>Hello</p>', /holds no document/],
  ['a script where the data stand', fileOf('<script>alert(1)</script>'), /holds no document/],
  ['what is no JSON', fileOf('{"schema":1'), /not JSON/],
  ['another schema', withMember('schema', 2), /schema/],
  ['a title that is no text', withMember('title', { toString: 1 }), /title/],
  ['a title that is too long', withMember('title', 'a'.repeat(121)), /title has 121 characters/],
  ['a text that is too long', withMember('text', 'a'.repeat(longestText + 1)), /text has 200001 characters/],
  ['half of a character', withMember('text', '\ud800'), /half of a character/],
  ['no runs', withMember('runs', undefined), /want an object/],
  ['runs of another schema', withMember('runs', { schema: 99, runs: [] }), /schema/],
  [
    'a run that is none',
    withMember('runs', { ...JSON.parse(formatDocument(whole)).runs, runs: [{ evil: true }] }),
    /./,
  ],
  ['a way to the prototype', fileOf('{"schema":1,"__proto__":{"a":1}}'), /__proto__/],
  ['deep nesting', fileOf(`{"schema":1,"runs":${'['.repeat(99)}${']'.repeat(99)}}`), /nested too deeply/],
] as const)('a file with %s is refused with its reason', (_, html, reason) => {
  expect(() => parseDocumentFile(html, now)).toThrow(reason);
});

test('a huge file is refused before it is read', () => {
  expect(() => parseDocumentFile(' '.repeat(longestFile + 1), now)).toThrow(/want at most/);
});
