const closing = new Set([' ', '.', ':', ';', ',']);

/** A text from elsewhere, such as an error's message, on one line and without the punctuation it ends in. */
export function clauseOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  let end = line.length;
  while (closing.has(line.charAt(end - 1))) end--;
  return line.slice(0, end);
}

/** The same as a sentence: it ends in exactly one mark, a full stop where it has none of its own. */
export function sentenceOf(text: string): string {
  const clause = clauseOf(text);
  return /[!?…]$/.test(clause) ? clause : `${clause}.`;
}

/** A text as it stands at the beginning of a sentence. */
export function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
