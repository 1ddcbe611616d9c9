import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { databaseName, withDatabase } from './database.ts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => void vi.unstubAllGlobals());

const next = 5;
const shelves = [
  ...['documents', 'ledger', 'ledgerRuns', 'networks', 'ownData', 'ownImages', 'queues', 'runs', 'states', 'values'],
];
const shelvesOf = () => withDatabase(async ({ objectStoreNames }) => [...objectStoreNames], next);

test('a version of the site that comes after this one opens the database though this one is in the middle of something', async () => {
  const here = withDatabase(async (database) => {
    await database.put('networks', { kept: true }, 'key');
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(await shelvesOf()).toEqual(shelves);
  await here;
  expect(await withDatabase((database) => database.get('networks', 'key'), next)).toEqual({ kept: true });
});

test('where another tab does not let go of an older version, nobody waits, and the next attempt after that succeeds', async () => {
  await withDatabase(async () => undefined);
  // A page that hears nothing of a newer version.
  const older = await openDB(databaseName, 4);
  await expect(shelvesOf()).rejects.toMatchObject({ problem: 'blocked' });
  older.close();
  expect(await shelvesOf()).toEqual(shelves);
});

test('what lay in the database of an earlier version of the site is still there after the change', async () => {
  const earlier = await openDB(databaseName, 2, {
    upgrade: (database) => {
      for (const shelf of ['networks', 'values', 'runs', 'states']) database.createObjectStore(shelf);
    },
  });
  await earlier.put('networks', { of: 'before' }, 'key');
  await earlier.put('states', { of: 'before' }, 'key');
  earlier.close();
  const kept = await withDatabase(async (database) => {
    await database.add('ledger', { of: 'now' });
    return Promise.all([database.get('networks', 'key'), database.get('states', 'key'), database.getAll('ledger')]);
  });
  expect(kept).toEqual([{ of: 'before' }, { of: 'before' }, [{ of: 'now' }]]);
});
