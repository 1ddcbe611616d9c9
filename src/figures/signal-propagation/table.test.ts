import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { chartStrings } from '../../i18n/en/charts.ts';
import type { SignalPoint } from './chart.ts';
import { signalTable } from './table.ts';

const points = (deviation: number): readonly SignalPoint[] =>
  Array.from({ length: 101 }, (_, block) => ({ layer: 2 * block, deviation }));

test('the table has a column for each network and each prediction, and the last layer as its last row', () => {
  const { document } = parseHTML('<html></html>');
  const plain = { kind: 'plain', seeds: [], median: points(0.5), expected: points(1) } as const;
  const residual = { kind: 'residual', seeds: [], median: points(2.5e9), expected: null } as const;
  const table = signalTable([{ batchNorm: false, lines: [plain, residual], layers: 200 }], {
    document,
    strings: chartStrings,
  });
  const cells = [...table.querySelectorAll('tr')].map((row) => [...row.children].map(({ textContent }) => textContent));
  expect(cells[0]).toEqual(['layers', 'plain, without BN', 'predicted', 'residual, without BN']);
  expect(cells.at(-1)).toEqual(['200', '0.5', '1', '2.5\u00a0×\u00a010⁹']);
  expect(cells.length).toBeLessThanOrEqual(28);
});
