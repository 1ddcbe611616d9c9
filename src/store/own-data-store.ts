import type { DataSet } from '../data/data-set.ts';
import type { ReadData } from '../data/own/read-own-data.ts';
import { dataKey } from '../experiment/data-sets.ts';
import type { OwnData } from '../experiment/data-sets.ts';
import { withDatabase } from './database.ts';
import type { Database } from './database.ts';
import { asStored, parseStoredData, parseStoredImages } from './kept-data.ts';
import type { KeptData } from './kept-data.ts';
import { tellOfChange } from './ledger-news.ts';
import { resultOf, StoreError } from './store-result.ts';
import type { StoreResult } from './store-result.ts';

// Data that the reader has brought, on the reader's device. Nothing here throws: it can be used without being kept.

export type { KeptData } from './kept-data.ts';

export interface DataList {
  /** The newest first. */
  readonly data: readonly KeptData[];
  /** Keys of records that cannot be read. */
  readonly unreadable: readonly string[];
}

const shelves = ['ownData', 'ownImages'] as const;
/** All pieces of one key: in the order of IndexedDB a list comes after all numbers. */
const piecesOf = (key: string) => IDBKeyRange.bound([key, 0], [key, []]);

const changeOf = (database: Database) => database.transaction(shelves, 'readwrite');

/** Keeps data, in the place of the same that was kept before: all of it, or none. */
export function keepOwnData(read: ReadData, { now = Date.now } = {}): Promise<StoreResult<void>> {
  return resultOf(async () => {
    await withDatabase(async (database) => {
      const { entry, pieces } = asStored(read, now());
      const transaction = changeOf(database);
      const images = transaction.objectStore('ownImages');
      await Promise.all([
        images.delete(piecesOf(entry.key)),
        ...pieces.map((piece, index) => images.put(piece, [entry.key, index])),
        transaction.objectStore('ownData').put(entry, entry.key),
        transaction.done,
      ]);
    });
    tellOfChange('own-data');
  });
}

export function listOwnData(): Promise<StoreResult<DataList>> {
  return resultOf(async () => {
    const stored = await withDatabase(async (database) => {
      const shelf = database.transaction('ownData').store;
      const [keys, values] = await Promise.all([shelf.getAllKeys(), shelf.getAll()]);
      return keys.map((key, index) => [key, values[index]] as const);
    });
    const data: KeptData[] = [];
    const unreadable: string[] = [];
    for (const [key, value] of stored) {
      try {
        data.push(parseStoredData(value));
      } catch {
        unreadable.push(key);
      }
    }
    return { data: data.toSorted((one, other) => other.savedAt - one.savedAt), unreadable };
  });
}

/** What is kept of a choice, with its images; null where nothing is. */
export function findOwnData(
  choice: OwnData,
): Promise<StoreResult<{ readonly kept: KeptData; readonly data: DataSet } | null>> {
  const key = dataKey(choice);
  return resultOf(async () => {
    const [entry, pieces] = await withDatabase(async (database) => {
      const transaction = database.transaction(shelves);
      return Promise.all([
        transaction.objectStore('ownData').get(key),
        transaction.objectStore('ownImages').getAll(piecesOf(key)),
      ]);
    });
    if (entry === undefined) return null;
    try {
      const kept = parseStoredData(entry);
      return { kept, data: await parseStoredImages(pieces, kept) };
    } catch (error) {
      throw new StoreError('damaged', error instanceof Error ? error.message : String(error));
    }
  });
}

/** Deletes data by its keys, that which cannot be read with it. */
export function deleteOwnData(keys: readonly string[]): Promise<StoreResult<void>> {
  return resultOf(async () => {
    await withDatabase(async (database) => {
      const transaction = changeOf(database);
      await Promise.all([
        ...keys.flatMap((key) => [
          transaction.objectStore('ownData').delete(key),
          transaction.objectStore('ownImages').delete(piecesOf(key)),
        ]),
        transaction.done,
      ]);
    });
    tellOfChange('own-data');
  });
}
