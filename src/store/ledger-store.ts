import type { IDBPTransaction } from 'idb';
import { withDatabase } from './database.ts';
import type { Shelves } from './database.ts';
import { asStored, parseStoredEntry, parseStoredRun } from './ledger-entry.ts';
import type { LedgerEntry, LedgerRun } from './ledger-entry.ts';
import { tellOfChange } from './ledger-news.ts';
import { asName } from './ledger-origin.ts';
import type { RunLabel } from './ledger-origin.ts';
import { bytesOf, ledgerLimit, placeFor, twinsIn } from './ledger-room.ts';
import { resultOf } from './store-result.ts';
import type { StoreResult } from './store-result.ts';

// The reader's runs, on the device of the reader. Nothing here throws: a figure goes on without a store. Whatever changes
// the ledger reads and writes it in one transaction, so that two tabs lose nothing of each other's.

export interface LedgerList {
  /** The newest first. */
  readonly entries: readonly LedgerEntry[];
  /** Numbers of records that cannot be read. */
  readonly unreadable: readonly number[];
}

/** Records as they lay in the store, for `restoreToLedger`. */
export type DeletedRuns = readonly { readonly id: number; readonly entry: unknown; readonly run: unknown }[];

const shelves = ['ledger', 'ledgerRuns'] as const;

type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<Shelves, typeof shelves, Mode>;

async function readAll(transaction: Transaction<IDBTransactionMode>): Promise<LedgerList> {
  const shelf = transaction.objectStore('ledger');
  const [ids, stored] = await Promise.all([shelf.getAllKeys(), shelf.getAll()]);
  const entries: LedgerEntry[] = [];
  const unreadable: number[] = [];
  ids.forEach((id, index) => {
    try {
      entries.push(parseStoredEntry(stored[index], id));
    } catch {
      unreadable.push(id);
    }
  });
  const newestFirst = entries.toSorted((a, b) => (a.date === b.date ? b.id - a.id : a.date < b.date ? 1 : -1));
  return { entries: newestFirst, unreadable };
}

/** Does something with both shelves in one transaction, then tells other tabs. */
function change<Value>(act: (transaction: Transaction<'readwrite'>) => Promise<Value>): Promise<StoreResult<Value>> {
  return resultOf(async () => {
    const value = await withDatabase(async (database) => {
      const transaction = database.transaction(shelves, 'readwrite');
      // Where something throws, the transaction is undone as a whole.
      const done = transaction.done;
      done.catch(() => undefined);
      try {
        const result = await act(transaction);
        await done;
        return result;
      } catch (error) {
        abort(transaction);
        throw error;
      }
    });
    tellOfChange();
    return value;
  });
}

function abort(transaction: Transaction<'readwrite'>): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}

async function put(transaction: Transaction<'readwrite'>, { entry, text }: ReturnType<typeof asStored>): Promise<void> {
  const id = await transaction.objectStore('ledger').add(entry);
  await transaction.objectStore('ledgerRuns').put(text, id);
}

async function remove(transaction: Transaction<'readwrite'>, ids: readonly number[]): Promise<void> {
  await Promise.all(ids.flatMap((id) => shelves.map((name) => transaction.objectStore(name).delete(id))));
}

/** Adds runs that have ended. Returns how many found no room beside those that are pinned. */
export function addToLedger(runs: readonly LedgerRun[], { limit = ledgerLimit } = {}): Promise<StoreResult<number>> {
  return change(async (transaction) => {
    let refused = 0;
    for (const run of runs.map(asStored)) {
      const { entries } = await readAll(transaction);
      const place = placeFor(run.entry, entries, limit);
      if (place.type === 'no-room') refused += 1;
      if (place.type !== 'add') continue;
      await remove(
        transaction,
        place.without.map(({ id }) => id),
      );
      await put(transaction, run);
    }
    return refused;
  });
}

/** What has become of runs that were to be imported: all of them, or none. */
export type Imported =
  | { readonly type: 'added'; readonly added: number; readonly known: number }
  /** Bytes that are wanted, and that are free. */
  | { readonly type: 'no-room'; readonly wanted: number; readonly free: number };

/** Adds runs of a file, each of which is not there yet. Nothing makes room for them. */
export function importIntoLedger(
  runs: readonly LedgerRun[],
  { limit = ledgerLimit } = {},
): Promise<StoreResult<Imported>> {
  return change(async (transaction) => {
    const { entries } = await readAll(transaction);
    const known = new Set<string>();
    const fresh = runs.map(asStored).filter((run) => {
      const { figure, backend, key, digest } = run.entry;
      const mark = JSON.stringify([figure, backend, key, digest]);
      if (known.has(mark) || twinsIn(entries, run.entry).some((entry) => entry.digest === digest)) return false;
      known.add(mark);
      return true;
    });
    const wanted = bytesOf(fresh.map(({ entry }) => entry));
    const free = limit - bytesOf(entries);
    if (wanted > free) return { type: 'no-room', wanted, free };
    for (const run of fresh) await put(transaction, run);
    return { type: 'added', added: fresh.length, known: runs.length - fresh.length };
  });
}

export function listLedger(): Promise<StoreResult<LedgerList>> {
  return resultOf(() => withDatabase((database) => readAll(database.transaction(shelves))));
}

/** Reads runs whole; those that cannot be read, or are no longer there, are left out. */
export function readFromLedger(
  ids: readonly number[],
): Promise<StoreResult<readonly (LedgerRun & { readonly id: number })[]>> {
  return resultOf(async () => {
    const stored = await withDatabase(async (database) => {
      const transaction = database.transaction(shelves);
      return Promise.all(
        ids.map(async (id) => ({
          id,
          entry: await transaction.objectStore('ledger').get(id),
          text: await transaction.objectStore('ledgerRuns').get(id),
        })),
      );
    });
    return stored.flatMap(({ id, entry, text }) => {
      try {
        const own = parseStoredEntry(entry, id);
        const { figure, settings, date, backend, cores, ending, code, name, pinned } = own;
        const run = parseStoredRun(text, own);
        return [{ id, figure, settings, date, backend, cores, ending, code, name, pinned, run }];
      } catch {
        return [];
      }
    });
  });
}

/** Changes name or pin of a run; whatever else lies there stays. False where it is gone. */
export function relabelInLedger(id: number, label: Partial<RunLabel>): Promise<StoreResult<boolean>> {
  return change(async (transaction) => {
    const shelf = transaction.objectStore('ledger');
    const stored = await shelf.get(id);
    if (stored === undefined) return false;
    const { name, pinned } = parseStoredEntry(stored, id);
    const next = { name, pinned, ...label };
    await shelf.put({ ...(stored as object), ...next, name: asName(next.name) }, id);
    return true;
  });
}

/** Deletes records, those that cannot be read with them; what they were can be put back. */
export function deleteFromLedger(which: readonly number[] | 'all'): Promise<StoreResult<DeletedRuns>> {
  return change(async (transaction) => {
    const ids = which === 'all' ? await transaction.objectStore('ledger').getAllKeys() : which;
    const deleted = await Promise.all(
      ids.map(async (id) => ({
        id,
        entry: await transaction.objectStore('ledger').get(id),
        run: await transaction.objectStore('ledgerRuns').get(id),
      })),
    );
    await remove(transaction, ids);
    // Whatever lies there without an entry goes, too.
    if (which === 'all') await transaction.objectStore('ledgerRuns').clear();
    return deleted.filter(({ entry }) => entry !== undefined);
  });
}

/** Puts back what was deleted. */
export function restoreToLedger(deleted: DeletedRuns): Promise<StoreResult<void>> {
  return change(async (transaction) => {
    for (const { id, entry, run } of deleted) {
      await transaction.objectStore('ledger').put(entry, id);
      if (run !== undefined) await transaction.objectStore('ledgerRuns').put(run, id);
    }
  });
}
