import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withDatabase } from './database.ts';
import { deleteDocument, listDocuments, readDocument, restoreDocument, saveDocument } from './document-store.ts';
import { ledgerRun } from './ledger-run.fixture.ts';
import type { StoreResult } from './store-result.ts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => void vi.unstubAllGlobals());

const now = '2026-01-02T00:00:00.000Z';
const fresh = { id: null, revision: 0 };
const mine = { title: 'Mine', text: 'One.', runs: [ledgerRun()] };

function valueOf<Value>(result: StoreResult<Value>): Value {
  if (result.type === 'failed') throw new Error(result.reason);
  return result.value;
}

test('a document that was kept is there again, with its runs, and once, however often it was saved', async () => {
  const first = valueOf(await saveDocument(fresh, mine, now));
  const second = valueOf(await saveDocument(first, { ...mine, text: 'Two.' }, now));
  expect(second).toMatchObject({ id: first.id, isApart: false });
  const list = valueOf(await listDocuments());
  expect(list.documents).toEqual([{ id: first.id, title: 'Mine', changed: now }]);
  expect(valueOf(await readDocument(first.id!))?.document).toEqual({ ...mine, text: 'Two.' });
});

test('two tabs that write one document lose nothing of each other', async () => {
  const place = valueOf(await saveDocument(fresh, mine, now));
  const one = valueOf(await saveDocument(place, { ...mine, text: 'of one tab' }, now));
  const other = valueOf(await saveDocument(place, { ...mine, text: 'of the other' }, now));
  expect(one.isApart).toBe(false);
  expect(other.isApart).toBe(true);
  const texts = await Promise.all([one, other].map(async ({ id }) => valueOf(await readDocument(id!))?.document.text));
  expect(texts).toEqual(['of one tab', 'of the other']);
});

test('what one tab has deleted while another writes it is kept as a new document', async () => {
  const place = valueOf(await saveDocument(fresh, mine, now));
  const deleted = valueOf(await deleteDocument(place.id!));
  const saved = valueOf(await saveDocument(place, { ...mine, text: 'still here' }, now));
  expect(saved.isApart).toBe(true);
  expect(valueOf(await restoreDocument(deleted))).toBe(place.id);
  expect(valueOf(await listDocuments()).documents).toHaveLength(2);
  expect(valueOf(await readDocument(place.id!))?.document).toEqual(mine);
});

test('a record that is broken is told of, and hides no other', async () => {
  await saveDocument(fresh, mine, now);
  const broken = await withDatabase((database) => database.add('documents', { title: 7 }));
  const half = await withDatabase((database) =>
    database.add('documents', { title: 'a', changed: now, revision: 1, json: '{"schema":1' }),
  );
  const undated = await withDatabase((database) =>
    database.add('documents', { title: 'b', changed: 'soon', revision: 1, json: '{}' }),
  );
  const list = valueOf(await listDocuments());
  expect(list.unreadable).toEqual([broken, undated]);
  expect(list.documents).toHaveLength(2);
  expect(await readDocument(half)).toMatchObject({ type: 'failed', problem: 'damaged' });
});

test('where nothing can be kept, that is told and nothing is thrown', async () => {
  vi.stubGlobal('indexedDB', undefined);
  expect(await saveDocument(fresh, mine, now)).toMatchObject({ type: 'failed', problem: 'unavailable' });
  expect(await listDocuments()).toMatchObject({ type: 'failed', problem: 'unavailable' });
});
