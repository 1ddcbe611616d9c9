import { expect, test } from 'vitest';
import { groupStarts, lineWith, partsOfLines, sourceRegion } from './source-region.ts';

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

test('a line is found by what it says, and one that is not there is named', () => {
  expect(lineWith('a();\nb();', 'b(')).toBe(1);
  expect(() => lineWith('a();', 'b()')).toThrow('no line: b()');
});

test('groups of lines follow each other from the first line on', () => {
  const code = 'a();\nb();\nc();';
  expect(groupStarts(code, ['a(', 'c('])).toEqual([0, 2]);
  expect(() => groupStarts(code, ['b(', 'c('])).toThrow('groups out of order: b(, c( (begin at lines 1, 2)');
  expect(() => groupStarts(code, ['a(', 'c(', 'b('])).toThrow('groups out of order');
});
