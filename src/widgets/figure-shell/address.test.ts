import { expect, test } from 'vitest';
import { addressWith } from './address.ts';

test('a permalink replaces the query, and keeps the path, the place on the page and a forced backend', () => {
  const href = 'https://example.org/resnet/introduction/?v=1&depths=8&backend=cpu#guess';
  expect(addressWith('v=1&depths=20,56', { href })).toBe(
    'https://example.org/resnet/introduction/?v=1&depths=20,56&backend=cpu#guess',
  );
});
