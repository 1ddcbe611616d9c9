import { buildNode } from '../../charts/build-node.ts';
import { defaultExperiment } from '../../experiment/defaults.ts';
import type { LabStrings } from '../../i18n/lab.ts';
import type { LedgerEntry } from '../../store/ledger-entry.ts';
import { longestName } from '../../store/ledger-origin.ts';
import { networkOf, textOf, valueOf } from './run-fields.ts';
import type { RunField } from './run-fields.ts';
import { columns, nameOf, otherSettings } from './table-rows.ts';
import type { Column, LedgerView } from './table-rows.ts';
import { addressOf } from './training-places.ts';
import type { TrainingPlaces } from './training-places.ts';

interface Given {
  readonly entries: readonly LedgerEntry[];
  readonly view: LedgerView;
  readonly places: TrainingPlaces;
  readonly words: LabStrings;
}

interface Table extends Given {
  /** Whether some run has settings that no column shows. */
  readonly hasOthers: boolean;
}

type Child = Node | string;

const cell = (children: readonly Child[], attributes = {}) => buildNode(document, 'td', attributes, children);
const number = { class: 'number' };

function headText(column: Column, { table, fields }: LabStrings): string {
  switch (column) {
    case 'name':
    case 'date':
    case 'made':
    case 'trainingError':
    case 'testError':
    case 'figure':
      return table[column];
    default:
      return fields[column];
  }
}

function headOf(column: Column, { view: { sort }, words }: Table): HTMLTableCellElement {
  const isSorted = sort.column === column;
  const order = sort.descending ? 'descending' : 'ascending';
  const button = { type: 'button', 'data-sort': column, 'data-key': `sort-${column}` };
  return buildNode(document, 'th', { scope: 'col', ...(isSorted && { 'aria-sort': order }) }, [
    buildNode(document, 'button', button, [headText(column, words)]),
  ]);
}

function selectCell({ id }: LedgerEntry, name: string, { view, words }: Table): HTMLTableCellElement {
  const box = buildNode(document, 'input', {
    ...{ type: 'checkbox', 'data-select': id, 'data-key': `select-${id}` },
    'aria-label': words.table.select(name),
  });
  box.checked = view.selected.has(id);
  return cell([buildNode(document, 'label', {}, [box])]);
}

/** The name is changed where it stands. */
function nameCell({ id, name }: LedgerEntry, own: string, { words }: Table): HTMLTableCellElement {
  const input = buildNode(document, 'input', {
    ...{ type: 'text', value: name, maxlength: longestName, placeholder: own, autocomplete: 'off' },
    ...{ 'data-name': id, 'data-key': `name-${id}`, 'aria-label': words.table.rename(own) },
  });
  return buildNode(document, 'th', { scope: 'row' }, [input]);
}

function fieldCell(entry: LedgerEntry, field: RunField, words: LabStrings): HTMLTableCellElement {
  const value = valueOf(entry, field);
  return cell([textOf(field, value, words)], typeof value === 'number' ? number : {});
}

function networkCell(entry: LedgerEntry, words: LabStrings): HTMLTableCellElement {
  const kind = networkOf(entry.experiment);
  if (kind !== 'plain' && kind !== 'residual') return cell([words.network(kind)]);
  return cell([words.network(kind)], { class: kind === 'residual' ? 'of-residual' : 'of-plain' });
}

function errorCell(error: number | null, words: LabStrings): HTMLTableCellElement {
  return cell([error === null ? words.none : words.perCent(error)], number);
}

function madeCell({ iterations, ending }: LedgerEntry, words: LabStrings): HTMLTableCellElement {
  const how = words.endings[ending];
  return cell(how === '' ? [`${iterations}`] : [`${iterations} `, buildNode(document, 'small', {}, [how])], number);
}

function figureCell({ figure, settings }: LedgerEntry, { places, words }: Table): HTMLTableCellElement {
  const address = addressOf(figure, settings, places);
  const place = figure === null || !Object.hasOwn(places, figure) ? null : places[figure]!;
  if (place === null) return cell([words.none]);
  if (address === null) return cell([place.name]);
  return cell([buildNode(document, 'a', { href: address, 'aria-label': words.table.open(place.name) }, [place.name])]);
}

function actionCell(
  { id, pinned, code }: LedgerEntry,
  name: string,
  { words: { table } }: Table,
): HTMLTableCellElement {
  const own = { type: 'button', 'data-id': id };
  const pin = {
    ...{ ...own, 'data-do': 'pin', 'data-key': `pin-${id}`, 'aria-pressed': `${pinned}` },
    'aria-label': table.of(table.pin, name),
  };
  const remove = {
    ...own,
    'data-do': 'delete',
    'data-key': `delete-${id}`,
    'aria-label': table.of(table.delete, name),
  };
  const show = { ...own, 'data-do': 'code', 'data-key': `code-${id}`, 'aria-label': table.of(table.code, name) };
  const buttons = [
    ...(code === null ? [] : [buildNode(document, 'button', show, [table.code]), ' ']),
    ...[buildNode(document, 'button', pin, [table.pin]), ' ', buildNode(document, 'button', remove, [table.delete])],
  ];
  return cell(buttons, { class: 'acts' });
}

/** What a run has otherwise than the lab's default experiment. */
function othersOf(entry: LedgerEntry, words: LabStrings): readonly string[] {
  return otherSettings(entry, { ...entry, experiment: defaultExperiment }, words);
}

function othersCell(entry: LedgerEntry, words: LabStrings): HTMLTableCellElement {
  return cell([othersOf(entry, words).join(', ')], { class: 'others' });
}

function rowOf(entry: LedgerEntry, table: Table): HTMLTableRowElement {
  const { words } = table;
  const name = nameOf(entry, words);
  const date = buildNode(document, 'time', { datetime: entry.date }, [words.date(entry.date)]);
  return buildNode(document, 'tr', {}, [
    selectCell(entry, name, table),
    nameCell(entry, name, table),
    actionCell(entry, name, table),
    networkCell(entry, words),
    ...(['depth', 'shortcut', 'learningRate', 'seed'] as const).map((field) => fieldCell(entry, field, words)),
    madeCell(entry, words),
    errorCell(entry.trainingError, words),
    errorCell(entry.testError, words),
    cell([date]),
    fieldCell(entry, 'backend', words),
    figureCell(entry, table),
    ...(table.hasOthers ? [othersCell(entry, words)] : []),
  ]);
}

function selectAll({ entries, view, words }: Table): HTMLTableCellElement {
  const box = buildNode(document, 'input', {
    ...{ type: 'checkbox', 'data-select': 'all', 'data-key': 'select-all' },
    'aria-label': words.table.selectAll,
  });
  const selected = entries.filter(({ id }) => view.selected.has(id)).length;
  box.checked = selected === entries.length;
  box.indeterminate = selected > 0 && selected < entries.length;
  return cell([buildNode(document, 'label', {}, [box])]);
}

/** The runs that are shown, a row each, with what can be done with them. */
export function ledgerTable(given: Given): HTMLTableElement {
  const { entries, words } = given;
  const table = { ...given, hasOthers: entries.some((entry) => othersOf(entry, words).length > 0) };
  const head = (text: string) => buildNode(document, 'th', { scope: 'col' }, [text]);
  return buildNode(document, 'table', {}, [
    buildNode(document, 'caption', { class: 'visually-hidden' }, [words.table.caption]),
    buildNode(document, 'thead', {}, [
      buildNode(document, 'tr', {}, [
        selectAll(table),
        ...columns.flatMap((column) => [
          headOf(column, table),
          // What can be done with a run stands beside its name, however wide the table is.
          ...(column === 'name' ? [head(words.table.actions)] : []),
        ]),
        ...(table.hasOthers ? [head(words.table.other)] : []),
      ]),
    ]),
    buildNode(
      document,
      'tbody',
      {},
      entries.map((entry) => rowOf(entry, table)),
    ),
  ]);
}
