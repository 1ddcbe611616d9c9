import type { Experiment } from '../experiment/experiment.ts';
import { JsonValue } from '../experiment/json-value.ts';
import type { Limit } from '../experiment/limits.ts';
import { parseStartedExperiment } from '../experiment/parse-started-experiment.ts';
import { withDatabase } from './database.ts';
import { parseSettings } from './ledger-origin.ts';
import { resultOf } from './store-result.ts';
import type { StoreResult } from './store-result.ts';

// Experiments that wait to be trained, on the device of the reader. Nothing here throws: they are trained without a store.

/** What follows from some settings, in the order in which it is to be trained; done or not. */
export interface KeptQueue {
  /** As the query of a link: there is one queue for the same settings. */
  readonly settings: string;
  readonly experiments: readonly Experiment[];
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

export interface QueueList {
  /** The newest first. */
  readonly queues: readonly KeptQueue[];
  /** Keys of records that cannot be read. */
  readonly unreadable: readonly string[];
}

/** Queues that are kept: the oldest make room. */
export const mostQueues = 10;
const mostExperiments = 200;

/** Rises when what lies in the store means something else than before. */
const schema = 1;

const whole: Limit = { minimum: 0, maximum: Number.MAX_SAFE_INTEGER, step: 1, form: 'a whole number' };

/** Throws an error that names the first field that is wrong. */
function parseStoredQueue(stored: unknown): KeptQueue {
  const json = new JsonValue(stored, 'queue');
  json.at('schema').oneOf([schema]);
  const experiments = json.at('experiments').items();
  if (experiments.length > mostExperiments) throw json.at('experiments').invalid(`at most ${mostExperiments}`);
  return {
    settings: parseSettings(json.at('settings')),
    experiments: experiments.map(parseStartedExperiment),
    savedAt: json.at('savedAt').number(whole),
  };
}

function savedAtOf(stored: unknown): number {
  try {
    return parseStoredQueue(stored).savedAt;
  } catch {
    return 0;
  }
}

/** Keeps a queue in the place of an earlier one of the same settings; what is too much goes, the oldest first. */
export function keepQueue(
  { settings, experiments }: Omit<KeptQueue, 'savedAt'>,
  { now = Date.now, most = mostQueues } = {},
): Promise<StoreResult<void>> {
  return resultOf(() =>
    withDatabase(async (database) => {
      const transaction = database.transaction('queues', 'readwrite');
      await transaction.store.put({ schema, settings, experiments, savedAt: now() }, settings);
      const [keys, stored] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
      const newestFirst = keys
        .map((key, index) => ({ key, savedAt: savedAtOf(stored[index]) }))
        .toSorted((one, other) => other.savedAt - one.savedAt);
      await Promise.all([...newestFirst.slice(most).map(({ key }) => transaction.store.delete(key)), transaction.done]);
    }),
  );
}

export function listQueues(): Promise<StoreResult<QueueList>> {
  return resultOf(async () => {
    const [keys, stored] = await withDatabase(async (database) => {
      const { store, done } = database.transaction('queues');
      const [own, values] = await Promise.all([store.getAllKeys(), store.getAll(), done]);
      return [own, values] as const;
    });
    const queues: KeptQueue[] = [];
    const unreadable: string[] = [];
    keys.forEach((key, index) => {
      try {
        queues.push(parseStoredQueue(stored[index]));
      } catch {
        unreadable.push(key);
      }
    });
    return { queues: queues.toSorted((one, other) => other.savedAt - one.savedAt), unreadable };
  });
}

/** Deletes queues by the settings that they follow from. */
export function deleteQueues(settings: readonly string[]): Promise<StoreResult<void>> {
  return resultOf(() =>
    withDatabase(async (database) => {
      const transaction = database.transaction('queues', 'readwrite');
      await Promise.all([...settings.map((key) => transaction.store.delete(key)), transaction.done]);
    }),
  );
}
