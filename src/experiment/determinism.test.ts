import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';

const sources = globSync('src/experiment/*.ts', { ignore: '**/*.test.ts' });

// The standard leaves the last bits of these to the engine; `**` is Math.pow by another name.
const inexact = /Math\.(?!abs|ceil|floor|fround|imul|max|min|round|sign|sqrt|trunc)\w+|\*\*\s*[-\w(]/;

test.each(sources)('%s uses only mathematics that is exact in every engine', (file) => {
  const code = readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
  expect(inexact.exec(code)?.[0]).toBeUndefined();
});
