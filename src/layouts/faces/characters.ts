/** Of ASCII, all that is drawn. */
const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index)).join('');

/**
 * What the faces of the site draw: English, the signs that prose and figures use, and the letters of the names in them.
 * Other characters come from the reader's own fonts; `e2e/faces.e2e.ts` finds letters that are missing here.
 */
export const characters = `${ascii}\u00a0\u00ad§°±²³µ·×÷áäåçèéëíñóöøüúß–—‘’“”†…′″€−←↑→↓\u2009\u200a\u200b`;

/** These characters as ranges of CSS, such as `U+20-7E`. */
export function unicodeRangesOf(text: string): [string, ...string[]] {
  const codes = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const ranges: { first: number; last: number }[] = [];
  for (const code of codes) {
    const open = ranges.at(-1);
    if (open?.last === code - 1) open.last = code;
    else ranges.push({ first: code, last: code });
  }
  const hex = (code: number) => code.toString(16).toUpperCase();
  const [first, ...rest] = ranges.map((range) =>
    range.first === range.last ? `U+${hex(range.first)}` : `U+${hex(range.first)}-${hex(range.last)}`,
  );
  if (first === undefined) throw new Error('no characters to draw');
  return [first, ...rest];
}
