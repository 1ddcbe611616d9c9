import { expect, test } from 'vitest';
import { withReadingTimes } from './reading-times.ts';

const page = '<p><span data-reading-time="en/a" data-x="1">0 minutes to read</span><span>0</span></p>';

test('the minutes of a chapter take the place of what stood for them, and nothing else changes', () => {
  expect(withReadingTimes(page, new Map([['en/a', 12]]))).toBe(page.replace('0 minutes', '12 minutes'));
});

test('a page that tells the time of a chapter that was not built stops the build', () => {
  expect(() => withReadingTimes(page, new Map())).toThrow('no chapter: en/a');
});
