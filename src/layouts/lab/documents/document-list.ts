import { buildNode } from '../../../charts/build-node.ts';
import type { documentsStrings } from '../../../i18n/documents.ts';
import type { DocumentList } from '../../../store/document-store.ts';

/** A line for each document, and one for those that cannot be read. */
export function documentList(
  { documents, unreadable }: DocumentList,
  words: typeof documentsStrings,
): readonly HTMLElement[] {
  const button = (act: string, id: number, title: string, text: string, label: string) =>
    buildNode(
      document,
      'button',
      { type: 'button', 'data-act': act, 'data-id': id, 'data-title': title, 'aria-label': label },
      [text],
    );
  const lines = documents.map(({ id, title, changed }) =>
    buildNode(document, 'li', {}, [
      button('open', id, title, title === '' ? words.untitled : title, words.open(title)),
      buildNode(document, 'small', {}, [words.date(changed)]),
      button('delete', id, title, words.delete, words.deleteOf(title)),
    ]),
  );
  const lost = unreadable.length === 0 ? [] : [buildNode(document, 'li', {}, [words.unreadable(unreadable.length)])];
  return [...lines, ...lost];
}
