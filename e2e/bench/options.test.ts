import { expect, test } from 'vitest';
import { parseOptions } from './options.ts';

test('without options everything is compared and printed', () => {
  expect(parseOptions([])).toEqual({
    ...{ json: false, quick: false, memory: false, save: false, readme: false, paper: false },
    only: [],
  });
});

test('single trainers are chosen by name', () => {
  expect(parseOptions(['--only=pytorch,convnetjs', '--only', 'ours-webgl']).only).toEqual([
    ...['pytorch', 'convnetjs', 'ours-webgl'],
  ]);
  expect(() => parseOptions(['--only=torch'])).toThrow('unknown trainer: torch (want ours-wasm, ');
});

test('what is saved is whole', () => {
  expect(() => parseOptions(['--save', '--quick'])).toThrow('--save takes neither --quick nor --only nor --paper');
  expect(() => parseOptions(['--save', '--paper'])).toThrow('--save takes neither --quick nor --only nor --paper');
  expect(() => parseOptions(['--save', '--only=pytorch'])).toThrow(
    '--save takes neither --quick nor --only nor --paper',
  );
});
