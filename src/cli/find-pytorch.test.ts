import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ensurePyTorch, findPyTorch, howToGetPyTorch } from './find-pytorch.ts';

/** The only folder on the PATH. */
let folder: string;
const log = () => join(folder, 'log');

/** Is looked at wherever the PATH leads, and may have PyTorch on the machine that runs this. */
const debianPython = '/usr/bin/python3';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'find-pytorch-'));
  for (const variable of ['PYTHON_PATH', 'CI']) vi.stubEnv(variable, '');
  vi.stubEnv('PATH', folder);
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

async function provide(name: string, lines: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, `#!/bin/sh\n${lines}\n`);
  await chmod(file, 0o755);
  return file;
}

const orders = () => readFile(log(), 'utf8').catch(() => 'nothing');

test('PYTHON_PATH comes first, and is named where nothing is there', async () => {
  const first = await provide('python3', 'exit 0');
  expect(findPyTorch()).toBe(first);
  vi.stubEnv('PYTHON_PATH', process.execPath);
  expect(findPyTorch()).toBe(process.execPath);
  vi.stubEnv('PYTHON_PATH', '/nowhere/python3');
  expect(findPyTorch).toThrow('invalid PYTHON_PATH: /nowhere/python3 (want the path of a Python with PyTorch)');
});

test('a Python without PyTorch is passed over', async () => {
  await provide('python3', 'exit 1');
  expect([debianPython, undefined]).toContain(findPyTorch());
});

test('what is missing is said with how to get it', () => {
  expect(howToGetPyTorch).toContain('Debian: python3-torch; or set PYTHON_PATH');
});

test("nothing is installed on a developer's machine, nor where it is there", async () => {
  await provide('apt-get', `echo "$@" >> ${log()}`);
  vi.spyOn(process, 'getuid').mockReturnValue(0);
  ensurePyTorch();
  vi.stubEnv('CI', 'true');
  await provide('python3', 'exit 0');
  ensurePyTorch();
  expect(await orders()).toBe('nothing');
});
