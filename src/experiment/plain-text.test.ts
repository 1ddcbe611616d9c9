import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortPlainText } from './plain-text.ts';

test('short text stays as it is, long text is cut', () => {
  expect(shortPlainText('0.03')).toBe('0.03');
  expect(shortPlainText('a'.repeat(32))).toBe('a'.repeat(32));
  expect(shortPlainText('a'.repeat(33))).toBe(`${'a'.repeat(32)}…`);
  expect(shortPlainText('a'.repeat(1_000_000), 8)).toBe('aaaaaaaa…');
});

test('line breaks, direction marks, zero-width characters and halves of characters do not come through', () => {
  expect(shortPlainText('a\r\n\u202eb\u200bc\u0000d\ud83de')).toBe('a b c d e');
  expect(shortPlainText('😀'.repeat(40))).toBe(`${'😀'.repeat(32)}…`);
});

test('any text comes out whole in its characters and within the length', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 1, max: 40 }), (text, length) => {
      const short = shortPlainText(text, length);
      expect(short.isWellFormed()).toBe(true);
      expect([...short].length).toBeLessThanOrEqual(length + 1);
      expect(short).not.toMatch(/\p{C}/u);
    }),
  );
});
