import { expect, test } from 'vitest';
import { clauseOf, sentenceOf } from './sentence.ts';

test.each([
  'it failed',
  'it failed.',
  'it failed..',
  'it failed:',
  'it failed: ',
  'it failed:  .',
  ' it failed. \n',
  'it\nfailed.\n.\n',
  'it failed;',
])('%j ends in exactly one full stop', (text) => {
  expect(sentenceOf(text)).toBe('it failed.');
  expect(clauseOf(text)).toBe('it failed');
});

test('a number, an address and a question keep their marks', () => {
  expect(sentenceOf('loss 2.9 (want 2.302)')).toBe('loss 2.9 (want 2.302).');
  expect(sentenceOf('https://example.org/a.js answered')).toBe('https://example.org/a.js answered.');
  expect(sentenceOf('is it there?')).toBe('is it there?');
});

test('a long text of full stops and blanks is read in no time', () => {
  expect(sentenceOf(`it failed${' .'.repeat(50_000)}`)).toBe('it failed.');
  expect(sentenceOf(`${' .'.repeat(20_000)}x`)).toHaveLength(40_001);
});
