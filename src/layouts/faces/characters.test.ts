import { expect, test } from 'vitest';
import { characters, unicodeRangesOf } from './characters.ts';

test('characters beside each other are one range', () => {
  expect(unicodeRangesOf('cab a0→')).toEqual(['U+20', 'U+30', 'U+61-63', 'U+2192']);
});

test('all of ASCII is drawn', () => {
  expect(unicodeRangesOf(characters)[0]).toBe('U+20-7E');
});

test('no characters are no ranges', () => expect(() => unicodeRangesOf('')).toThrow('no characters to draw'));
