import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ensureOtherBrowsers, findFirefox, findWebKit, howToGet } from './find-other-browsers.ts';

/** The only folder on the PATH. */
let folder: string;
const log = () => join(folder, 'log');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'find-other-browsers-'));
  const variables = ['FIREFOX_PATH', 'WEBKIT_DRIVER_PATH', 'MINIBROWSER_PATH', 'XVFB_RUN_PATH', 'CI'];
  for (const variable of variables) vi.stubEnv(variable, '');
  vi.stubEnv('PATH', folder);
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

/** An apt-get that writes down what it is asked for, and then fails or not. */
async function provideAptGet(status: number): Promise<void> {
  await writeFile(join(folder, 'apt-get'), `#!/bin/sh\necho "$@" >> ${log()}\nexit ${status}\n`);
  await chmod(join(folder, 'apt-get'), 0o755);
}

const orders = () => readFile(log(), 'utf8').catch(() => 'nothing');

test('FIREFOX_PATH comes first, and is named where nothing is there', async () => {
  await writeFile(join(folder, 'firefox-esr'), '');
  expect(findFirefox()).toBe(join(folder, 'firefox-esr'));
  vi.stubEnv('FIREFOX_PATH', process.execPath);
  expect(findFirefox()).toBe(process.execPath);
  vi.stubEnv('FIREFOX_PATH', '/nowhere/firefox');
  expect(findFirefox).toThrow('invalid FIREFOX_PATH: /nowhere/firefox (want the path of a Firefox)');
});

test('WebKit is there when its driver, its browser and a display are', () => {
  vi.stubEnv('WEBKIT_DRIVER_PATH', process.execPath);
  vi.stubEnv('MINIBROWSER_PATH', process.execPath);
  expect(findWebKit()).toBeUndefined();
  vi.stubEnv('XVFB_RUN_PATH', process.execPath);
  const [driver, browser, display] = [process.execPath, process.execPath, process.execPath];
  expect(findWebKit()).toEqual({ driver, browser, display });
});

test('what is missing is said with how to get it', () => {
  expect(howToGet('Firefox')).toBe('Firefox is not installed (Debian: firefox-esr; or set FIREFOX_PATH)');
});

test("outside CI nothing is installed on a developer's machine", async () => {
  vi.spyOn(process, 'getuid').mockReturnValue(0);
  await provideAptGet(0);
  ensureOtherBrowsers();
  expect(await orders()).toBe('nothing');
});

test('in CI root installs the packages of the browsers that are missing, and of no other', async () => {
  vi.stubEnv('CI', 'true');
  vi.spyOn(process, 'getuid').mockReturnValue(0);
  vi.stubEnv('FIREFOX_PATH', process.execPath);
  await provideAptGet(0);
  ensureOtherBrowsers();
  expect(await orders()).toBe('update\ninstall -y --no-install-recommends webkit2gtk-driver xvfb xauth\n');
});

test('in CI nobody but root installs anything', async () => {
  vi.stubEnv('CI', 'true');
  vi.spyOn(process, 'getuid').mockReturnValue(1000);
  await provideAptGet(0);
  ensureOtherBrowsers();
  expect(await orders()).toBe('nothing');
});

test('an installation that fails is told and lets the other tests run', async () => {
  vi.stubEnv('CI', 'true');
  vi.spyOn(process, 'getuid').mockReturnValue(0);
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await provideAptGet(100);
  ensureOtherBrowsers();
  expect(told.mock.calls.join()).toMatch(/Could not install Firefox and WebKit: .*apt-get update/);
});
