import table1 from '../../content/paper/tables/1.json' with { type: 'json' };
import table2 from '../../content/paper/tables/2.json' with { type: 'json' };
import table3 from '../../content/paper/tables/3.json' with { type: 'json' };
import table4 from '../../content/paper/tables/4.json' with { type: 'json' };
import table5 from '../../content/paper/tables/5.json' with { type: 'json' };
import table6 from '../../content/paper/tables/6.json' with { type: 'json' };
import table7 from '../../content/paper/tables/7.json' with { type: 'json' };
import table8 from '../../content/paper/tables/8.json' with { type: 'json' };
import table9 from '../../content/paper/tables/9.json' with { type: 'json' };
import table10 from '../../content/paper/tables/10.json' with { type: 'json' };
import table11 from '../../content/paper/tables/11.json' with { type: 'json' };
import table12 from '../../content/paper/tables/12.json' with { type: 'json' };
import table13 from '../../content/paper/tables/13.json' with { type: 'json' };
import table14 from '../../content/paper/tables/14.json' with { type: 'json' };
import cifarLayout from '../../content/paper/tables/cifar-layout.json' with { type: 'json' };

export interface PaperColumn {
  readonly name: string;
  /** The column names the row, alone or together with others. */
  readonly names?: boolean;
  /** Which end of the column is the better one; absent where values do not compete. */
  readonly better?: string;
}

/** A table of the paper. A cell is as the paper prints it, with the marks of its notes; null where the paper has none. */
export interface PaperTable {
  /** What the values are and how they were measured, in our words. */
  readonly caption: string;
  readonly where: string;
  /** Page of the arXiv PDF. */
  readonly page: number;
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly (readonly (string | null)[])[];
  /** By the mark that cells carry. A value with a mark does not compete for the best of its column. */
  readonly notes?: Readonly<Record<string, string>>;
}

const tables = {
  '1': table1,
  '2': table2,
  '3': table3,
  '4': table4,
  '5': table5,
  '6': table6,
  '7': table7,
  '8': table8,
  '9': table9,
  '10': table10,
  '11': table11,
  '12': table12,
  '13': table13,
  '14': table14,
  'cifar-layout': cifarLayout,
} satisfies Readonly<Record<string, unknown>>;

/** The number of a table in the paper; `cifar-layout` is the one without a number in Sec. 4.2. */
export type TableId = keyof typeof tables;

export const tableIds = Object.keys(tables) as readonly TableId[];

/** The table with this id; throws on an id that `content/paper/tables` does not hold. */
export function paperTable(id: TableId): PaperTable {
  if (!Object.hasOwn(tables, id)) throw new Error(`unknown table: ${id} (see content/paper/tables)`);
  return tables[id] as PaperTable;
}

/** A cell without the marks of its notes. */
export function valueOf(cell: string, { notes = {} }: PaperTable): string {
  return Object.keys(notes).reduce((text, mark) => text.replace(mark, ''), cell);
}

/** What a row is called: its naming cells, such as `Highway / 19`. */
export function rowName(row: readonly (string | null)[], table: PaperTable): string {
  const cells = row.filter((cell, index) => cell !== null && table.columns[index]?.names === true) as string[];
  return cells.map((cell) => valueOf(cell, table)).join(' / ');
}

/** The value in a row and a column, by their names; throws where the table has no such cell. */
export function cellValue(id: TableId, row: string, column: string): string {
  const table = paperTable(id);
  const place = table.columns.findIndex(({ name }) => name === column);
  const cell = table.rows.find((one) => rowName(one, table) === row)?.[place];
  if (cell === undefined || cell === null) {
    const rows = table.rows.map((one) => rowName(one, table)).join(', ');
    const columns = table.columns.map(({ name }) => name).join(', ');
    throw new Error(`no cell ${row} / ${column} in Table ${id} (rows: ${rows}; columns: ${columns})`);
  }
  return valueOf(cell, table);
}

/** The number that a cell begins with, such as 6.43 of `6.43 (6.61 ± 0.16)`; throws where there is none. */
export function numberIn(cell: string): number {
  const number = Number.parseFloat(cell);
  if (Number.isNaN(number)) throw new Error(`no number in cell: ${cell}`);
  return number;
}

/** The number in a row and a column, by their names. */
export function cellNumber(id: TableId, row: string, column: string): number {
  return numberIn(cellValue(id, row, column));
}

/** The best number of a column, by value; null where its values do not compete. */
export function bestOf(table: PaperTable, place: number): number | null {
  const better = table.columns[place]?.better;
  if (better === undefined) return null;
  const numbers = table.rows.flatMap((row) => (competes(row[place] ?? null, table) ? numberIn(row[place] ?? '') : []));
  return better === 'lower' ? Math.min(...numbers) : Math.max(...numbers);
}

/** Whether a cell holds a value of its column's own protocol. */
export function competes(cell: string | null, table: PaperTable): boolean {
  return cell !== null && valueOf(cell, table) === cell;
}
