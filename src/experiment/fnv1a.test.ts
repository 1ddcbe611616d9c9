import { expect, test } from 'vitest';
import { fnv1a32, fnv1a64 } from './fnv1a.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

// The test vectors of the FNV reference code and of draft-eastlake-fnv.
test.each([
  ['', 0x811c9dc5, 0xcbf29ce484222325n],
  ['a', 0xe40c292c, 0xaf63dc4c8601ec8cn],
  ['foobar', 0xbf9cf968, 0x85944171f73967e8n],
])('FNV-1a of "%s" is the published value', (text, hash32, hash64) => {
  expect(fnv1a32(bytesOf(text))).toBe(hash32);
  expect(fnv1a64(bytesOf(text))).toBe(hash64);
});

test('a 64-bit hash goes on from its value', () => {
  expect(fnv1a64(bytesOf('bar'), fnv1a64(bytesOf('foo')))).toBe(fnv1a64(bytesOf('foobar')));
});
