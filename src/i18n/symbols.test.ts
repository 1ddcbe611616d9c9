import katex from 'katex';
import { expect, test } from 'vitest';
import { parseSymbols } from './parse-symbols.ts';
import { paperSymbol, symbolIds } from './symbols.ts';

test('a symbol has its TeX and its meaning', () => {
  expect(paperSymbol('shortcut-weights')).toMatchObject({ tex: 'W_s', part: 'Ws' });
});

test('KaTeX can read every symbol', () => {
  for (const id of symbolIds) {
    expect(katex.renderToString(paperSymbol(id).tex, { strict: 'error' }), id).toContain('<math');
  }
});

test('an unknown symbol is named', () => {
  expect(() => paperSymbol('nothing')).toThrow('unknown symbol: nothing');
});

test('an id that stands twice is named, and an unknown field is refused', () => {
  const symbol = '- id: a\n  tex: a\n  meaning: a thing\n';
  expect(() => parseSymbols(symbol + symbol)).toThrow('symbol twice: a');
  expect(() => parseSymbols(`${symbol}  words: a thing\n`)).toThrow();
});
