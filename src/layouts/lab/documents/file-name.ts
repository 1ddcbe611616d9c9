const longest = 60;

/** What a document's file is called: its title in letters and digits of any language. */
export function fileNameOf(title: string): string {
  const words = title.normalize('NFC').match(/[\p{Letter}\p{Mark}\p{Number}]+/gu) ?? [];
  const name = [...words.join('-').toLowerCase()].slice(0, longest).join('').replace(/-$/, '');
  return `${name === '' ? 'document' : name}.html`;
}
