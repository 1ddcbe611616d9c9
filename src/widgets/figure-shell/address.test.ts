import { expect, test } from 'vitest';
import { addressWith } from './address.ts';

test('a permalink replaces the query, and keeps the path and the place on the page', () => {
  const href = 'https://example.org/resnet/introduction/?v=1&depths=8&backend=cpu#guess';
  expect(addressWith('v=1&depths=20,56', 'auto', { href })).toBe(
    'https://example.org/resnet/introduction/?v=1&depths=20,56#guess',
  );
});

test('a forced backend stands in the address', () => {
  const href = 'https://example.org/?v=1&depths=8&backend=cpu';
  expect(addressWith('v=1&depths=20', 'webgl', { href })).toBe('https://example.org/?v=1&depths=20&backend=webgl');
});
