import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { beforeEach, expect, test, vi } from 'vitest';
import { loadDataSet } from './load-data-set.ts';
import { readDataSet } from './read-data-set.node.ts';
import { DataError } from './wanted-file.ts';

const folder = new URL('../../public/data/', import.meta.url);
const baseUrl = 'https://example.test/data/';

type Answer = (path: string, attempt: number) => Response | Promise<Response>;

const fromDisk: Answer = (path) => new Response(readFileSync(new URL(path, folder)));

let requests: { path: string; init: RequestInit | undefined }[];

beforeEach(() => {
  requests = [];
});

/** A server that gives `spoilt` for the file `training-2.bin` and the real files otherwise. */
function server(spoilt: Answer): typeof fetch {
  return async (input, init) => {
    const path = String(input).slice(baseUrl.length);
    requests.push({ path, init });
    init?.signal?.throwIfAborted();
    if (!path.endsWith('training-2.bin')) return fromDisk(path, 0);
    return spoilt(path, requests.filter((request) => request.path === path).length);
  };
}

const attemptsAtShard = () => requests.filter(({ path }) => path.endsWith('training-2.bin'));

test('Fashion-MNIST arrives whole: 10,000 training and 2,000 test images in ten classes', async () => {
  const data = await readDataSet({ name: 'fashion-mnist', side: 14 });
  expect(data.classes).toHaveLength(10);
  expect([data.training.count, data.test.count]).toEqual([10_000, 2_000]);
  expect(data.training.images).toHaveLength(10_000 * 14 * 14);
  // The first labels of the original files, as everybody prints them.
  expect([...data.training.labels.subarray(0, 10)]).toEqual([9, 0, 0, 3, 0, 2, 7, 2, 5, 5]);
  expect([...data.test.labels.subarray(0, 5)]).toEqual([9, 2, 1, 1, 6]);
});

test('each class is there as often as in the original files', async () => {
  const { training, test } = await readDataSet({ name: 'fashion-mnist', side: 14 });
  const countsOf = (labels: Uint8Array) =>
    Array.from({ length: 10 }, (_, label) => labels.filter((other) => other === label).length);
  // Counted by NumPy in the first 10,000 and 2,000 labels of the IDX files.
  expect(countsOf(training.labels)).toEqual([942, 1027, 1016, 1019, 974, 989, 1021, 1022, 990, 1000]);
  expect(countsOf(test.labels)).toEqual([200, 203, 214, 190, 219, 195, 197, 200, 194, 188]);
});

test('the pixels of 28x28 are those of the original files', async () => {
  const { mean, training, test } = await readDataSet({ name: 'fashion-mnist', side: 28 });
  const sumOf = (pixels: Uint8Array) => pixels.reduce((sum, pixel) => sum + pixel, 0);
  // Summed by NumPy over the IDX files.
  expect([sumOf(training.images), sumOf(test.images)]).toEqual([572_388_787, 114_763_281]);
  expect(mean).toBeCloseTo(73.00877385204082, 12);
});

test('every pixel of 14x14 is the average of 2x2 of 28x28, rounded half up', async () => {
  const [small, large] = await Promise.all([
    readDataSet({ name: 'fashion-mnist', side: 14 }),
    readDataSet({ name: 'fashion-mnist', side: 28 }),
  ]);
  for (const part of ['training', 'test'] as const) {
    const pixels = large[part].images;
    const sums = new Uint16Array(small[part].images.length);
    pixels.forEach((pixel, index) => {
      const [image, row, column] = [Math.floor(index / 784), Math.floor((index % 784) / 28), index % 28];
      const to = image * 196 + (row >> 1) * 14 + (column >> 1);
      sums[to] = (sums[to] ?? 0) + pixel;
    });
    expect(small[part].images).toEqual(Uint8Array.from(sums, (sum) => Math.round(sum / 4)));
    expect(small[part].labels).toEqual(large[part].labels);
  }
});

test('mean and deviation are those of all training pixels', async () => {
  const { training, mean, deviation } = await readDataSet({ name: 'fashion-mnist', side: 14 });
  const average = training.images.reduce((sum, pixel) => sum + pixel, 0) / training.images.length;
  const variance = training.images.reduce((sum, pixel) => sum + (pixel - average) ** 2, 0) / training.images.length;
  expect(mean).toBeCloseTo(average, 9);
  expect(deviation).toBeCloseTo(Math.sqrt(variance), 9);
});

test('the quick start downloads at most 1.6 MB', () => {
  const manifest = JSON.parse(readFileSync(new URL('fashion-mnist-14/manifest.json', folder), 'utf8'));
  const shards: { packedBytes: number }[] = [...manifest.training, ...manifest.test];
  expect(shards.reduce((sum, { packedBytes }) => sum + packedBytes, 0)).toBeLessThan(1.6e6);
});

const faults: [string, Answer, RegExp][] = [
  ['missing', () => new Response('', { status: 404 }), /"status":404/],
  ['truncated', (path) => new Response(readFileSync(new URL(path, folder)).subarray(0, 1000)), /"bytes":1000\b/],
  ['a page with status 200', () => new Response('<!doctype html><title>Home</title>'), /"bytes":34\b/],
  ['unreachable', () => Promise.reject(new TypeError('Failed to fetch')), /Failed to fetch/],
  [
    'corrupted inside',
    (path) => {
      const bytes = readFileSync(new URL(path, folder));
      bytes[5000] = (bytes[5000] ?? 0) ^ 255;
      return new Response(bytes);
    },
    /"hash":"sha256-/,
  ],
];

test.each(faults)('a shard that is %s is fetched once more past every cache, then named', async (_, spoilt, reason) => {
  const error = await loadDataSet({ name: 'fashion-mnist', side: 14 }, { baseUrl, fetch: server(spoilt) }).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(DataError);
  expect(error).toMatchObject({ reason: { code: 'file-not-intact', file: 'training-2.bin' } });
  expect(String(error)).toMatch(reason);
  expect(attemptsAtShard().map(({ init }) => init?.cache)).toEqual(['default', 'reload']);
});

test('a shard that is whole at the second try is taken', async () => {
  const flaky: Answer = (path, attempt) =>
    attempt === 1 ? new Response('', { status: 503 }) : fromDisk(path, attempt);
  const loaded: number[] = [];
  const data = await loadDataSet(
    { name: 'fashion-mnist', side: 14 },
    {
      baseUrl,
      fetch: server(flaky),
      onProgress: ({ bytes, total }) => loaded.push(bytes / (total ?? Infinity)),
    },
  );
  expect(data.training).toEqual((await readDataSet({ name: 'fashion-mnist', side: 14 })).training);
  expect(loaded.at(-1)).toBe(1);
});

test('no request carries a hash: browsers would then hold every byte back until the file is whole', async () => {
  await loadDataSet({ name: 'fashion-mnist', side: 14 }, { baseUrl, fetch: server(fromDisk) });
  expect(requests).toHaveLength(7);
  for (const { init } of requests) expect(init?.integrity).toBeUndefined();
});

test('the manifest is asked for anew, and past every cache when it is no manifest', async () => {
  const asked: unknown[] = [];
  const load: typeof fetch = async (input, init) => {
    if (!String(input).endsWith('manifest.json')) return fromDisk(String(input).slice(baseUrl.length), 0);
    asked.push(init?.cache);
    return asked.length === 1 ? new Response('<!doctype html>') : server(fromDisk)(input, init);
  };
  await loadDataSet({ name: 'fashion-mnist', side: 14 }, { baseUrl, fetch: load });
  expect(asked).toEqual(['no-cache', 'reload']);
});

test('once a shard has failed, no other goes on loading', async () => {
  const endless = ({ signal }: RequestInit): Promise<Response> =>
    new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)));
  const signals: (AbortSignal | null | undefined)[] = [];
  const load: typeof fetch = (input, init) => {
    if (/manifest.json/.test(String(input))) return server(fromDisk)(input, init);
    if (/training-0.bin/.test(String(input))) return Promise.resolve(new Response('', { status: 404 }));
    signals.push(init?.signal);
    return endless(init ?? {});
  };
  await expect(loadDataSet({ name: 'fashion-mnist', side: 14 }, { baseUrl, fetch: load })).rejects.toThrow(DataError);
  expect(signals.length).toBeGreaterThan(0);
  expect(signals.every((signal) => signal?.aborted)).toBe(true);
});

test('offline, the message says so, in place of what the browser calls it', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  try {
    const load = server(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(loadDataSet({ name: 'fashion-mnist', side: 14 }, { baseUrl, fetch: load })).rejects.toMatchObject({
      reason: { file: 'training-2.bin', reason: { code: 'offline' } },
    });
  } finally {
    vi.unstubAllGlobals();
  }
});

test('in Node a shard that does not fit its hash is refused as well, where unpacking would not notice', async () => {
  const copy = await mkdtemp(join(tmpdir(), 'shards-'));
  try {
    await cp(folder, copy, { recursive: true });
    const shard = join(copy, 'fashion-mnist-14/training-0.bin');
    const bytes = await readFile(shard);
    // The operating system in the gzip header.
    bytes[9] = 3;
    await writeFile(shard, bytes);
    await expect(readDataSet({ name: 'fashion-mnist', side: 14 }, pathToFileURL(`${copy}/`))).rejects.toThrow(
      /training-0\.bin.*"hash":"sha256-/,
    );
  } finally {
    await rm(copy, { recursive: true });
  }
});

const shippedManifest = () => JSON.parse(readFileSync(new URL('fashion-mnist-14/manifest.json', folder), 'utf8'));

/** A server with a manifest and a shard of its own. */
function serverWith(manifest: unknown, spoilt: Answer = fromDisk): typeof fetch {
  const load = server(spoilt);
  return (input, init) =>
    String(input).endsWith('manifest.json') ? Promise.resolve(Response.json(manifest)) : load(input, init);
}

test.each([
  ['not packed', Buffer.alloc(2000 * 197), /not a gzip file, or not a whole one/],
  ['packed with too few images', gzipSync(Buffer.alloc(1000 * 197)), /it holds 197000 bytes \(want 394000\)/],
  ['packed with a label that is no class', gzipSync(Buffer.alloc(2000 * 197, 77)), /label 77 \(want 0 to 9\)/],
])('a shard that is %s is refused, though it is what its manifest says', async (_, bytes, reason) => {
  const manifest = shippedManifest();
  const integrity = `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
  Object.assign(manifest.training[2], { packedBytes: bytes.length, integrity });
  const load = serverWith(manifest, () => new Response(bytes));
  await expect(loadDataSet({ name: 'fashion-mnist', side: 14 }, { baseUrl, fetch: load })).rejects.toThrow(reason);
});

test.each([
  ['deviation', 1e-30, /manifest\.json.*its deviation is 1e-30, but that of the images is 84\.475/],
  ['deviation', 84.4753, /its deviation is 84\.4753, /],
  ['mean', 73.0832, /its mean is 73\.0832, but that of the images is 73\.083158163/],
])('a manifest whose %s is %d, which its images do not have, is refused', async (name, value, message) => {
  const load = serverWith({ ...shippedManifest(), [name]: value });
  await expect(loadDataSet({ name: 'fashion-mnist', side: 14 }, { baseUrl, fetch: load })).rejects.toThrow(message);
});

test('mean and deviation may be off by what rounding does, and are used as the manifest has them', async () => {
  const { mean, deviation, ...rest } = shippedManifest();
  const rounded = { mean: mean * (1 + 5e-10), deviation: deviation * (1 - 5e-10) };
  const data = await loadDataSet(
    { name: 'fashion-mnist', side: 14 },
    { baseUrl, fetch: serverWith({ ...rest, ...rounded }) },
  );
  expect(data).toMatchObject(rounded);
});

test('aborting ends the load at once, without a second try', async () => {
  const controller = new AbortController();
  const load = server((_, attempt) => {
    controller.abort();
    return Promise.reject(new TypeError(`attempt ${attempt}`));
  });
  await expect(
    loadDataSet({ name: 'fashion-mnist', side: 14 }, { baseUrl, fetch: load, signal: controller.signal }),
  ).rejects.toMatchObject({
    name: 'AbortError',
  });
  expect(attemptsAtShard()).toHaveLength(1);
});
