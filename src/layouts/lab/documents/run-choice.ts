import { buildNode } from '../../../charts/build-node.ts';
import { documentsStrings } from '../../../i18n/documents.ts';
import { labStrings } from '../../../i18n/lab.ts';
import type { LedgerEntry } from '../../../store/ledger-entry.ts';
import { nameOf } from '../table-rows.ts';

const words = documentsStrings.editor;

/** Runs that are selected in the table of the page, as its boxes show them. */
function selectedRuns(): ReadonlySet<number> {
  const boxes = document.querySelectorAll<HTMLInputElement>('run-ledger input[data-select]:checked');
  return new Set([...boxes].map(({ dataset }) => Number(dataset['select'])));
}

/** The runs of the ledger with a box each, ticked where the run is selected, and a button that takes what is ticked. */
export function runChoice(
  entries: readonly LedgerEntry[],
  onInsert: (ids: readonly number[]) => void,
): readonly HTMLElement[] {
  const legend = buildNode(document, 'legend', {}, [words.runs]);
  if (entries.length === 0) return [legend, buildNode(document, 'p', {}, [words.noRuns])];
  const selected = selectedRuns();
  const boxes = entries.map(({ id }) =>
    buildNode(document, 'input', { type: 'checkbox', value: id, checked: selected.has(id) }),
  );
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
