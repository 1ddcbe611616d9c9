import { expect, test } from 'vitest';
import { plainLines } from './plain-lines.ts';

test('line ends of every kind stay, and of several empty lines one', () => {
  expect(plainLines('\n a\r\nb\rc\u2029\u2029\n\nd \n', 40)).toBe('a\nb\nc\n\nd');
});

test('what is longer, or has more lines, is cut', () => {
  expect(plainLines('ab\ncd', 4)).toBe('ab\nc…');
  const most = Array.from({ length: 20 }, (_, index) => `${index}`);
  expect(plainLines([...most, 'more'].join('\n'), 400)).toBe(most.join('\n'));
});
