import { expect, test } from 'vitest';
import { fileNameOf } from './file-name.ts';

test.each([
  ['What plain nets do', 'what-plain-nets-do.html'],
  ['  ../../etc/passwd\0 ', 'etc-passwd.html'],
  ['Größe: 56 & 20', 'größe-56-20.html'],
  ['残差', '残差.html'],
  ['', 'document.html'],
  ['???', 'document.html'],
  ['a'.repeat(200), `${'a'.repeat(60)}.html`],
])('a document that is called %o is in a file %s', (title, name) => {
  expect(fileNameOf(title)).toBe(name);
});
