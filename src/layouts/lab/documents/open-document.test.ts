import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readDocument } from '../../../store/document-store.ts';
import { ledgerRun } from '../../../store/ledger-run.fixture.ts';
import { OpenDocument } from './open-document.ts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => void vi.unstubAllGlobals());

const nothing = { id: null, revision: 0, document: { title: '', text: '', runs: [] } };

function opened() {
  const told: string[] = [];
  const open = new OpenDocument(nothing, true, {
    onKept: (isApart) => told.push(isApart ? 'apart' : 'kept'),
    onProblem: ({ problem }) => told.push(problem),
  });
  return { open, told };
}

const keptText = async (open: OpenDocument) => {
  const result = await readDocument(open.id!);
  return result.type === 'done' ? result.value?.document.text : result.problem;
};

test('an empty document that nobody has written into is not kept', async () => {
  const { open, told } = opened();
  await open.keep();
  expect(open.id).toBeNull();
  expect(told).toEqual([]);
});

test('each pause is a step that can be undone, and what is undone is kept', async () => {
  const { open, told } = opened();
  for (const text of ['One.', 'One. Two.']) {
    open.change({ text });
    await open.keep();
  }
  expect(open.canUndo).toBe(true);
  open.undo();
  await open.keep();
  expect(open.document.text).toBe('One.');
  expect(await keptText(open)).toBe('One.');
  open.undo();
  expect(open.document.text).toBe('');
  expect(open.canUndo).toBe(false);
  await open.keep();
  expect(told).toEqual(['kept', 'kept', 'kept', 'kept']);
});

test('what is typed while the last change is being kept is kept after it', async () => {
  const { open } = opened();
  open.change({ text: 'One.' });
  const first = open.keep();
  open.change({ text: 'Two.' });
  await Promise.all([first, open.keep()]);
  expect(await keptText(open)).toBe('Two.');
});

test('an insertion that is undone leaves its runs, so that a text that is pasted again may name them', async () => {
  const { open } = opened();
  open.change({ text: '```runs\n1\n```', runs: [ledgerRun()] });
  open.undo();
  expect(open.document).toMatchObject({ text: '', runs: [{}] });
  await open.keep();
});

test('where the device keeps nothing, that is told, and what was written is still there', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const { open, told } = opened();
  open.change({ text: 'One.' });
  await open.keep();
  expect(told).toEqual(['unavailable']);
  expect(open.document.text).toBe('One.');
});

test('what could not be kept is not safe until it is handed out as it reads', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const { open, told } = opened();
  expect(open.isSafe).toBe(true);
  open.change({ text: 'Nowhere else.' });
  await open.keep();
  expect(told).toEqual(['unavailable']);
  expect(open.isSafe).toBe(false);
  open.handOut(open.document);
  expect(open.isSafe).toBe(true);
  open.change({ text: 'More.' });
  await open.keep();
  expect(open.isSafe).toBe(false);
});

test('what is kept is safe', async () => {
  const { open } = opened();
  open.change({ text: 'Here.' });
  expect(open.isSafe).toBe(false);
  await open.keep();
  expect(open.isSafe).toBe(true);
});
