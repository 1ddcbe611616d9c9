import type { TrainedValues } from '../engine/checkpoint.ts';
import { experimentKey } from '../experiment/experiment-key.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { withDatabase } from './database.ts';
import { asStored, parseStoredNetwork, parseStoredValues } from './kept-network.ts';
import type { KeptNetwork, NewlyTrained } from './kept-network.ts';
import { tellOfChange } from './ledger-news.ts';
import { resultOf, StoreError } from './store-result.ts';
import type { StoreResult } from './store-result.ts';

// Trained networks on the device of the reader, in a database of the browser. Nothing here throws: a figure goes on
// without a store.

export type { KeptNetwork } from './kept-network.ts';

/** More than twenty networks of 56 layers (bytes). Where it is passed, the oldest go. */
export const storeLimit = 20_000_000;

export interface NetworkList {
  /** The newest first. */
  readonly networks: readonly KeptNetwork[];
  /** Records that cannot be read. */
  readonly damaged: number;
}

function readable(stored: readonly unknown[]): readonly KeptNetwork[] {
  const found = stored.flatMap((own) => {
    try {
      return [parseStoredNetwork(own)];
    } catch {
      // It is counted by whoever lists what is kept.
      return [];
    }
  });
  return found.toSorted((one, other) => other.savedAt - one.savedAt);
}

/** The networks that no longer fit when `first` is kept before all others. */
function surplus(first: KeptNetwork, others: readonly KeptNetwork[], limit: number): readonly KeptNetwork[] {
  let bytes = first.bytes;
  return others.filter((network) => (bytes += network.bytes) > limit);
}

/** Changes what is kept, then tells whoever shows it. */
function change(act: () => Promise<void>): Promise<StoreResult<void>> {
  return resultOf(async () => {
    await act();
    tellOfChange('networks');
  });
}

/** Keeps a network that was trained to its end, in the place of an earlier one of the same experiment. */
export function keepTrained(
  own: NewlyTrained,
  trained: TrainedValues,
  { limit = storeLimit, now = Date.now } = {},
): Promise<StoreResult<void>> {
  const { network, values } = asStored(own, trained, now());
  const { key } = network;
  return change(() =>
    withDatabase(async (database) => {
      const transaction = database.transaction(['networks', 'values'], 'readwrite');
      const networks = transaction.objectStore('networks');
      const allValues = transaction.objectStore('values');
      const others = readable(await networks.getAll()).filter((other) => other.key !== key);
      const gone = surplus(network, others, limit);
      await Promise.all([
        ...gone.flatMap((old) => [networks.delete(old.key), allValues.delete(old.key)]),
        networks.put(network, key),
        allValues.put(values, key),
        transaction.done,
      ]);
    }),
  );
}

/** What is kept of an experiment, with what it has learnt; null where nothing is. */
export function findTrained(
  experiment: Experiment,
): Promise<StoreResult<(KeptNetwork & { readonly trained: TrainedValues }) | null>> {
  const key = experimentKey(experiment);
  return resultOf(async () => {
    const [network, values] = await withDatabase(async (database) => {
      const transaction = database.transaction(['networks', 'values']);
      const shelves = [transaction.objectStore('networks'), transaction.objectStore('values')];
      const [network, values] = await Promise.all([...shelves.map((shelf) => shelf.get(key)), transaction.done]);
      return [network, values];
    });
    if (network === undefined) return null;
    try {
      return { ...parseStoredNetwork(network), trained: parseStoredValues(values, experiment) };
    } catch (error) {
      throw new StoreError('damaged', error instanceof Error ? error.message : String(error));
    }
  });
}

export function listTrained(): Promise<StoreResult<NetworkList>> {
  return resultOf(async () => {
    const stored = await withDatabase((database) => database.getAll('networks'));
    const networks = readable(stored);
    return { networks, damaged: stored.length - networks.length };
  });
}

/** Deletes networks by their keys, or all, those that cannot be read with them. */
export function deleteTrained(which: readonly string[] | 'all'): Promise<StoreResult<void>> {
  return change(() =>
    withDatabase(async (database) => {
      const transaction = database.transaction(['networks', 'values'], 'readwrite');
      const shelves = [transaction.objectStore('networks'), transaction.objectStore('values')];
      const emptied = shelves.flatMap((shelf) =>
        which === 'all' ? [shelf.clear()] : which.map((key) => shelf.delete(key)),
      );
      await Promise.all([...emptied, transaction.done]);
    }),
  );
}
