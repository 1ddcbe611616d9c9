import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { idxPair } from '../data/own/own-files.fixture.ts';
import { readOwnData } from '../data/own/read-own-data.ts';
import { keepOwnData } from '../store/own-data-store.ts';
import { pageFiles } from '../worker/sweep-dependencies.ts';
import { OwnDataAtHand } from './own-data.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('addEventListener', vi.fn());
});
afterEach(() => void vi.unstubAllGlobals());

const options = { side: 'as-it-is', decode: () => Promise.reject(new Error()), onProgress: () => undefined } as const;
const one = await readOwnData(idxPair(260, { side: 14 }), options);
const other = await readOwnData(idxPair(300, { side: 14 }), options);
const titles = (own: OwnDataAtHand) => own.all.map(({ choice }) => choice.trainingImages);
const isFree = () => true;
const images = ({ choice }: typeof one) => choice.trainingImages;

test('what the device keeps and what is in use is at hand, each once, and whoever asks hears what is wanted once', async () => {
  await keepOwnData(one);
  const own = new OwnDataAtHand();
  const leaving = new AbortController();
  let heard = 0;
  await own.hear(() => (heard += 1), leaving.signal);
  expect(titles(own)).toEqual([images(one)]);
  own.use(other.choice, 'other', other.data);
  own.use(one.choice, 'one', one.data);
  expect(titles(own)).toEqual([images(one)]);
  expect(own.find(other.choice)).toBeUndefined();
  expect(heard).toBe(3);
  expect(own.takeWanted()).toMatchObject({ title: 'one' });
  expect(own.takeWanted()).toBeNull();
  leaving.abort();
  own.use(other.choice, 'other', other.data);
  expect(heard).toBe(3);
});

test('data are made ready from the device or from this page, and where neither has them that is said', async () => {
  await keepOwnData(one);
  const own = new OwnDataAtHand();
  expect(own.isReady(one.choice)).toBe(false);
  expect(await own.bring({ ...one.choice, fingerprint: '0'.repeat(32) }, isFree)).toBe(false);
  expect(await own.bring(one.choice, isFree)).toBe(true);
  expect(own.isReady(one.choice)).toBe(true);
  // Nothing is taken from a training before it has ended: only `bring` does.
  own.use(other.choice, 'other', other.data);
  expect(pageFiles.has(one.choice)).toBe(true);
  expect(await own.bring(other.choice, isFree)).toBe(true);
  expect(pageFiles.has(one.choice)).toBe(false);
  // Training on what is kept does not cost what is not.
  expect(await own.bring(one.choice, isFree)).toBe(true);
  expect(own.used).toMatchObject({ choice: other.choice });
  expect(await own.bring(other.choice, isFree)).toBe(true);
});

test('images are not taken away where others began to be trained on while they were read', async () => {
  await keepOwnData(one);
  const own = new OwnDataAtHand();
  own.use(other.choice, 'other', other.data);
  expect(await own.bring(other.choice, isFree)).toBe(true);
  let isBusy = false;
  const reading = own.bring(one.choice, () => !isBusy);
  isBusy = true;
  expect(await reading).toBe(true);
  expect(own.isReady(one.choice)).toBe(false);
  expect(own.isReady(other.choice)).toBe(true);
});
