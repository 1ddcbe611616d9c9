import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { faults } from './faults.ts';

/** The titles of a file's tests as they stand in its source; what is put into them stays `${...}` or `%s`. */
function titlesIn(source: string): readonly string[] {
  const opening = /\b(?:test|it)(?:\.each(?:<[^(]*>)?\([\s\S]*?\))?\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g;
  return [...source.matchAll(opening)].map(([, , title = '']) => title.replaceAll(/\\(['"`])/g, '$1'));
}

test('the table has the faults 1 to 40, each once, in their order', () => {
  expect(faults.map(({ number }) => number)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
});

test('every test that the table names is there, by its file and its title', () => {
  const missing = faults.flatMap(({ number, tests }) =>
    tests
      .filter(([file, title]) => !existsSync(file) || !titlesIn(readFileSync(file, 'utf8')).includes(title))
      .map(([file, title]) => `${number}: ${file}: ${title}`),
  );
  expect(missing).toEqual([]);
});

test('a fault without a test says what it waits for', () => {
  const silent = faults.filter(({ tests, waits }) => tests.length === 0 && waits === undefined);
  expect(silent).toEqual([]);
  const untested = faults.filter(({ tests }) => tests.length === 0).map(({ number }) => number);
  expect(untested).toEqual([19]);
});

test('what is injected and what must hold are sentences', () => {
  for (const { injected, holds, waits } of faults) {
    for (const text of [injected, holds, ...(waits === undefined ? [] : [waits])]) expect(text).toMatch(/^[A-Z].*\.$/);
  }
});

test('titles are read from the ways in which tests are written here', () => {
  const source = [
    "test('one', () => {});",
    'test(`two of ${what}`, { tag: "@any-path" }, () => {});',
    "  test.each([['a (b)', 1]])(\n    'three %s',\n    () => {},\n  );",
    "test.each<[string, number]>([\n  ['x', 2],\n])('four', () => {});",
    "test.describe('no test', () => {});",
    '// test.skipped',
  ].join('\n');
  expect(titlesIn(source)).toEqual(['one', 'two of ${what}', 'three %s', 'four']);
});
