import { shortPlainText } from './plain-text.ts';

const lineEnds = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
/** However few characters a text has, it may not push what stands below it out of sight. */
const mostLines = 20;

/**
 * A text of unknown origin as plain lines, each as `shortPlainText` leaves it: line ends stay, and of several empty lines
 * one. Whatever goes beyond `length` characters or 20 lines is left out. It is still text and not markup: set it as text.
 */
export function plainLines(text: string, length: number): string {
  const lines = text
    .slice(0, 4 * length)
    .split(lineEnds)
    .map((line) => shortPlainText(line, length));
  const told = lines.filter((line, index) => line !== '' || (lines[index - 1] ?? '') !== '');
  return shortened(told.slice(0, mostLines).join('\n').trim(), length);
}

function shortened(text: string, length: number): string {
  const characters = [...text];
  return characters.length > length ? `${characters.slice(0, length).join('')}…` : text;
}
