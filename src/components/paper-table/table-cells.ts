import { bestOf, competes, numberIn, valueOf } from '../../paper/tables.ts';
import type { PaperTable } from '../../paper/tables.ts';

/** A cell as the page shows it. */
export interface ShownCell {
  readonly text: string;
  /** Of a block of layers such as `[3×3, 64; 3×3, 64] × 2`; null for anything else. */
  readonly lines: { readonly layers: readonly string[]; readonly times: string } | null;
  /** Columns that it reaches over. */
  readonly span: number;
  readonly best: boolean;
  /** By which it is sorted and compared; null where it does not compete. */
  readonly number: number | null;
  /** Whether it is the head of its row. */
  readonly heads: boolean;
  readonly note: string | null;
}

const block = /^\[(?<layers>.+)\] (?<times>×.+)$/;

/** The places of the columns whose values compete. */
export function competitors({ columns }: PaperTable): readonly number[] {
  return columns.flatMap(({ better }, place) => (better === undefined ? [] : [place]));
}

/** The cells of a row; cells that are the same in all columns that do not name the row become one. */
export function cellsOf(row: readonly (string | null)[], table: PaperTable): readonly ShownCell[] {
  const cells = row.map((cell, place) => shown(cell, place, table));
  const first = sharedFrom(row, table);
  if (first === null) return cells;
  return [...cells.slice(0, first), { ...cells[first]!, span: row.length - first }];
}

/** From which column on all cells of a row of layers are equal, at least three of them; null where they are not. */
function sharedFrom(row: readonly (string | null)[], table: PaperTable): number | null {
  const first = table.columns.findIndex(({ name }) => name.endsWith('-layer'));
  if (first === -1 || new Set(row.slice(first)).size !== 1) return null;
  return first;
}

function shown(cell: string | null, place: number, table: PaperTable): ShownCell {
  const none = { text: '', lines: null, span: 1, best: false, number: null, heads: false, note: null };
  if (cell === null) return none;
  const value = valueOf(cell, table);
  const note = cell === value ? null : cell.replace(value, '');
  const { better } = table.columns[place]!;
  const number = better !== undefined ? numberIn(value) : null;
  const best = number !== null && competes(cell, table) && number === bestOf(table, place);
  return { ...none, text: value.replaceAll("'", '’'), lines: linesOf(value), best, number, heads: place === 0, note };
}

function linesOf(value: string): ShownCell['lines'] {
  const { layers, times } = block.exec(value)?.groups ?? {};
  return layers === undefined || times === undefined ? null : { layers: layers.split('; '), times };
}
