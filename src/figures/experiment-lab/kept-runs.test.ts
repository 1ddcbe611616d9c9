import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ledgerRun } from '../../store/ledger-run.fixture.ts';
import { addToLedger } from '../../store/ledger-store.ts';
import { KeptRuns } from './kept-runs.ts';
import { keyOf } from './queue/known-runs.ts';

const run = ledgerRun();
const key = keyOf(run.run.experiment);

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('addEventListener', () => undefined);
  await addToLedger([run]);
});
afterEach(() => vi.unstubAllGlobals());

/** The store fails as long as it is away. */
function takeStoreAway(): () => void {
  const { indexedDB } = globalThis;
  vi.stubGlobal('indexedDB', undefined);
  return () => void vi.stubGlobal('indexedDB', indexedDB);
}

test('a run that could not be read whole is asked for again at the next chance', async () => {
  const onChange = vi.fn();
  const kept = new KeptRuns(onChange, new AbortController().signal);
  await kept.isRead;
  const bringBack = takeStoreAway();
  expect(kept.resultOf(key)).toBeUndefined();
  await new Promise((resolve) => setTimeout(resolve, 20));
  bringBack();
  expect(kept.resultOf(key)).toBeUndefined();
  onChange.mockClear();
  kept.readAgain();
  await kept.isRead;
  expect(onChange).toHaveBeenCalledTimes(1);
  kept.resultOf(key);
  await vi.waitFor(() => expect(kept.resultOf(key)?.records).toHaveLength(run.run.records.length));
});

test('a list that could not be read takes nothing away that is known, and is read at the next chance', async () => {
  const kept = new KeptRuns(() => undefined, new AbortController().signal);
  await kept.isRead;
  const bringBack = takeStoreAway();
  kept.readAgain();
  await kept.isRead;
  expect(kept.entries).toHaveLength(1);
  bringBack();
  await addToLedger([ledgerRun({ seed: 2 })]);
  kept.readAgain();
  await kept.isRead;
  expect(kept.entries).toHaveLength(2);
});
