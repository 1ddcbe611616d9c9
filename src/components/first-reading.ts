/**
 * What a first reading of a chapter walks through: its opening and its text, notes in the margin with it. Figures with
 * their captions, tables, code, formulas and whatever is folded are left out, and so are the marks of citations; the
 * line that a fold is opened by counts.
 */
const read = '.opening > .deck, .opening .outcomes, .prose';
const leftOut = [
  'figure, [data-figure], .figure',
  'table, pre, .expressive-code',
  '.equation, .katex, .cite',
  'details > :not(summary)',
  'script, style, template, button, form, noscript, .visually-hidden, .kept-note, [hidden]',
].join(', ');

const blocks = 'p, li, h2, h3, div, summary, blockquote, dt, dd';

/** Words that an adult reads in a minute, where a text is new and has numbers in it. */
const wordsPerMinute = 175;

/** Letters and digits that belong together; a number with its unit is two. */
const word = /[\p{L}\p{N}][\p{L}\p{N}’'.,×@:/-]*/gu;

/** Words of a text. */
export function countWords(text: string): number {
  return text.match(word)?.length ?? 0;
}

/** Text of a part of a page, without what a first reading leaves out. */
export function textOfFirstReading(part: Element): string {
  const copy = part.cloneNode(true) as Element;
  for (const found of copy.querySelectorAll(leftOut)) found.remove();
  // The built page has no white space between one paragraph and the next.
  for (const block of copy.querySelectorAll(blocks)) block.append(' ');
  return copy.textContent ?? '';
}

/** Words of the first reading of a chapter's page. */
export function wordsOfFirstReading(page: Document): number {
  const parts = [...page.querySelectorAll(read)];
  return parts.reduce((sum, part) => sum + countWords(textOfFirstReading(part)), 0);
}

/** A picture, a formula that stands by itself, a table that can be sorted, a question: what stops a reader of prose. */
const somethingElse = 'figure, [data-figure], .figure, .equation, table, .check-yourself, svg, pre';

/** Words of the longest stretch of a chapter's text without a picture, a formula, a table or something to do. */
export function longestStretch(page: Document): { readonly words: number; readonly begins: string } {
  let longest = { words: 0, begins: '' };
  let stretch = { words: 0, begins: '' };
  const visit = (node: Node): void => {
    if (node.nodeType === node.TEXT_NODE) {
      const text = node.textContent ?? '';
      stretch = {
        words: stretch.words + countWords(text),
        begins: stretch.begins.length < 60 ? stretch.begins + text : stretch.begins,
      };
      if (stretch.words > longest.words) longest = stretch;
      return;
    }
    const element = node as Element;
    if (element.matches(somethingElse)) stretch = { words: 0, begins: '' };
    else if (!element.matches(leftOut)) element.childNodes.forEach(visit);
  };
  page.querySelector('.prose')?.childNodes.forEach((node) => node.nodeType !== node.COMMENT_NODE && visit(node));
  return longest;
}

/** Words that are read before a figure: without notes in the margin, which stand beside the text and not before it. */
export function wordsBefore(page: Document, figure: Element): number {
  let words = 0;
  const reaches = (node: Node): boolean => {
    if (node === figure) return true;
    if (node.nodeType === node.TEXT_NODE) words += countWords(node.textContent ?? '');
    if (node.nodeType !== node.ELEMENT_NODE || (node as Element).matches(`${leftOut}, .sidenote`)) return false;
    return [...node.childNodes].some(reaches);
  };
  const prose = page.querySelector('.prose');
  if (!prose || !reaches(prose)) throw new Error('a figure that does not stand in the text of its page');
  return words;
}

/** Minutes of reading, at least one. */
export function minutesFor(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}
