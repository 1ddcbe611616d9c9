import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cifarArchive, idxPair } from '../data/own/own-files.fixture.ts';
import { readOwnData } from '../data/own/read-own-data.ts';
import type { ReadData } from '../data/own/read-own-data.ts';
import { withDatabase } from './database.ts';
import { deleteOwnData, findOwnData, keepOwnData, listOwnData } from './own-data-store.ts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => void vi.unstubAllGlobals());

const options = { side: 'as-it-is', decode: () => Promise.reject(new Error()), onProgress: () => undefined } as const;
const colour = await readOwnData([cifarArchive()], options);
const grey = await readOwnData(idxPair(260, { side: 14 }), options);
const keep = (read: ReadData, at: number) => keepOwnData(read, { now: () => at });

test('what was kept is listed, the newest first, and found again with every image, as it was', async () => {
  await keep(colour, 1);
  await keep(grey, 2);
  // Once more: it takes its own place.
  await keep(colour, 3);
  const list = await listOwnData();
  expect(list).toMatchObject({ type: 'done', value: { unreadable: [] } });
  if (list.type === 'failed') throw new Error(list.reason);
  expect(list.value.data.map(({ choice, savedAt }) => [choice, savedAt])).toEqual([
    [colour.choice, 3],
    [grey.choice, 2],
  ]);
  expect(list.value.data[0]).toMatchObject({ facts: colour.facts, bytes: 280 * 3073 });
  expect(await findOwnData(colour.choice)).toMatchObject({ type: 'done', value: { data: colour.data } });
  expect(await findOwnData({ ...grey.choice, fingerprint: '0'.repeat(32) })).toEqual({ type: 'done', value: null });
});

test('deleted data leaves nothing behind, and other data stays', async () => {
  await keep(colour, 1);
  await keep(grey, 2);
  const { value } = (await listOwnData()) as { readonly value: { readonly data: readonly { readonly key: string }[] } };
  await deleteOwnData([value.data[1]!.key]);
  expect(await withDatabase((database) => database.count('ownImages'))).toBe(4);
  expect(await findOwnData(colour.choice)).toEqual({ type: 'done', value: null });
  expect(await findOwnData(grey.choice)).toMatchObject({ value: { data: grey.data } });
});

test('a record that is broken is told as such, listed apart, and can be deleted', async () => {
  await keep(grey, 1);
  await withDatabase(async (database) => {
    const [key] = await database.getAllKeys('ownImages');
    await database.put('ownImages', new Uint8Array(3), key!);
    await database.put('ownData', { schema: 99 }, 'strange');
  });
  expect(await findOwnData(grey.choice)).toMatchObject({ type: 'failed', problem: 'damaged' });
  expect(await listOwnData()).toMatchObject({ value: { data: [{ choice: grey.choice }], unreadable: ['strange'] } });
  await deleteOwnData(['strange']);
  expect(await listOwnData()).toMatchObject({ value: { unreadable: [] } });
});

test('one pixel that is not what it was is noticed', async () => {
  await keep(grey, 1);
  await withDatabase(async (database) => {
    const keys = await database.getAllKeys('ownImages');
    const piece = (await database.get('ownImages', keys[1]!)) as Uint8Array;
    await database.put('ownImages', piece.with(5, piece[5]! ^ 1), keys[1]!);
  });
  expect(await findOwnData(grey.choice)).toMatchObject({ type: 'failed', problem: 'damaged' });
});

test('without a store nothing is kept, and nothing throws', async () => {
  vi.stubGlobal('indexedDB', undefined);
  expect(await keepOwnData(grey)).toMatchObject({ type: 'failed', problem: 'unavailable' });
  expect(await listOwnData()).toMatchObject({ type: 'failed', problem: 'unavailable' });
  expect(await findOwnData(grey.choice)).toMatchObject({ type: 'failed', problem: 'unavailable' });
});
