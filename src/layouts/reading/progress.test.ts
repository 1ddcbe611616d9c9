import { expect, test } from 'vitest';
import { parseProgress, unfinished, withReading } from './progress.ts';

const reading = (read: number, at: number, section = 'degradation') => ({ read, at, section });

test('a damaged entry is dropped, and the others stay', () => {
  const kept = reading(0.4, 1);
  const text = JSON.stringify({ 'en/introduction': kept, 'en/cifar-10': { read: 'half' }, 'en/imagenet': { read: 7 } });
  expect(parseProgress(text)).toEqual({ 'en/introduction': kept });
  expect(parseProgress('{"en/intro')).toEqual({});
  expect(parseProgress(null)).toEqual({});
  expect(parseProgress('null')).toEqual({});
});

test('going back in a chapter moves the place and does not lose what was read', () => {
  const before = withReading({}, 'en/shortcuts', reading(0.8, 1, 'options'));
  const after = withReading(before, 'en/shortcuts', reading(0.3, 2, 'block'));
  expect(after['en/shortcuts']).toEqual(reading(0.8, 2, 'block'));
});

test('the chapter to go on with is the last one that was begun and not finished', () => {
  const progress = { a: reading(0.5, 1), b: reading(0.3, 3), c: reading(1, 9), d: reading(0.01, 12) };
  expect(unfinished(progress)?.[0]).toBe('b');
  expect(unfinished({ c: reading(1, 9) })).toBeNull();
});
