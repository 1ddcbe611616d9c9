import { crc32 as nodeCrc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { crc32 } from './crc32.ts';

test('the checksum is the published one of the nine digits, and that of zlib', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  const bytes = Uint8Array.from({ length: 5000 }, (_, index) => (index * index) % 251);
  expect(crc32(bytes)).toBe(nodeCrc32(bytes));
  expect(crc32(new Uint8Array())).toBe(0);
});
