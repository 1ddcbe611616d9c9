import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readmeWith, savedResult } from './readme-performance.ts';

const readme = readFileSync('README.md', 'utf8');

test('the README says of performance what the saved result says', async () => {
  expect(await readmeWith(savedResult())).toBe(readme);
});

test('another result would say something else', async () => {
  const result = savedResult();
  const rows = result.rows.map((row) => {
    if (!row.timing || row.trainer !== 'ours-wasm') return row;
    return { ...row, timing: { ...row.timing, median: 3 * row.timing.median } };
  });
  expect(await readmeWith({ ...result, rows })).not.toBe(readme);
});
