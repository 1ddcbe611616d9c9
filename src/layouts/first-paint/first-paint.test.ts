import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { withLateScripts } from './late-scripts.ts';
import { textWithScripts } from './scripts-of-page.ts';
import { linkedSheets, withStyles } from './style-page.ts';
import { usedStyles } from './used-styles.ts';

const policy = `<meta http-equiv="content-security-policy" content="default-src 'self'; style-src 'self' 'sha256-old='; style-src-attr 'unsafe-inline';">`;
const page = `<html><head>${policy}<link rel="stylesheet" href="/_astro/a.1.css"><link rel="stylesheet" href="/_astro/b.2.css"></head><body><p class="deck">Text</p></body></html>`;

test('a page holds its styles, is allowed them by their hash, and links to no sheet', () => {
  const css = ".deck{color:red}.deck::before{content:'$&'}";
  const styled = withStyles(page, css);
  expect(linkedSheets(page)).toEqual(['/_astro/a.1.css', '/_astro/b.2.css']);
  expect(linkedSheets(styled)).toEqual([]);
  expect(styled).toContain(`<style>${css}</style></head>`);
  expect(styled).toContain(`style-src 'sha256-${createHash('sha256').update(css).digest('base64')}' 'self'`);
});

test('styles cannot end their own element, and need a policy', () => {
  expect(() => withStyles(page, 'a{content:"</style>"}')).toThrow('would end its own element');
  expect(() => withStyles('<html><head></head></html>', '')).toThrow('a page without a policy');
});

const scripts = new Map([
  ['lab.1.js', 'import{a}from"./shared.2.js";const m=()=>import("./view.3.js");a.className="lab-row";m()'],
  ['shared.2.js', 'export const a=document.body;'],
  ['view.3.js', 'import"./plot.4.js";document.body.innerHTML="<p class=\'seen-later\'>"'],
  ['plot.4.js', 'const mark="plot-mark"'],
  ['other.5.js', 'const row="other-row"'],
]);
const labPage = '<p class="deck" data-theme="dark">Text</p><script type="module" src="/_astro/lab.1.js"></script>';

test('the scripts of a page are those that it loads, and all that these import, at once or later', () => {
  const text = textWithScripts(labPage, scripts);
  for (const word of ['deck', 'lab-row', 'seen-later', 'plot-mark']) expect(text).toContain(word);
  expect(text).not.toContain('other-row');
});

test.each([
  ['.deck{color:red}', true],
  ['.lab-row{color:red}', true],
  ['.seen-later .plot-mark{color:red}', true],
  ['.other-row{color:red}', false],
  ['.deck .other-row{color:red}', false],
  ["[data-theme='dark'] .deck{color:red}", true],
  ["[data-state='running'] p{color:red}", true],
  ['@media print{.deck{color:red}}', true],
  ['table{color:red}', false],
  ['.body{color:red}', false],
  ['.deck[data-astro-cid-abcd]{color:red}', false],
  [':is(.other-row,.deck)>:is(p,table){color:red}', true],
  ['.other-row:is(.deck,p){color:red}', false],
  ['.deck:not(.other-row){color:red}', true],
  ['.other-row,.deck{color:red}', true],
  ['*,::before{color:red}', true],
  [':root{color:red}', true],
  ['@supports (color:red){@media print{.other-row{color:red}}}', false],
  ['@keyframes turn{from{color:red}50%{color:red}}', true],
])('whether a page with its scripts keeps %s: %s', (css, kept) => {
  const used = usedStyles(css, textWithScripts(labPage, scripts));
  expect(used.includes('{color:red}')).toBe(kept);
});

test('a face stays where a rule that stays names it', () => {
  const faces = ['Math', 'Fraktur'].map((name) => `@font-face{font-family:${name};src:url(/${name}.woff2)}`).join('');
  const used = usedStyles(`${faces}.deck{font-family:Math}.mathfrak{font-family:Fraktur}`, labPage);
  expect(used).toContain('/Math.woff2');
  expect(used).not.toContain('/Fraktur.woff2');
});

test('scripts wait until the page is drawn, and what they import is named before them', () => {
  const html = withLateScripts(`<head></head><body>${labPage}</body>`, scripts);
  expect(html).toContain('<script type="late" src="/_astro/lab.1.js">');
  expect(html).toContain('<script type="late" src="/_astro/shared.2.js"></script></head>');
  expect(html).not.toContain('"module"');
  expect(html).not.toContain('view.3.js');
});
