import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { TrainedValues } from '../engine/checkpoint.ts';
import { initialParameters, initialRunningStatistics } from '../engine/parameters.ts';
import { defaultExperiment } from '../experiment/defaults.ts';
import { experimentKey } from '../experiment/experiment-key.ts';
import { networkOf } from '../experiment/experiment-network.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { databaseName } from './database.ts';
import { hearOfChanges } from './ledger-news.ts';
import { deleteTrained, findTrained, keepTrained, listTrained } from './network-store.ts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const nothing = { type: 'done', value: undefined } as const;

function experimentOf(seed: number): Experiment {
  return { ...defaultExperiment, network: { ...defaultExperiment.network, depth: 8 }, seed };
}

/** What a network of an experiment might have learnt: what it starts from. */
function valuesOf(experiment: Experiment): TrainedValues {
  const { seed, training } = experiment;
  const spec = networkOf(experiment);
  const runningStatistics = initialRunningStatistics(spec);
  return { iteration: training.iterations, parameters: initialParameters(spec, seed), runningStatistics };
}

function keep(seed: number, { limit, testError = 0.25 }: { limit?: number; testError?: number } = {}) {
  const experiment = experimentOf(seed);
  const options = { now: () => 1000 + seed, ...(limit !== undefined && { limit }) };
  return keepTrained({ experiment, trainingError: 0.125, testError }, valuesOf(experiment), options);
}

async function seedsKept() {
  const list = await listTrained();
  return list.type === 'done' ? list.value.networks.map(({ experiment }) => experiment.seed) : list;
}

/** Changes what lies under the key of an experiment behind the store's back. */
async function tamper(shelf: 'networks' | 'values', seed: number, change: (stored: never) => unknown) {
  const database = await openDB(databaseName);
  const key = experimentKey(experimentOf(seed));
  await database.put(shelf, change((await database.get(shelf, key)) as never), key);
  database.close();
}

test('what was kept is found as it was, to the last bit, and listed with its size', async () => {
  expect(await keep(7)).toEqual(nothing);
  const experiment = experimentOf(7);
  const trained = valuesOf(experiment);
  const values = [...trained.parameters.values(), ...trained.runningStatistics.values()];
  const bytes = 4 * values.reduce((sum, own) => sum + own.values.length, 0);
  const network = { key: experimentKey(experiment), experiment, trainingError: 0.125, testError: 0.25 };
  const kept = { ...network, savedAt: 1007, bytes };
  expect(await findTrained(experiment)).toEqual({ type: 'done', value: { ...kept, trained } });
  expect(await listTrained()).toEqual({ type: 'done', value: { networks: [kept], damaged: 0 } });
  expect(await findTrained(experimentOf(8))).toEqual({ type: 'done', value: null });
});

test('a network that was trained on from the edited end of another is kept with the shapes that the edits have left', async () => {
  const edits = [{ kind: 'block-left-out', block: 2 }] as const;
  const experiment: Experiment = { ...experimentOf(1), start: { experiment: experimentOf(1), edits } };
  const trained = valuesOf(experiment);
  await keepTrained({ experiment, trainingError: 0.5, testError: 0.5 }, trained);
  await keep(1);
  expect(await findTrained(experiment)).toMatchObject({ value: { testError: 0.5, experiment, trained } });
  expect(await findTrained(experimentOf(1))).toMatchObject({ value: { testError: 0.25 } });
});

test('the newest network of an experiment takes the place of the earlier one', async () => {
  await keep(1, { testError: 0.5 });
  await keep(1, { testError: 0.2 });
  expect(await findTrained(experimentOf(1))).toMatchObject({ value: { testError: 0.2 } });
  expect(await seedsKept()).toEqual([1]);
});

test('beyond the limit the oldest go, never the one that has just been kept', async () => {
  const first = await keep(1).then(listTrained);
  const bytes = first.type === 'done' ? first.value.networks[0]!.bytes : NaN;
  for (const seed of [2, 3, 4]) await keep(seed, { limit: 3 * bytes });
  expect(await seedsKept()).toEqual([4, 3, 2]);
  expect(await findTrained(experimentOf(1))).toEqual({ type: 'done', value: null });
  await keep(5, { limit: 1 });
  expect(await seedsKept()).toEqual([5]);
});

test('networks are deleted by their keys, or all', async () => {
  for (const seed of [1, 2, 3]) await keep(seed);
  expect(await deleteTrained([experimentKey(experimentOf(2))])).toEqual(nothing);
  expect(await seedsKept()).toEqual([3, 1]);
  expect(await findTrained(experimentOf(2))).toEqual({ type: 'done', value: null });
  expect(await deleteTrained('all')).toEqual(nothing);
  expect(await seedsKept()).toEqual([]);
});

type Tampered<Stored> = readonly [what: string, change: (stored: Stored) => unknown];

test.each<Tampered<object>>([
  ['is text', () => '<img src=x onerror=alert(1)>'],
  ['is nothing', () => null],
  ['is of another schema', (stored) => ({ ...stored, schema: 2 })],
  ['has an experiment beyond the limits', (stored) => ({ ...stored, experiment: { ...experimentOf(1), seed: 1e309 } })],
  ['belongs to another experiment', (stored) => ({ ...stored, experiment: experimentOf(2) })],
  ['has an error that is no number', (stored) => ({ ...stored, testError: NaN })],
])('a record that %s is skipped and counted, the others are listed, and deleting all removes it', async (_, change) => {
  await keep(1);
  await keep(2);
  await tamper('networks', 1, change);
  expect(await listTrained()).toMatchObject({ value: { networks: [{ savedAt: 1002 }], damaged: 1 } });
  expect(await findTrained(experimentOf(1))).toMatchObject({ type: 'failed', problem: 'damaged' });
  expect(await findTrained(experimentOf(2))).toMatchObject({ value: { testError: 0.25 } });
  expect(await keep(3)).toEqual(nothing);
  await deleteTrained('all');
  expect(await listTrained()).toEqual({ type: 'done', value: { networks: [], damaged: 0 } });
});

interface Stored {
  readonly parameters: readonly { readonly values: ArrayBuffer }[];
}

test.each<Tampered<Stored>>([
  ['are gone', () => undefined],
  ['are of another iteration', (stored) => ({ ...stored, iteration: 3 })],
  ['lack one', ({ parameters, ...rest }) => ({ ...rest, parameters: parameters.slice(1) })],
  ['are in another order', ({ parameters, ...rest }) => ({ ...rest, parameters: parameters.toReversed() })],
  [
    'have another shape',
    ({ parameters: [stem, ...others], ...rest }) => ({ ...rest, parameters: [{ ...stem, shape: [72] }, ...others] }),
  ],
  [
    'are too few',
    ({ parameters: [stem, ...others], ...rest }) => ({
      ...rest,
      parameters: [{ ...stem, values: new ArrayBuffer(4) }, ...others],
    }),
  ],
  [
    'are no numbers',
    ({ parameters: [stem, ...others], ...rest }) => ({
      ...rest,
      parameters: [{ ...stem, values: new Float32Array(72).fill(NaN).buffer }, ...others],
    }),
  ],
])('a network whose values %s is told to be damaged, and trained anew is kept again', async (_, change) => {
  await keep(1);
  await tamper('values', 1, change);
  expect(await findTrained(experimentOf(1))).toMatchObject({ type: 'failed', problem: 'damaged' });
  await keep(1);
  expect(await findTrained(experimentOf(1))).toMatchObject({ type: 'done', value: { testError: 0.25 } });
});

test('where the browser has no store, or forbids it, each request says so', async () => {
  vi.stubGlobal('indexedDB', undefined);
  for (const result of [
    await keep(1),
    await listTrained(),
    await findTrained(experimentOf(1)),
    await deleteTrained('all'),
  ])
    expect(result).toMatchObject({ type: 'failed', problem: 'unavailable' });
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    },
  });
  expect(await keep(1)).toMatchObject({ problem: 'unavailable', reason: 'The operation is insecure.' });
});

test('a network for which there is no room is not kept, and what lay there stays', async () => {
  await keep(1);
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  expect(await keep(2)).toMatchObject({ type: 'failed', problem: 'full' });
  vi.restoreAllMocks();
  expect(await seedsKept()).toEqual([1]);
});

test('two tabs that keep networks at the same time lose none', async () => {
  await Promise.all([1, 2, 3, 4].map((seed) => keep(seed)));
  expect(await seedsKept()).toEqual([4, 3, 2, 1]);
});

test('a store that a newer version of the site has changed is left alone, and it is said', async () => {
  await keep(1);
  const newer = await openDB(databaseName, 5);
  expect(newer.objectStoreNames).toContain('networks');
  newer.close();
  expect(await keep(2)).toMatchObject({ type: 'failed', problem: 'newer-version' });
  expect(await listTrained()).toMatchObject({ type: 'failed', problem: 'newer-version' });
});

test('a newer version in another tab is never held up by this one', async () => {
  const under = keep(1);
  const blocked = vi.fn();
  const newer = await openDB(databaseName, 5, { blocked });
  newer.close();
  expect(['done', 'failed']).toContain((await under).type);
  expect((await listTrained()).type).toBe('failed');
});

test('whoever shows what is kept hears of a network that is kept, and of one that is deleted', async () => {
  vi.stubGlobal('addEventListener', vi.fn());
  const leaving = new AbortController();
  const heard = vi.fn();
  hearOfChanges(heard, leaving.signal, 'networks');
  await keep(1);
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
  await deleteTrained('all');
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(2));
  leaving.abort();
});
