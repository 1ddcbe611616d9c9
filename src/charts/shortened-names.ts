import { textWidth } from './text-width.ts';

/** A name, and how wide it may be, in units of its font size. */
export interface NameInRoom {
  readonly text: string;
  readonly room: number;
}

const ellipsis = '…';

/** The most of a name that has room, of all that `cut` makes of it by the number of characters that are left. */
function most({ text, room }: NameInRoom, cut: (characters: readonly string[], left: number) => string): string {
  if (textWidth(text) <= room) return text;
  const characters = [...text];
  for (let left = characters.length - 1; left > 1; left--) {
    const shorter = cut(characters, left);
    if (textWidth(shorter) <= room) return shorter;
  }
  return cut(characters, 1);
}

const beginning = (characters: readonly string[], left: number) =>
  `${characters.slice(0, left).join('').trimEnd()}${ellipsis}`;

function bothEnds(characters: readonly string[], left: number): string {
  const last = Math.floor(left / 2);
  const end = characters.slice(characters.length - last).join('');
  return `${beginning(characters, left - last)}${last === 0 ? '' : end.trimStart()}`;
}

/**
 * Names as they fit their room: whole, or their beginning. Where different names would begin alike, as those of runs that
 * differ in the seed, they keep their end, too.
 */
export function shortenedNames(names: readonly NameInRoom[]): readonly string[] {
  const short = names.map((name) => most(name, beginning));
  return names.map((name, index) => {
    const isAmbiguous = names.some(({ text }, other) => text !== name.text && short[other] === short[index]);
    return isAmbiguous ? most(name, bothEnds) : short[index]!;
  });
}
