import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import type { Loaded } from '../data/transfer.ts';
import { DataError } from '../data/wanted-file.ts';
import type { DataSet } from '../data/data-set.ts';
import type { OwnData } from '../experiment/data-sets.ts';
import type { EngineFiles } from './engine-files.ts';
import { noData } from './fakes/experiments.ts';
import { PageFiles } from './page-files.ts';
import { ScriptError } from './script-error.ts';

const site = 'https://example.test/';

const bodies: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {
  'train.worker.js': new Uint8Array(30_000).fill(1),
  'imported.js': new Uint8Array(10_000).fill(2),
  'tfjs.wasm': new Uint8Array(42_000).fill(3),
  'kernels.wasm': new Uint8Array(1400).fill(4),
};

function bodyOf(url: string): Uint8Array<ArrayBuffer> {
  const path = url.slice(site.length);
  return bodies[path] ?? new Uint8Array(readFileSync(new URL(`../../public/${path}`, import.meta.url)));
}

function checked(name: string) {
  const body = bodyOf(site + name);
  const integrity = `sha256-${createHash('sha256').update(body).digest('base64')}`;
  return { url: site + name, bytes: body.length, integrity };
}

const unchecked = (name: string) => ({ ...checked(name), integrity: null });
const engine: EngineFiles = {
  script: [unchecked('train.worker.js'), unchecked('imported.js')],
  tfjsWasm: checked('tfjs.wasm'),
  kernelsWasm: checked('kernels.wasm'),
};

let asked: string[];
/** Files that are not there, for now. */
let missing: RegExp;

const host: typeof fetch = async (input, init) => {
  init?.signal?.throwIfAborted();
  const url = String(input);
  asked.push(url.split('/').at(-1) ?? '');
  if (!missing.test(url)) return new Response(bodyOf(url));
  // Late, so that nothing else is under way any more.
  await new Promise((resolve) => setTimeout(resolve, 300));
  return new Response('', { status: 404 });
};

const small = { name: 'fashion-mnist', side: 14 } as const;
const openPage = () => new PageFiles(engine, `${site}data/`, host);
const everything = 30_000 + 10_000 + 42_000 + 1400 + 1_571_662;

beforeEach(() => {
  asked = [];
  missing = /^$/;
});

test('script, modules and images are loaded together, in one progress to one total', async () => {
  const told: Loaded[] = [];
  const { data, assets } = await openPage().loadFiles([small, small], { onProgress: (loaded) => told.push(loaded) });
  expect(data.get('fashion-mnist-14')?.training.count).toBe(10_000);
  expect(assets).toEqual({ tfjsWasm: bodies['tfjs.wasm'], kernelsWasm: bodies['kernels.wasm'] });
  expect(new Set(told.map(({ total }) => total))).toEqual(new Set([everything]));
  expect(told.at(0)?.bytes).toBe(0);
  expect(told.at(-1)?.bytes).toBe(everything);
  expect(asked.toSorted()).toEqual([
    ...['imported.js', 'kernels.wasm', 'manifest.json', 'test-0.bin', 'tfjs.wasm', 'train.worker.js'],
    ...[0, 1, 2, 3, 4].map((shard) => `training-${shard}.bin`),
  ]);
});

test('what the page has is never asked for again', async () => {
  const page = openPage();
  const first = await page.loadFiles([small], {});
  asked = [];
  expect(await page.loadFiles([small], {})).toEqual(first);
  expect(await page.loadData(small, {})).toBe(first.data.get('fashion-mnist-14'));
  expect(asked).toEqual([]);
});

test('images that were looked at are there for training', async () => {
  const page = openPage();
  await page.loadData(small, {});
  expect(asked).toHaveLength(7);
  asked = [];
  await page.loadFiles([small], {});
  expect(asked.toSorted()).toEqual(['imported.js', 'kernels.wasm', 'tfjs.wasm', 'train.worker.js']);
});

test('a module that is missing is told to the worker, and asked for again the next time', async () => {
  const page = openPage();
  missing = /kernels/;
  const { assets } = await page.loadFiles([small], {});
  expect(assets).toEqual({
    missing: { code: 'file-not-intact', file: 'kernels.wasm', reason: { code: 'server-answered', status: 404 } },
  });
  missing = /^$/;
  asked = [];
  expect((await page.loadFiles([small], {})).assets).toHaveProperty('kernelsWasm', bodies['kernels.wasm']);
  expect(asked).toEqual(['kernels.wasm']);
});

test('a script that is missing, or what it imports, is an error of its own', async () => {
  missing = /imported/;
  const error = await openPage()
    .loadFiles([small], {})
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ScriptError);
  expect(error).toMatchObject({
    reason: { file: 'imported.js', reason: { code: 'server-answered', status: 404 } },
  });
});

test('after a failure only what is missing is asked for, and the progress begins where it ended', async () => {
  const page = openPage();
  missing = /test-0/;
  await expect(page.loadFiles([small], {})).rejects.toThrow(DataError);
  missing = /^$/;
  asked = [];
  const told: Loaded[] = [];
  await page.loadFiles([small], { onProgress: (loaded) => told.push(loaded) });
  expect(asked).toEqual(['manifest.json', 'test-0.bin']);
  expect(told[0]).toMatchObject({ bytes: everything - 263_547, total: everything });
});

test('aborting ends the load with the reason of the signal', async () => {
  const controller = new AbortController();
  const onProgress = ({ bytes }: Loaded) => bytes > 0 && controller.abort(new Error('by the reader'));
  await expect(openPage().loadFiles([small], { signal: controller.signal, onProgress })).rejects.toThrow(
    'by the reader',
  );
});

test('data of a reader’s own is what was handed over, the newest only, and is asked of no server', async () => {
  const own = (fingerprint: string): OwnData => ({
    ...{ name: 'own', fingerprint, side: 14, channels: 1, classes: 2, trainingImages: 200, testImages: 20 },
  });
  const page = openPage();
  await expect(page.loadData(own('a'), {})).rejects.toMatchObject({ reason: { code: 'own-data-missing' } });
  const data: DataSet = { ...noData, name: 'own' };
  page.provide(own('a'), data);
  expect(await page.loadData(own('a'), {})).toBe(data);
  asked = [];
  page.provide(own('b'), { ...data });
  expect([page.has(own('a')), page.has(own('b'))]).toEqual([false, true]);
  const { data: sets } = await page.loadFiles([own('b')], {});
  expect(sets.size).toBe(1);
  expect(asked.some((url) => url.includes('own'))).toBe(false);
});
