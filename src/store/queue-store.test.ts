import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { databaseName } from './database.ts';
import { shortExperiment } from './ledger-run.fixture.ts';
import { deleteQueues, keepQueue, listQueues } from './queue-store.ts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => void vi.unstubAllGlobals());

const settingsOf = (depth: number) => `experiment.v=1&experiment.depth=${depth}`;
const experiments = [3, 1, 2].map((seed) => ({ ...shortExperiment, seed }));
const keep = (depth: number, savedAt: number, most?: number) =>
  keepQueue({ settings: settingsOf(depth), experiments }, { now: () => savedAt, ...(most && { most }) });
const done = { type: 'done', value: undefined };

async function listed() {
  const result = await listQueues();
  if (result.type !== 'done') throw new Error(result.reason);
  return result.value;
}

test('a queue comes back in its order, the newest first, and one of the same settings takes its place', async () => {
  expect(await keep(8, 1)).toEqual(done);
  expect(await keep(20, 2)).toEqual(done);
  expect(await keep(8, 3)).toEqual(done);
  const { queues, unreadable } = await listed();
  expect(unreadable).toEqual([]);
  expect(queues).toEqual([
    { settings: settingsOf(8), experiments, savedAt: 3 },
    { settings: settingsOf(20), experiments, savedAt: 2 },
  ]);
  expect(await deleteQueues([settingsOf(8)])).toEqual(done);
  expect((await listed()).queues.map(({ settings }) => settings)).toEqual([settingsOf(20)]);
});

test('of too many queues the oldest goes, and no other', async () => {
  for (const [index, depth] of [8, 14, 20, 26].entries()) await keep(depth, 10 - index, 3);
  // The fourth is older than all the others: it has no room.
  expect((await listed()).queues.map(({ settings }) => settings)).toEqual([8, 14, 20].map(settingsOf));
  await keep(32, 20, 3);
  expect((await listed()).queues.map(({ settings }) => settings)).toEqual([32, 8, 14].map(settingsOf));
});

test.each([
  ['another schema', { schema: 2, settings: settingsOf(8), experiments, savedAt: 1 }],
  ['no object', 'queue'],
  [
    'an experiment outside of its limits',
    { schema: 1, settings: settingsOf(8), experiments: [{ ...shortExperiment, seed: 0 }], savedAt: 1 },
  ],
  [
    'too many experiments',
    { schema: 1, settings: settingsOf(8), experiments: Array.from({ length: 201 }, () => shortExperiment), savedAt: 1 },
  ],
  ['settings that are no link', { schema: 1, settings: 'javascript:alert(1)', experiments, savedAt: 1 }],
])('a record that is damaged, as %s, is told and holds up no other', async (_, record) => {
  await keep(20, 1);
  const database = await openDB(databaseName);
  await database.put('queues', record, 'broken');
  database.close();
  const { queues, unreadable } = await listed();
  expect(queues).toHaveLength(1);
  expect(unreadable).toEqual(['broken']);
  expect(await deleteQueues(unreadable)).toEqual(done);
  expect((await listed()).unreadable).toEqual([]);
});

test('where storage is forbidden, nothing throws', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const failed = { type: 'failed', problem: 'unavailable' };
  expect(await keep(8, 1)).toMatchObject(failed);
  expect(await listQueues()).toMatchObject(failed);
  expect(await deleteQueues([])).toMatchObject(failed);
});
