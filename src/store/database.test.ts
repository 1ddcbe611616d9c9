import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { databaseName, withDatabase } from './database.ts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => void vi.unstubAllGlobals());

const next = 3;
const shelves = ['networks', 'runs', 'states', 'values'];
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
  const older = await openDB(databaseName, 2);
  await expect(shelvesOf()).rejects.toMatchObject({ problem: 'blocked' });
  older.close();
  expect(await shelvesOf()).toEqual(shelves);
});
