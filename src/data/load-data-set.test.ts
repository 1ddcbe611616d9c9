import { readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { beforeEach, expect, test, vi } from 'vitest';
import { DataError } from './fetch-file.ts';
import { loadDataSet } from './load-data-set.ts';
import { readDataSet } from './read-data-set.node.ts';

const folder = new URL('../../public/data/', import.meta.url);
const baseUrl = 'https://example.test/data/';

type Answer = (path: string, attempt: number) => Response | Promise<Response>;

const fromDisk: Answer = (path) => new Response(readFileSync(new URL(path, folder)));

let requests: { path: string; cache: RequestCache | undefined; integrity: string | undefined }[];

beforeEach(() => {
  requests = [];
});

/** A server that gives `spoilt` for the file `training-2.bin` and the real files otherwise. */
function server(spoilt: Answer): typeof fetch {
  return async (input, init) => {
    const path = String(input).slice(baseUrl.length);
    requests.push({ path, cache: init?.cache, integrity: init?.integrity });
    init?.signal?.throwIfAborted();
    if (!path.endsWith('training-2.bin')) return fromDisk(path, 0);
    return spoilt(path, requests.filter((request) => request.path === path).length);
  };
}

const attemptsAtShard = () => requests.filter(({ path }) => path.endsWith('training-2.bin'));

test('Fashion-MNIST arrives whole: 10,000 training and 2,000 test images in ten classes', async () => {
  const data = await readDataSet(14);
  expect(data.classes).toHaveLength(10);
  expect([data.training.count, data.test.count]).toEqual([10_000, 2_000]);
  expect(data.training.images).toHaveLength(10_000 * 14 * 14);
  // The first labels of the original files, as everybody prints them.
  expect([...data.training.labels.subarray(0, 10)]).toEqual([9, 0, 0, 3, 0, 2, 7, 2, 5, 5]);
  expect([...data.test.labels.subarray(0, 5)]).toEqual([9, 2, 1, 1, 6]);
});

test('each class is there as often as in the original files', async () => {
  const { training, test } = await readDataSet(14);
  const countsOf = (labels: Uint8Array) =>
    Array.from({ length: 10 }, (_, label) => labels.filter((other) => other === label).length);
  // Counted by NumPy in the first 10,000 and 2,000 labels of the IDX files.
  expect(countsOf(training.labels)).toEqual([942, 1027, 1016, 1019, 974, 989, 1021, 1022, 990, 1000]);
  expect(countsOf(test.labels)).toEqual([200, 203, 214, 190, 219, 195, 197, 200, 194, 188]);
});

test('the pixels of 28x28 are those of the original files', async () => {
  const { mean, training, test } = await readDataSet(28);
  const sumOf = (pixels: Uint8Array) => pixels.reduce((sum, pixel) => sum + pixel, 0);
  // Summed by NumPy over the IDX files.
  expect([sumOf(training.images), sumOf(test.images)]).toEqual([572_388_787, 114_763_281]);
  expect(mean).toBeCloseTo(73.00877385204082, 12);
});

test('every pixel of 14x14 is the average of 2x2 of 28x28, rounded half up', async () => {
  const [small, large] = await Promise.all([readDataSet(14), readDataSet(28)]);
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
  const { training, mean, deviation } = await readDataSet(14);
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
  ['missing', () => new Response('', { status: 404 }), /status 404/],
  ['truncated', (path) => new Response(readFileSync(new URL(path, folder)).subarray(0, 1000)), /1000 bytes/],
  ['a page with status 200', () => new Response('<!doctype html><title>Home</title>'), /34 bytes/],
  ['unreachable', () => Promise.reject(new TypeError('Failed to fetch')), /Failed to fetch/],
  [
    'corrupted inside',
    (path) => {
      const bytes = readFileSync(new URL(path, folder));
      bytes[5000] = (bytes[5000] ?? 0) ^ 255;
      return new Response(bytes);
    },
    /not a gzip file, or not a whole one/,
  ],
];

test.each(faults)('a shard that is %s is fetched once more past every cache, then named', async (_, spoilt, reason) => {
  const error = await loadDataSet(14, { baseUrl, fetch: server(spoilt) }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(DataError);
  expect(String(error)).toMatch(/training-2\.bin did not arrive intact/);
  expect(String(error)).toMatch(reason);
  expect(attemptsAtShard().map(({ cache }) => cache)).toEqual(['default', 'reload']);
});

test('a shard that is whole at the second try is taken', async () => {
  const flaky: Answer = (path, attempt) =>
    attempt === 1 ? new Response('', { status: 503 }) : fromDisk(path, attempt);
  const loaded: number[] = [];
  const data = await loadDataSet(14, {
    baseUrl,
    fetch: server(flaky),
    onProgress: ({ bytes, total }) => loaded.push(bytes / total),
  });
  expect(data.training).toEqual((await readDataSet(14)).training);
  expect(loaded.at(-1)).toBe(1);
});

test('every shard is asked for with its hash', async () => {
  await loadDataSet(14, { baseUrl, fetch: server(fromDisk) });
  const shards = requests.filter(({ path }) => path.endsWith('.bin'));
  expect(shards).toHaveLength(6);
  for (const { integrity } of shards) expect(integrity).toMatch(/^sha256-[\w+/]{43}=$/);
});

test('the manifest is asked for anew, and past every cache when it is no manifest', async () => {
  const asked: unknown[] = [];
  const load: typeof fetch = async (input, init) => {
    if (!String(input).endsWith('manifest.json')) return fromDisk(String(input).slice(baseUrl.length), 0);
    asked.push(init?.cache);
    return asked.length === 1 ? new Response('<!doctype html>') : server(fromDisk)(input, init);
  };
  await loadDataSet(14, { baseUrl, fetch: load });
  expect(asked).toEqual(['no-cache', 'reload']);
});

test('once a shard has failed, no other goes on loading', async () => {
  const signals: (AbortSignal | null | undefined)[] = [];
  const load: typeof fetch = (input, init) => {
    if (/manifest.json|training-2.bin/.test(String(input))) {
      return server(() => new Response('', { status: 404 }))(input, init);
    }
    signals.push(init?.signal);
    return new Promise(() => {});
  };
  await expect(loadDataSet(14, { baseUrl, fetch: load })).rejects.toThrow(DataError);
  expect(signals.map((signal) => signal?.aborted)).toEqual([true, true, true, true, true]);
});

test('offline, the message says so, in place of what the browser calls it', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  try {
    const load = server(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(loadDataSet(14, { baseUrl, fetch: load })).rejects.toThrow(
      'training-2.bin did not arrive intact: this device is offline',
    );
  } finally {
    vi.unstubAllGlobals();
  }
});

test('in Node a shard that does not fit its hash is refused as well', async () => {
  const copy = await mkdtemp(join(tmpdir(), 'shards-'));
  try {
    await cp(folder, copy, { recursive: true });
    const shard = join(copy, 'fashion-mnist-14/training-0.bin');
    const bytes = await readFile(shard);
    // The operating system in the gzip header: unpacking would not notice.
    bytes[9] = 3;
    await writeFile(shard, bytes);
    await expect(readDataSet(14, pathToFileURL(`${copy}/`))).rejects.toThrow(/training-0\.bin .*its hash is sha256-/);
  } finally {
    await rm(copy, { recursive: true });
  }
});

test('a label that is no class is refused', async () => {
  const manifest = JSON.parse(readFileSync(new URL('fashion-mnist-14/manifest.json', folder), 'utf8'));
  const bytes = gzipSync(Buffer.alloc(2000 * 197, 77));
  manifest.training[2].packedBytes = bytes.length;
  const load = server(() => new Response(bytes));
  const withManifest: typeof fetch = (input, init) =>
    String(input).endsWith('manifest.json') ? Promise.resolve(Response.json(manifest)) : load(input, init);
  await expect(loadDataSet(14, { baseUrl, fetch: withManifest })).rejects.toThrow(/label 77 \(want 0 to 9\)/);
});

test('aborting ends the load at once, without a second try', async () => {
  const controller = new AbortController();
  const load = server((_, attempt) => {
    controller.abort();
    return Promise.reject(new TypeError(`attempt ${attempt}`));
  });
  await expect(loadDataSet(14, { baseUrl, fetch: load, signal: controller.signal })).rejects.toMatchObject({
    name: 'AbortError',
  });
  expect(attemptsAtShard()).toHaveLength(1);
});

test('a download that stalls for 20 seconds counts as a failure', async () => {
  vi.useFakeTimers();
  try {
    const stalls: typeof fetch = (_, init) =>
      new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)));
    const outcome = loadDataSet(14, { baseUrl, fetch: stalls }).catch((error: unknown) => String(error));
    await vi.advanceTimersByTimeAsync(41_000);
    expect(await outcome).toMatch(/manifest\.json did not arrive intact: nothing came for 20 seconds/);
  } finally {
    vi.useRealTimers();
  }
});

/** Lets everything but timers go on until `isSo`. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}

test('a download that stalls half-way counts as a failure, and what it brought is taken back', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const halfway: typeof fetch = async (input, init) => {
      const whole = await server(fromDisk)(input, init);
      if (!String(input).endsWith('training-2.bin')) return whole;
      const start = (controller: ReadableStreamDefaultController) => {
        controller.enqueue(new Uint8Array(1000));
        init?.signal?.addEventListener('abort', () => controller.error(init.signal?.reason));
      };
      return new Response(new ReadableStream({ start }));
    };
    let loaded = 0;
    const outcome = loadDataSet(14, { baseUrl, fetch: halfway, onProgress: ({ bytes }) => (loaded = bytes) }).catch(
      (error: unknown) => String(error),
    );
    const others = 1_571_662 - 262_367;
    for (const attempts of [1, 2]) {
      await until(() => attemptsAtShard().length === attempts && loaded === others + 1000);
      vi.advanceTimersByTime(20_000);
    }
    expect(await outcome).toMatch(/training-2\.bin did not arrive intact: nothing came for 20 seconds/);
    expect(loaded).toBe(others);
  } finally {
    vi.useRealTimers();
  }
});
