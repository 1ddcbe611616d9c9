import { expect, test } from 'vitest';
import { invalidDepths } from './controls.ts';

test('typed depths that cannot be read are told, and no other', () => {
  expect(invalidDepths('26, 110;8 20')).toEqual([]);
  expect(invalidDepths('0x14 26 7 1e309 -8 116 2e1')).toEqual(['0x14', '7', '1e309', '-8', '116']);
});
