import { expect, test } from 'vitest';
import { partsOfLines, sourceRegion } from './source-region.ts';

const source = `import a from 'a';
  // #region outer
  function outer() {
    // #region inner
    inner();
    // #endregion
  }
  // #endregion
rest();
`;

test('a region is shown without what surrounds it, without the marks in it and without its indentation', () => {
  expect(sourceRegion(source, 'outer', 'a.ts')).toBe('function outer() {\n  inner();\n}');
  expect(sourceRegion(source, 'inner', 'a.ts')).toBe('inner();');
});

test('a region that is missing or has no end is named with its file', () => {
  expect(() => sourceRegion(source, 'in', 'a.ts')).toThrow('missing region: in in a.ts');
  expect(() => sourceRegion('// #region open\na();\n', 'open', 'a.ts')).toThrow('region without an end: open in a.ts');
});

test('lines belong to a part by what they say', () => {
  const code = 'const a = 1;\nconst b = [\n  a,\n];\nuse(b);';
  expect(partsOfLines(code, { x: 'const a', F: ['const b', '];'] })).toEqual(['x', 'F', 'F', 'F', null]);
});

test('a text that no line holds is named', () => {
  expect(() => partsOfLines('a();', { x: 'b()' })).toThrow('no line for part x: b()');
  expect(() => partsOfLines('a();\nb();', { x: ['b()', 'a()'] })).toThrow('no line for part x: a()');
});
