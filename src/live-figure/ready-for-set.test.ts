import { expect, test, vi } from 'vitest';
import { readyForSet } from './ready-for-set.ts';

test('what is set while something is got ready is got ready as well', async () => {
  let set = 'one';
  const got: string[] = [];
  const ready = async () => {
    got.push(set);
    await Promise.resolve();
    set = 'other';
    return true;
  };
  expect(await readyForSet(ready, () => set)).toBe(true);
  expect(got).toEqual(['one', 'other']);
});

test('what cannot be had is asked for once', async () => {
  const ready = vi.fn(async () => false);
  expect(await readyForSet(ready, () => '')).toBe(false);
  expect(ready).toHaveBeenCalledTimes(1);
});
