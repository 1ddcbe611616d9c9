import type { UnfinishedRun } from '../engine/unfinished-run.ts';
import { experimentKey } from '../experiment/experiment-key.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { withDatabase } from './database.ts';
import { asStored, parseStoredRun, parseStoredState } from './kept-run.ts';
import type { KeptRun } from './kept-run.ts';
import { resultOf, StoreError } from './store-result.ts';
import type { StoreResult } from './store-result.ts';

// Runs that are not at their end, on the device of the reader, beside the networks that were trained. Nothing here
// throws: a run goes on without a store.

export type { KeptRun } from './kept-run.ts';

export interface RunList {
  /** The newest first. */
  readonly runs: readonly KeptRun[];
  /** Records that cannot be read. */
  readonly damaged: number;
}

/** Keeps a run as far as it has got, in the place of an earlier state of it. */
export function keepRun(
  experiment: Experiment,
  unfinished: UnfinishedRun,
  { now = Date.now } = {},
): Promise<StoreResult<void>> {
  return resultOf(async () => {
    const { run, state } = asStored(experiment, unfinished, now());
    await withDatabase(async (database) => {
      const transaction = database.transaction(['runs', 'states'], 'readwrite');
      await Promise.all([
        transaction.objectStore('runs').put(run, run.key),
        transaction.objectStore('states').put(state, run.key),
        transaction.done,
      ]);
    });
  });
}

/** Where the kept run of an experiment has got to; null where none is kept. */
export function findRun(experiment: Experiment): Promise<StoreResult<UnfinishedRun | null>> {
  const key = experimentKey(experiment);
  return resultOf(async () => {
    const [run, state] = await withDatabase(async (database) => {
      const transaction = database.transaction(['runs', 'states']);
      const shelves = [transaction.objectStore('runs'), transaction.objectStore('states')];
      const [run, state] = await Promise.all([...shelves.map((shelf) => shelf.get(key)), transaction.done]);
      return [run, state];
    });
    if (run === undefined) return null;
    try {
      return parseStoredState(state, parseStoredRun(run));
    } catch (error) {
      throw new StoreError('damaged', error instanceof Error ? error.message : String(error));
    }
  });
}

export function listRuns(): Promise<StoreResult<RunList>> {
  return resultOf(async () => {
    const stored = await withDatabase((database) => database.getAll('runs'));
    const runs = stored.flatMap((own) => {
      try {
        return [parseStoredRun(own)];
      } catch {
        return [];
      }
    });
    return { runs: runs.toSorted((one, other) => other.savedAt - one.savedAt), damaged: stored.length - runs.length };
  });
}

/** Deletes runs by their keys, or all, those that cannot be read with them. */
export function deleteRuns(which: readonly string[] | 'all'): Promise<StoreResult<void>> {
  return resultOf(() =>
    withDatabase(async (database) => {
      const transaction = database.transaction(['runs', 'states'], 'readwrite');
      const shelves = [transaction.objectStore('runs'), transaction.objectStore('states')];
      const emptied = shelves.flatMap((shelf) =>
        which === 'all' ? [shelf.clear()] : which.map((key) => shelf.delete(key)),
      );
      await Promise.all([...emptied, transaction.done]);
    }),
  );
}
