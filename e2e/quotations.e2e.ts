import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { expect, test } from './test.ts';

test('no space stands between words of the paper and the full stop or comma behind them', () => {
  const pages = globSync('dist/**/index.html').map((path) => readFileSync(path, 'utf8'));
  const behind = pages.flatMap((page) =>
    [...page.matchAll(/<q [^>]*>[^<]*<\/q>(?:\s*<span class="quotation-place"[^>]*>[^<]*<\/span>)?(\s*[.,;:])?/g)].map(
      ([, mark = '']) => mark,
    ),
  );
  expect(behind.length).toBeGreaterThan(30);
  expect(behind.filter((mark) => mark !== '')).toContain('.');
  expect(behind.filter((mark) => /^\s/.test(mark))).toEqual([]);
});
