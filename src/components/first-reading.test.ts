import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { countWords, longestStretch, minutesFor, wordsBefore, wordsOfFirstReading } from './first-reading.ts';

const page = (prose: string, opening = '') =>
  parseHTML(`<html><body><header class="opening">${opening}</header><div class="prose">${prose}</div></body></html>`)
    .document;
const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');

test('words are counted as a reader would: numbers, names with a hyphen and contractions are one each', () => {
  expect(countWords('Don’t train plain-56 at 0.1: it ends at 38.8 %.')).toBe(9);
  expect(countWords('— … +')).toBe(0);
});

test('the last word of a paragraph and the first of the next are two', () => {
  expect(wordsOfFirstReading(page('<p>one two</p><p>three</p><ul><li>four</li><li>five</li></ul>'))).toBe(5);
});

test('notes in the margin, the deck and what one can do afterwards are read', () => {
  const opening = '<p class="kicker">not this</p><p class="deck">one two</p><section class="outcomes">three</section>';
  expect(wordsOfFirstReading(page('<div class="sidenote"><p>four</p></div>', opening))).toBe(4);
});

test.each([
  ['a figure with its caption', '<div data-figure="x"><p>a caption</p></div>'],
  ['a table', '<table><tr><td>a cell</td></tr></table>'],
  ['code', '<pre>const x = 1;</pre>'],
  ['a formula', '<p><span class="katex">x + 1</span></p><div class="equation">y = x</div>'],
  ['the number of a citation', '<p><a class="cite">12</a></p>'],
])('%s is not read at first', (_, html) => {
  expect(wordsOfFirstReading(page(`<p>one</p>${html}`))).toBe(1);
});

test('of a fold the line that opens it is read, and of a question the question', () => {
  expect(wordsOfFirstReading(page('<details><summary>one two</summary><div>three four</div></details>'))).toBe(2);
});

test('a stretch of prose ends at a picture and goes on over headings and folds', () => {
  const html = `<p>${words(5)}</p><figure></figure><h2>${words(2)}</h2><p>${words(6)}</p>
    <details><summary>one</summary><p>${words(50)}</p></details><p>${words(3)}</p><table></table><p>${words(4)}</p>`;
  expect(longestStretch(page(html)).words).toBe(2 + 6 + 1 + 3);
});

test('before a figure the text is read, and neither notes nor captions nor what is folded', () => {
  const html = `<h2>one</h2><div class="sidenote">${words(9)}</div><p>two <b>three</b></p><figure>${words(7)}</figure>
    <details><summary>four</summary><p>${words(50)}</p></details><div><p>five</p><div id="it" class="figure">${words(5)}</div></div>
    <p>${words(30)}</p>`;
  const own = page(html);
  expect(wordsBefore(own, own.querySelector('#it')!)).toBe(5);
  expect(() => wordsBefore(own, own.querySelector('header')!)).toThrow('does not stand in the text');
});

test('175 words take a minute, and nothing takes none', () => {
  expect([minutesFor(3), minutesFor(350), minutesFor(437), minutesFor(438)]).toEqual([1, 2, 2, 3]);
});
