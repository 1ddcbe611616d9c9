import { expect, it } from 'vitest';
import { blockTitle } from './block-title.ts';
import { presets } from './presets.ts';

it.each<[string, string | null]>([
  [presets['highway-gate'], 'a highway gate'],
  [`// two gates\n${presets['highway-gate']}`, 'two gates'],
  [`/**\n * Squeeze,\n * then excite.\n */\n${presets.plain}`, 'Squeeze,'],
  [`// ----\n/* */ const a = 1; // the rest\n`, 'the rest'],
  [`// ${'a'.repeat(50)}`, 'a'.repeat(40) + '…'],
  ['const block = (x) => x;', null],
])('a block is called by its first comment, or as what it was begun with: %j', (code, title) => {
  expect(blockTitle(code)).toBe(title);
});
