import type { DataChoice } from '../../experiment/data-sets.ts';
import { ownImagesStrings as words } from '../../i18n/own-images.ts';
import { ownData } from '../own-data.ts';
import type { NamedData } from '../own-data.ts';

/** Data of the reader's by their name, side, channels and classes; where two share these, by their fingerprint, too. */
export function nameOfOwn({ choice, title }: NamedData, all: readonly NamedData[]): string {
  const nameOf = (own: NamedData) => words.name(own.title, own.choice);
  const name = nameOf({ choice, title });
  const isAlone = all.filter((own) => nameOf(own) === name).length < 2;
  return isAlone ? name : words.marked(name, choice.fingerprint.slice(0, 6));
}

/** What the reader's data of a choice are called, here or not; null for images of the site. */
export function ownNameOf(data: DataChoice): string | null {
  if (data.name !== 'own') return null;
  const known = ownData.find(data);
  return known ? nameOfOwn(known, ownData.all) : words.unnamed;
}
