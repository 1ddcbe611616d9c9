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
  'script, style, template, button, form, noscript, .visually-hidden, [hidden]',
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

/** Minutes of reading, at least one. */
export function minutesFor(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}
