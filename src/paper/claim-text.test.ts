import { expect, test } from 'vitest';
import { checkClaimText, claimPieces } from './claim-text.ts';

test('a text is words, and what its marks name', () => {
  expect(claimPieces('An error of {fact abs-357}, {cell 2 | 34 layers | plain} and {count cifar20A}.')).toEqual([
    { kind: 'words', words: 'An error of ' },
    { kind: 'fact', id: 'abs-357' },
    { kind: 'words', words: ', ' },
    { kind: 'cell', table: '2', row: '34 layers', column: 'plain' },
    { kind: 'words', words: ' and ' },
    { kind: 'count', name: 'cifar20A' },
    { kind: 'words', words: '.' },
  ]);
});

test('between two marks that touch there are no words', () => {
  expect(claimPieces('{quotation Q04}{work he2016identity}').map(({ kind }) => kind)).toEqual(['quotation', 'work']);
});

test.each(['{facts abs-357}', '{abs-357}', '{cell 2 | 34 layers}', '{}'])('%s is no mark', (text) => {
  expect(() => claimPieces(text)).toThrow(`unknown mark in a claim: ${text}`);
});

test.each([
  ['{fact abs-358}', 'unknown fact: abs-358'],
  ['{quotation Q99}', 'unknown quotation: Q99'],
  ['{work he2016}', 'unknown reference: he2016'],
  ['{cell 2 | 50 layers | plain}', 'no cell 50 layers / plain'],
])('%s leads nowhere', (text, message) => expect(() => checkClaimText(text)).toThrow(message));
