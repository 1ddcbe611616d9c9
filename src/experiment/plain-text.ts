/**
 * A value of unknown origin as a short piece of plain text: on one line, without control or direction characters or
 * halves of a surrogate pair, and cut to `length` characters. It is still text and not markup: set it as text.
 */
export function shortPlainText(text: string, length = 32): string {
  // Cut before and after: the first bounds the work, the second counts characters as a reader does.
  const characters = [
    ...text
      .slice(0, 4 * length)
      .replace(/[\p{C}\p{Z}]+/gu, ' ')
      .trim(),
  ];
  const cut = characters.slice(0, length).join('');
  return characters.length > length || text.length > 4 * length ? `${cut}…` : cut;
}
