import type { NamedData } from '../../live-figure/own-data.ts';
import { labWords as words } from './words.ts';

/** Data of the reader's by their name, side, channels and classes; where two share these, by their fingerprint, too. */
export function nameOfOwn({ choice, title }: NamedData, all: readonly NamedData[]): string {
  const nameOf = (own: NamedData) => words.own.name(own.title, own.choice);
  const name = nameOf({ choice, title });
  const isAlone = all.filter((own) => nameOf(own) === name).length < 2;
  return isAlone ? name : words.own.marked(name, choice.fingerprint.slice(0, 6));
}
