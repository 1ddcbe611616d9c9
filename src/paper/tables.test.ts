import { expect, test } from 'vitest';
import cells from './fixtures/table-cells.json' with { type: 'json' };
import { bestOf, cellNumber, cellValue, paperTable, rowName, tableIds, valueOf } from './tables.ts';
import type { TableId } from './tables.ts';
import { plainCell, tableOfCells } from './fixtures/table-cells.ts';

/** What our table has in the places that a transcribed cell may mean: its row's first name need not be the only one. */
function cellsAt(id: TableId, row: string, column: string): readonly string[] {
  const table = paperTable(id);
  const rows = table.rows.filter((one) => rowName(one, table) === row || rowName(one, table).startsWith(`${row} /`));
  const places = table.columns.flatMap(({ name }, place) => {
    return name === column || (column === 'all five nets' && name.endsWith('-layer')) ? [place] : [];
  });
  return rows.flatMap((one) => places.map((place) => plainCell(valueOf(one[place] ?? '', table))));
}

test('each of 300 cells, transcribed separately, stands in the row and column that it names', () => {
  expect(cells).toHaveLength(300);
  for (const id of tableIds) {
    for (const { row, column, value } of tableOfCells(id)) {
      expect(cellsAt(id, row, column), `Table ${id}: ${row} / ${column}`).toContain(plainCell(value));
    }
  }
});

test('no table holds a value that the transcription does not', () => {
  for (const id of tableIds) {
    const table = paperTable(id);
    const known = new Set(tableOfCells(id).map(({ value }) => plainCell(value)));
    const values = table.rows.flatMap((row) => row.filter((_, place) => table.columns[place]?.names !== true));
    for (const cell of values)
      if (cell !== null) expect(known, `Table ${id}`).toContain(plainCell(valueOf(cell, table)));
  }
});

test('the best values are those of the paper’s own networks', () => {
  const best = (id: TableId, column: string) => {
    const table = paperTable(id);
    return bestOf(
      table,
      table.columns.findIndex(({ name }) => name === column),
    );
  };
  expect(best('2', 'plain')).toBe(27.94);
  expect(best('2', 'ResNet')).toBe(25.03);
  expect(best('3', 'top-5')).toBe(5.71);
  expect(best('5', 'top-5 (test)')).toBe(3.57);
  expect(best('6', 'error')).toBe(6.43);
  expect(best('6', '# params')).toBeNull();
  expect(best('8', 'mAP@[.5,.95]')).toBe(27.2);
  expect(best('14', 'test')).toBe(9);
});

test('a value that belongs to another set of images does not compete', () => {
  const table = structuredClone(paperTable('4')) as { rows: (string | null)[][] } & ReturnType<typeof paperTable>;
  const place = table.columns.findIndex(({ name }) => name === 'top-5');
  table.rows[0]![place] = '1.00†';
  expect(bestOf(table, place)).toBe(4.49);
});

test('the mean of the twenty classes is the printed mean average precision', () => {
  for (const id of ['10', '11'] as const) {
    const table = paperTable(id);
    const mean = table.columns.findIndex(({ name }) => name === 'mAP');
    for (const row of table.rows) {
      const classes = row.slice(mean + 1).map(Number);
      expect(classes).toHaveLength(20);
      const average = classes.reduce((sum, precision) => sum + precision, 0) / 20;
      expect(Math.abs(average - Number(row[mean])), rowName(row, table)).toBeLessThan(0.0501);
    }
  }
});

test('a row is called by all that names it', () => {
  expect(cellValue('6', 'Highway / 32', 'error')).toBe('8.80');
  expect(cellNumber('6', 'ResNet / 110', 'error')).toBe(6.43);
  expect(cellValue('1', 'conv2_x', '34-layer')).toBe('[3×3, 64; 3×3, 64] × 3');
  expect(cellValue('4', "VGG (ILSVRC'14)", 'top-5')).toBe('8.43');
});

test('a cell that is not there is named in the error, with those that are', () => {
  expect(() => cellValue('2', '19 layers', 'plain')).toThrow(
    'no cell 19 layers / plain in Table 2 (rows: 18 layers, 34 layers; columns: depth, plain, ResNet)',
  );
  expect(() => cellValue('3', 'GoogLeNet', 'top-1')).toThrow('no cell GoogLeNet / top-1');
  expect(() => paperTable('15' as TableId)).toThrow('unknown table: 15');
});
