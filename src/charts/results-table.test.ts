import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { chartStrings } from '../i18n/charts.ts';
import { resultsTable } from './results-table.ts';
import type { ResultRow } from './results-table.ts';

const row: ResultRow = {
  ...{ depth: 56, kind: 'plain', seed: 1, iterations: 300 },
  ...{ trainingError: 0.5401, subsetError: null, testError: 0.55, state: 'done' },
};
const { document } = parseHTML('<html></html>');
const tableOf = (rows: readonly ResultRow[]) => resultsTable(rows, { document, strings: chartStrings });

test('a table names its columns and its rows for a screen reader', () => {
  const table = tableOf([row]);
  expect(table.querySelector('caption')?.textContent).toBe('Every run of the figure');
  expect(table.querySelectorAll('thead th[scope="col"]')).toHaveLength(8);
  expect(table.querySelector('tbody th[scope="row"]')?.textContent).toBe('56');
  const cells = [...table.querySelectorAll('tbody td')].map(({ textContent }) => textContent);
  expect(cells).toEqual(['plain', '1', '300', '54.0\u00a0%', '', '55.0\u00a0%', 'done']);
});

test('rows go from shallow to deep, plain before residual, seed by seed', () => {
  const rows: ResultRow[] = [
    row,
    { ...row, depth: 8, kind: 'residual' },
    { ...row, depth: 8, seed: 2 },
    { ...row, depth: 8 },
  ];
  const order = [...tableOf(rows).querySelectorAll('tbody tr')].map((tr) => tr.textContent?.slice(0, 7));
  expect(order).toEqual(['8plain1', '8plain2', '8residu', '56plain']);
});

test('text from outside stays text', () => {
  const table = tableOf([{ ...row, state: '<img src=x onerror=alert(1)>' }]);
  expect(table.querySelector('img')).toBeNull();
});
