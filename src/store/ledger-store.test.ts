import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { databaseName } from './database.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import { ledgerRun } from './ledger-run.fixture.ts';
import {
  addToLedger,
  deleteFromLedger,
  importIntoLedger,
  listLedger,
  readFromLedger,
  relabelInLedger,
  restoreToLedger,
} from './ledger-store.ts';
import type { LedgerList } from './ledger-store.ts';
import type { StoreResult } from './store-result.ts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function valueOf<Value>(result: StoreResult<Value>): Value {
  if (result.type === 'failed') throw new Error(`${result.problem}: ${result.reason}`);
  return result.value;
}

const list = async (): Promise<LedgerList> => valueOf(await listLedger());
const entries = async () => (await list()).entries;
const seeds = async () => (await entries()).map(({ experiment }) => experiment.seed);
const entryOf = async (seed: number): Promise<LedgerEntry> =>
  (await entries()).find(({ experiment }) => experiment.seed === seed)!;

async function tamper(shelf: 'ledger' | 'ledgerRuns', id: number, change: (stored: never) => unknown) {
  const database = await openDB(databaseName);
  await database.put(shelf, change((await database.get(shelf, id)) as never), id);
  database.close();
}

test('a run comes back as it was added, number for number, and is listed with its errors and its size', async () => {
  const own = ledgerRun({ seed: 7 });
  expect(valueOf(await addToLedger([own]))).toBe(0);
  const entry = await entryOf(7);
  expect(entry).toMatchObject({
    ...{ figure: 'degradation-lab', settings: 'lab.v=1&lab.depths=8', backend: 'wasm', cores: 2, ending: 'done' },
    ...{ name: '', pinned: false, iterations: 25, trainingError: 0.5, testError: 0.375, date: own.date },
  });
  const [read] = valueOf(await readFromLedger([entry.id]));
  expect(read).toEqual({ id: entry.id, ...own });
  expect(entry.bytes).toBeGreaterThan(25 * 40);
});

test('the same experiment on the same backend takes the place of the earlier one, and other runs stay', async () => {
  await addToLedger([ledgerRun({ seed: 1 }), ledgerRun({ seed: 2 })]);
  await addToLedger([ledgerRun({ seed: 1, firstLoss: 2 }), ledgerRun({ seed: 1, backend: 'webgl' })]);
  await addToLedger([ledgerRun({ seed: 1, figure: 'gradient-trial' })]);
  expect(
    (await entries()).map(({ experiment, backend, figure }) => [experiment.seed, backend, figure]).toSorted(),
  ).toEqual([
    [1, 'wasm', 'degradation-lab'],
    [1, 'wasm', 'gradient-trial'],
    [1, 'webgl', 'degradation-lab'],
    [2, 'wasm', 'degradation-lab'],
  ]);
  const first = (await entries()).find(({ experiment, figure, backend }) => {
    return experiment.seed === 1 && backend === 'wasm' && figure === 'degradation-lab';
  })!;
  expect(valueOf(await readFromLedger([first.id]))[0]!.run.records[0]!.trainingLoss).toBe(2);
});

test.each([{ name: 'with luck' }, { pinned: true }])(
  'a run with %o stays when its experiment is trained again with another outcome, and is not doubled by an equal one',
  async (label) => {
    await addToLedger([ledgerRun()]);
    await relabelInLedger((await entryOf(1)).id, label);
    await addToLedger([ledgerRun()]);
    expect(await entries()).toMatchObject([label]);
    await addToLedger([ledgerRun({ firstLoss: 2 })]);
    expect(await entries()).toHaveLength(2);
  },
);

test('a run that was stopped early does not take the place of one that came further', async () => {
  await addToLedger([ledgerRun()]);
  await addToLedger([ledgerRun({ iterations: 3 })]);
  expect((await entries()).map(({ iterations }) => iterations)).toEqual([25]);
  await addToLedger([ledgerRun({ seed: 2, iterations: 3 }), ledgerRun({ seed: 2 })]);
  expect((await entryOf(2)).iterations).toBe(25);
});

test('beyond the limit the oldest that are not pinned go, and where only pinned ones are left the new one is refused', async () => {
  await addToLedger([1, 2, 3].map((seed) => ledgerRun({ seed })));
  const { id, bytes } = await entryOf(1);
  await relabelInLedger(id, { pinned: true });
  expect(valueOf(await addToLedger([ledgerRun({ seed: 4 })], { limit: 3 * bytes }))).toBe(0);
  expect(await seeds()).toEqual([4, 3, 1]);
  for (const entry of await entries()) await relabelInLedger(entry.id, { pinned: true });
  expect(valueOf(await addToLedger([ledgerRun({ seed: 5 })], { limit: 3 * bytes }))).toBe(1);
  expect(await seeds()).toEqual([4, 3, 1]);
});

test('a name is kept as short plain text, and a run that is gone cannot be named', async () => {
  await addToLedger([ledgerRun()]);
  const { id } = await entryOf(1);
  expect(await relabelInLedger(id, { name: `  a\n\u202eb ${'c'.repeat(80)}` })).toEqual({ type: 'done', value: true });
  expect((await entryOf(1)).name).toMatch(/^a b c{55,}…$/);
  expect(await relabelInLedger(99, { name: 'x' })).toEqual({ type: 'done', value: false });
});

type Tampered<Stored> = readonly [what: string, change: (stored: Stored) => unknown];

test.each<Tampered<object>>([
  ['is text', () => '<img src=x onerror=alert(1)>'],
  ['is nothing', () => null],
  ['is of another schema', (stored) => ({ ...stored, schema: 2 })],
  ['belongs to another experiment', (stored) => ({ ...stored, experiment: ledgerRun({ seed: 9 }).run.experiment })],
  ['has an error that is no number', (stored) => ({ ...stored, testError: NaN })],
  ['leads elsewhere', (stored) => ({ ...stored, settings: 'javascript:alert(1)' })],
  ['has no date', (stored) => ({ ...stored, date: '2015-12-99T00:00:00Z' })],
])('a record that %s does not hide the others, is listed as unreadable, and is deleted alone', async (_, change) => {
  await addToLedger([1, 2].map((seed) => ledgerRun({ seed })));
  const { id } = await entryOf(1);
  await tamper('ledger', id, change);
  expect(await list()).toMatchObject({ entries: [{ date: ledgerRun({ seed: 2 }).date }], unreadable: [id] });
  expect(valueOf(await addToLedger([ledgerRun({ seed: 3 })]))).toBe(0);
  await deleteFromLedger([id]);
  expect(await list()).toMatchObject({ entries: [{}, {}], unreadable: [] });
});

test.each<Tampered<string>>([
  ['is gone', () => undefined],
  ['is cut off', (stored) => stored.slice(0, -10)],
  ['has a loss that is no number', (stored) => stored.replace('2.25', '"2.25"')],
  [
    'has other losses than its fingerprint',
    () => JSON.stringify({ experiment: ledgerRun().run.experiment, records: [], fingerprint: ['0'] }),
  ],
])('a run that %s is left out of what is read, and the others come', async (_, change) => {
  await addToLedger([1, 2].map((seed) => ledgerRun({ seed })));
  const ids = [(await entryOf(1)).id, (await entryOf(2)).id];
  await tamper('ledgerRuns', ids[0]!, change);
  expect(valueOf(await readFromLedger([...ids, 99])).map(({ id }) => id)).toEqual([ids[1]]);
});

test('what was deleted is put back as it was, in its place and with its name', async () => {
  await addToLedger([1, 2, 3].map((seed) => ledgerRun({ seed })));
  const { id } = await entryOf(2);
  await relabelInLedger(id, { name: 'the one', pinned: true });
  const before = await list();
  const deleted = valueOf(await deleteFromLedger([id]));
  expect(await seeds()).toEqual([3, 1]);
  await restoreToLedger(deleted);
  expect(await list()).toEqual(before);
  expect(valueOf(await readFromLedger([id]))[0]!.run).toEqual(ledgerRun({ seed: 2 }).run);
  await deleteFromLedger('all');
  expect(await list()).toEqual({ entries: [], unreadable: [] });
});

test('imported runs are added with their names, those that are there already are not, and nothing makes room for them', async () => {
  await addToLedger([ledgerRun({ seed: 1 })]);
  const file = [ledgerRun({ seed: 1, name: 'known' }), ledgerRun({ seed: 2, name: 'new', pinned: true })];
  const added = { type: 'added', added: 1, known: 2 };
  expect(valueOf(await importIntoLedger([...file, file[1]!]))).toEqual(added);
  expect(await entryOf(2)).toMatchObject({ name: 'new', pinned: true });
  const { bytes } = await entryOf(1);
  const more = [ledgerRun({ seed: 3 }), ledgerRun({ seed: 4 })];
  expect(valueOf(await importIntoLedger(more, { limit: 3 * bytes }))).toMatchObject({ type: 'no-room', free: bytes });
  expect(await seeds()).toEqual([2, 1]);
});

test('two tabs that change the ledger at the same time lose nothing of each other’s', async () => {
  await Promise.all([1, 2, 3, 4].map((seed) => addToLedger([ledgerRun({ seed })])));
  const ids = (await entries()).map(({ id }) => id);
  await Promise.all([
    ...ids.map((id) => relabelInLedger(id, { name: `run ${id}` })),
    ...ids.map((id) => relabelInLedger(id, { pinned: true })),
    addToLedger([ledgerRun({ seed: 5 })]),
  ]);
  expect(await seeds()).toEqual([5, 4, 3, 2, 1]);
  for (const { id, name, pinned } of (await entries()).slice(1)) expect([name, pinned]).toEqual([`run ${id}`, true]);
});

test('a run for which the browser has no room is not added, and what lay there stays', async () => {
  await addToLedger([ledgerRun({ seed: 1 })]);
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  expect(await addToLedger([ledgerRun({ seed: 1, firstLoss: 2 })])).toMatchObject({ type: 'failed', problem: 'full' });
  vi.restoreAllMocks();
  const [first] = await entries();
  expect(valueOf(await readFromLedger([first!.id]))).toMatchObject([{ run: ledgerRun({ seed: 1 }).run }]);
  expect(await seeds()).toEqual([1]);
});

test('where the browser forbids its store, each request says so', async () => {
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    },
  });
  const asked = [addToLedger([ledgerRun()]), importIntoLedger([]), listLedger(), readFromLedger([1])];
  const changed = [relabelInLedger(1, {}), deleteFromLedger('all'), restoreToLedger([])];
  for (const result of await Promise.all([...asked, ...changed])) {
    expect(result).toMatchObject({ problem: 'unavailable', reason: 'The operation is insecure.' });
  }
});

test('a store that a newer version of the site has changed is left alone, and another tab is not held up', async () => {
  await addToLedger([ledgerRun()]);
  const blocked = vi.fn();
  const under = addToLedger([ledgerRun({ seed: 2 })]);
  const newer = await openDB(databaseName, 5, { blocked });
  newer.close();
  await under;
  expect(await listLedger()).toMatchObject({ type: 'failed', problem: 'newer-version' });
});
