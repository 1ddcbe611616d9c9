import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { findBrowser } from './find-browser.ts';

afterEach(() => void vi.unstubAllEnvs());

test('CHROMIUM_PATH comes first', () => {
  vi.stubEnv('CHROMIUM_PATH', process.execPath);
  expect(findBrowser()).toBe(process.execPath);
});

test('a CHROMIUM_PATH where nothing is is named, not passed over', () => {
  vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium');
  expect(findBrowser).toThrow('invalid CHROMIUM_PATH: /nowhere/chromium');
});

test('without it, the Chromium on the PATH is taken', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'find-browser-'));
  await writeFile(join(folder, 'chromium'), '');
  vi.stubEnv('CHROMIUM_PATH', '');
  vi.stubEnv('PATH', `/nowhere${delimiter}${folder}`);
  expect(findBrowser()).toBe(join(folder, 'chromium'));
  await rm(folder, { recursive: true });
});
