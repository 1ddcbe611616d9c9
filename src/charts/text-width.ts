/** Of a character of ordinary text, in units of the font size. */
export const meanCharacterWidth = 0.56;

/** Upper bounds by kind of character, of the bold letters that labels are set in, in units of the font size. */
const kinds: readonly (readonly [pattern: RegExp, width: number])[] = [
  [/[ijlI .,:;'’|!]/, 0.33],
  [/[frt1()[\]/_-]/, 0.47],
  [/[A-LN-VX-Z]/, 0.78],
  // With the characters of Chinese, Japanese and Korean.
  [/[mwMW@%—…\u2e80-\uffff]/, 1.02],
  // With pictures.
  [/[\u{10000}-\u{10ffff}]/u, 1.4],
];
const others = 0.67;

/** How wide a text is at most, in units of its font size: nothing is laid out to find it, and at build time nothing could be. */
export function textWidth(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (kinds.find(([pattern]) => pattern.test(character))?.[1] ?? others),
    0,
  );
}
