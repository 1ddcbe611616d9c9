import { buildNode } from '../../charts/build-node.ts';
import type { LabStrings } from '../../i18n/lab.ts';
import { bytesOf, ledgerLimit } from '../../store/ledger-room.ts';
import type { LedgerList } from '../../store/ledger-store.ts';
import type { TrainingPlaces } from './training-places.ts';

interface Summary {
  readonly list: LedgerList;
  readonly shown: number;
  /** That is chosen in the filter. */
  readonly figure: string | null;
  readonly places: TrainingPlaces;
  readonly words: LabStrings;
}

/** The value by which the filter names runs of no figure that is known. */
export const noFigure = '-';

function filterNode({ list: { entries }, figure, places, words }: Summary): HTMLElement {
  const figures = [...new Set(entries.map((entry) => entry.figure))];
  const option = (value: string, text: string, selected: boolean) =>
    buildNode(document, 'option', { value, selected }, [text]);
  const nameOf = (own: string | null) =>
    own !== null && Object.hasOwn(places, own) ? places[own]!.name : (own ?? words.filter.unknown);
  return buildNode(document, 'label', { class: 'lab-filter' }, [
    words.filter.label,
    ' ',
    buildNode(document, 'select', { 'data-filter': '', 'data-key': 'filter' }, [
      option('', words.filter.all, figure === ''),
      ...figures.map((own) => option(own ?? noFigure, nameOf(own), own === figure)),
    ]),
  ]);
}

/** How much is kept and shown, what cannot be read, and which figure's runs are wanted. */
export function summaryNode(summary: Summary): DocumentFragment {
  const { list, shown, words } = summary;
  const { entries, unreadable } = list;
  const fragment = document.createDocumentFragment();
  const paragraph = (...children: (Node | string)[]) => fragment.append(buildNode(document, 'p', {}, children));
  if (entries.length === 0) paragraph(words.empty);
  else {
    const some = shown < entries.length ? ` ${words.shown(shown, entries.length)}` : '';
    paragraph(`${words.total(entries.length, bytesOf(entries), ledgerLimit)}${some}`);
  }
  if (unreadable.length > 0) {
    const button = { type: 'button', 'data-do': 'delete-unreadable', 'data-key': 'unreadable' };
    const remove = buildNode(document, 'button', button, [words.deleteUnreadable]);
    paragraph(words.unreadable(unreadable.length), ' ', remove);
  }
  if (new Set(entries.map(({ figure }) => figure)).size > 1) fragment.append(filterNode(summary));
  return fragment;
}
