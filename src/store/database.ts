import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import { StoreError } from './store-result.ts';

/** What lies there is parsed before it is believed. */
export interface Shelves extends DBSchema {
  /** Apart from their values, so that they can be listed without reading those. */
  networks: { key: string; value: unknown };
  values: { key: string; value: unknown };
  /** Runs that are not at their end, apart from their states in the same way. */
  runs: { key: string; value: unknown };
  states: { key: string; value: unknown };
  /** What is told of the reader's runs in a list, by numbers given one after the other, and the runs themselves by the same. */
  ledger: { key: number; value: unknown };
  ledgerRuns: { key: number; value: unknown };
  /** Experiments that are to be trained, in order, by the settings that they follow from. */
  queues: { key: string; value: unknown };
  /** Data that the reader has brought, apart from its images, which lie in pieces. */
  ownData: { key: string; value: unknown };
  ownImages: { key: [string, number]; value: unknown };
  /** The reader's documents, with the runs that they show. */
  documents: { key: number; value: unknown };
}

export type Database = IDBPDatabase<Shelves>;

export const databaseName = 'shortcut';
/** Rises with every change of what `upgrade` makes. */
const currentVersion = 4;

/** From any earlier version, step by step. */
function upgrade(database: Database, from: number): void {
  if (from < 1) {
    database.createObjectStore('networks');
    database.createObjectStore('values');
  }
  if (from < 2) {
    database.createObjectStore('runs');
    database.createObjectStore('states');
  }
  if (from < 3) {
    database.createObjectStore('ledger', { autoIncrement: true });
    database.createObjectStore('ledgerRuns');
  }
  if (from < 4) {
    database.createObjectStore('queues');
    database.createObjectStore('ownData');
    database.createObjectStore('ownImages');
    database.createObjectStore('documents', { autoIncrement: true });
  }
}

/** Rejects where another tab keeps an older version open: nobody waits for a reader to close it. */
function open(version: number): Promise<Database> {
  return new Promise((resolve, reject) => {
    let givenUp = false;
    const blocked = () => {
      givenUp = true;
      reject(new StoreError('blocked', 'another tab keeps an older version open'));
    };
    // A newer version in another tab waits for this one to close.
    const blocking = (_: number, __: number | null, event: IDBVersionChangeEvent) =>
      (event.target as IDBDatabase).close();
    openDB<Shelves>(databaseName, version, { upgrade, blocked, blocking }).then(
      (database) => (givenUp ? database.close() : resolve(database)),
      reject,
    );
  });
}

/** Does something with the database, which is open for no longer: a page that is left with it open may not be kept. */
export async function withDatabase<Value>(
  act: (database: Database) => Promise<Value>,
  version = currentVersion,
): Promise<Value> {
  const database = await open(version);
  try {
    return await act(database);
  } finally {
    database.close();
  }
}
