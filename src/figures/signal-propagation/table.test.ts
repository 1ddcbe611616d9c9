import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { SignalPoint } from './chart.ts';
import { signalTable } from './table.ts';
import { signalChartWords } from './words/chart.ts';

const points = (size: number): readonly SignalPoint[] =>
  Array.from({ length: 101 }, (_, block) => ({ layer: 2 * block, size }));

test('the table has a column for each network and each prediction, and the last layer as its last row', () => {
  const { document } = parseHTML('<html></html>');
  const plain = { kind: 'plain', seeds: [], median: points(0.5), expected: points(1) } as const;
  const residual = { kind: 'residual', seeds: [], median: points(2.5e9), expected: null } as const;
  const table = signalTable([{ batchNorm: false, way: 'forward', lines: [plain, residual], layers: 200 }], {
    document,
    strings: signalChartWords,
  });
  const cells = [...table.querySelectorAll('tr')].map((row) => [...row.children].map(({ textContent }) => textContent));
  expect(cells[0]).toEqual(['layers', 'plain, without BN', 'predicted', 'residual, without BN']);
  expect(cells.at(-1)).toEqual(['200', '0.5', '1', '2.5\u00a0×\u00a010⁹']);
  expect(cells.length).toBeLessThanOrEqual(28);
});

test('a gradient says so in its heading, and what belongs to blocks has an empty field before the first', () => {
  const { document } = parseHTML('<html></html>');
  const residual = { kind: 'residual', seeds: [], expected: null } as const;
  const addend = { ...residual, addend: 'F', median: points(1).slice(1) } as const;
  const table = signalTable(
    [
      { batchNorm: true, way: 'forward', lines: [addend], layers: 200 },
      { batchNorm: true, way: 'backward', lines: [{ ...residual, median: points(80) }], layers: 200 },
    ],
    { document, strings: signalChartWords },
  );
  const rows = [...table.querySelectorAll('tr')].map((row) => [...row.children].map(({ textContent }) => textContent));
  expect(rows[0]).toEqual(['layers', 'F(x), with BN', 'residual, with BN, gradient']);
  expect(rows[1]).toEqual(['0', '', '80']);
  expect(rows.at(-1)).toEqual(['200', '1', '80']);
});
