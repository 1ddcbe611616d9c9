import { expect, test } from 'vitest';
import { paperTable } from '../../paper/tables.ts';
import type { TableId } from '../../paper/tables.ts';
import { cellsOf } from './table-cells.ts';

function bestIn(id: TableId): readonly string[] {
  const table = paperTable(id);
  return table.rows.flatMap((row) => cellsOf(row, table).flatMap(({ best, text }) => (best ? text : [])));
}

test('the best of each column is marked, and only columns that compete have one', () => {
  expect(bestIn('2')).toEqual(['27.94', '25.03']);
  expect(bestIn('6')).toEqual(['6.43 (6.61 ± 0.16)']);
  expect(bestIn('13')).toEqual(['11.7', '8.9']);
  expect(bestIn('1')).toEqual([]);
});

test('what all five networks share is one cell, and a block of layers has a line for each', () => {
  const table = paperTable('1');
  const [first, , blocks] = table.rows.map((row) => cellsOf(row, table));
  expect(first?.map(({ text, span }) => [text, span])).toEqual([
    ['conv1', 1],
    ['112×112', 1],
    ['7×7, 64, stride 2', 5],
  ]);
  expect(blocks?.[4]?.lines).toEqual({ layers: ['1×1, 64', '3×3, 64', '1×1, 256'], times: '× 3' });
});

test('a value with a note is shown with its mark and can still be sorted', () => {
  const table = paperTable('4');
  const cell = cellsOf(table.rows[0]!, table)[2];
  expect(cell).toMatchObject({ text: '8.43', note: '†', number: 8.43, best: false });
});
