import { afterEach, expect, test, vi } from 'vitest';
import { askToKeep } from './storage-promise.ts';

afterEach(() => void vi.unstubAllGlobals());

function browser({ persisted = false, persists = true, storage = true }) {
  const kept = new Map<string, string>();
  const persist = vi.fn(async () => persists);
  vi.stubGlobal('navigator', storage ? { storage: { persisted: async () => persisted, persist } } : {});
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  return persist;
}

test('the browser is asked to keep what there is, and whether it promised is told', async () => {
  const persist = browser({});
  expect(await askToKeep()).toBe('given');
  expect(persist).toHaveBeenCalledOnce();
});

test('a browser that does not promise is asked once only', async () => {
  const persist = browser({ persists: false });
  expect([await askToKeep(), await askToKeep()]).toEqual(['not-given', 'not-given']);
  expect(persist).toHaveBeenCalledOnce();
});

test('a browser that has promised already is not asked', async () => {
  const persist = browser({ persisted: true });
  expect(await askToKeep()).toBe('given');
  expect(persist).not.toHaveBeenCalled();
});

test('where nothing can be asked, or remembered, nobody is', async () => {
  browser({ storage: false });
  expect(await askToKeep()).toBe('unknown');
  const persist = browser({});
  vi.stubGlobal('localStorage', undefined);
  expect(await askToKeep()).toBe('not-given');
  expect(persist).not.toHaveBeenCalled();
});
