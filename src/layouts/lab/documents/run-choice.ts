import { buildNode } from '../../../charts/build-node.ts';
import { documentsStrings } from '../../../i18n/documents.ts';
import { labStrings } from '../../../i18n/lab.ts';
import type { LedgerEntry } from '../../../store/ledger-entry.ts';
import { nameOf } from '../table-rows.ts';

const words = documentsStrings.editor;

/** The runs of the ledger with a box each, and a button that takes those that are checked. */
export function runChoice(
  entries: readonly LedgerEntry[],
  onInsert: (ids: readonly number[]) => void,
): readonly HTMLElement[] {
  const legend = buildNode(document, 'legend', {}, [words.runs]);
  if (entries.length === 0) return [legend, buildNode(document, 'p', {}, [words.noRuns])];
  const boxes = entries.map(({ id }) => buildNode(document, 'input', { type: 'checkbox', value: id }));
  const rows = entries.map((entry, index) => {
    const date = buildNode(document, 'small', {}, [documentsStrings.date(entry.date)]);
    return buildNode(document, 'label', {}, [boxes[index]!, nameOf(entry, labStrings), date]);
  });
  const button = buildNode(document, 'button', { type: 'button' }, [words.insertChosen]);
  button.addEventListener('click', () =>
    onInsert(boxes.filter(({ checked }) => checked).map(({ value }) => Number(value))),
  );
  return [legend, ...rows, buildNode(document, 'div', {}, [button])];
}
