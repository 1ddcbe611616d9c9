import { documentsStrings as words } from '../../../i18n/documents.ts';
import { longestTitle } from '../../../store/document-file.ts';

/** The title of a document that is opened beside others: its own, with the next number behind it where one has it already. */
export function titleOfCopy(title: string, others: readonly string[]): string {
  const taken = new Set(others);
  // As long as what the number makes of it may be.
  const room = longestTitle - words.copyTitle(' ', others.length + 1).length;
  const base = title.length > room ? title.slice(0, room).toWellFormed().trimEnd() : title;
  let own = title;
  for (let number = 2; taken.has(own); number++) own = words.copyTitle(base, number);
  return own;
}
