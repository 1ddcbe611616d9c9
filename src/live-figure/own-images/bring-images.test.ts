import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { idxPair } from '../../data/own/own-files.fixture.ts';
import { readOwnData } from '../../data/own/read-own-data.ts';
import { defaultExperiment } from '../../experiment/defaults.ts';
import { keepOwnData } from '../../store/own-data-store.ts';
import { pageFiles } from '../../worker/sweep-dependencies.ts';
import { leaveTrainingSlot, takeTrainingSlot } from '../training-slot.ts';
import { areImagesReady, bringImages } from './bring-images.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('addEventListener', vi.fn());
  vi.stubGlobal('document', { querySelector: () => null });
});
afterEach(() => void vi.unstubAllGlobals());

const options = { side: 'as-it-is', decode: () => Promise.reject(new Error()), onProgress: () => undefined } as const;
const kept = await readOwnData(idxPair(260, { side: 14 }), options);
const other = await readOwnData(idxPair(300, { side: 14 }), options);

const figure = () => ({ name: 'Figure 1', stop: vi.fn(), warn: vi.fn<(sentence: string) => void>() });

test('images that the device keeps are there before a figure trains on them; of others it says what is missing', async () => {
  await keepOwnData(kept);
  const own = figure();
  expect(await bringImages(defaultExperiment.data, own)).toBe(true);
  expect(await bringImages(kept.choice, own)).toBe(true);
  expect(pageFiles.has(kept.choice)).toBe(true);
  expect(own.warn).not.toHaveBeenCalled();
  expect(await bringImages(other.choice, own)).toBe(false);
  expect(own.warn.mock.calls[0]![0]).toMatch(/250 training and .*“Your data” in the lab/);
});

test('while one figure trains, another does not take its images away', async () => {
  await keepOwnData(kept);
  await keepOwnData(other);
  const [training, own] = [figure(), figure()];
  expect(await bringImages(kept.choice, training)).toBe(true);
  takeTrainingSlot(training);
  expect(areImagesReady(other.choice, own)).toBe(true);
  expect(await bringImages(other.choice, own)).toBe(true);
  expect(pageFiles.has(kept.choice)).toBe(true);
  leaveTrainingSlot(training);
  expect(await bringImages(other.choice, own)).toBe(true);
  expect(pageFiles.has(other.choice)).toBe(true);
});

test('a figure that begins to train while images are read for another keeps its own', async () => {
  await keepOwnData(kept);
  await keepOwnData(other);
  const [training, own] = [figure(), figure()];
  expect(await bringImages(kept.choice, training)).toBe(true);
  const reading = bringImages(other.choice, own);
  takeTrainingSlot(training);
  expect(await reading).toBe(true);
  expect(pageFiles.has(kept.choice)).toBe(true);
  expect(own.warn).not.toHaveBeenCalled();
  leaveTrainingSlot(training);
});
