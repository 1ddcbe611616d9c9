import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ScriptedServer } from './fakes/scripted-server.ts';
import { fetchChecked } from './fetch-file.ts';
import { Transfer } from './transfer.ts';
import type { Loaded, Parts } from './transfer.ts';
import { DataError } from './wanted-file.ts';
import type { WantedFile } from './wanted-file.ts';

const content = Uint8Array.from({ length: 40_000 }, (_, index) => (index * 7919) >> 3);
const file: WantedFile = {
  url: 'https://example.test/data/images.bin',
  bytes: content.length,
  integrity: `sha256-${createHash('sha256').update(content).digest('base64')}`,
};
const script: WantedFile = { url: 'https://example.test/script.js', bytes: content.length, integrity: null };
const tag = { ETag: '"one"' };

function load(wanted = file, { parts = new Map() as Parts, signal }: { parts?: Parts; signal?: AbortSignal } = {}) {
  const server = new ScriptedServer();
  const told: Loaded[] = [];
  const transfer = new Transfer({ fetch: server.fetch, onProgress: (loaded) => told.push(loaded), parts, signal });
  transfer.expect([wanted]);
  const outcome = fetchChecked(wanted, (bytes) => bytes, transfer).catch((error: unknown) => error);
  const bytesTold = () => told.map(({ bytes }) => bytes).filter((bytes, index, all) => bytes !== all[index - 1]);
  return { server, told, bytesTold, outcome, parts };
}

/** What is thrown for a file that did not arrive as it should. */
const notIntact = (name: string, reason: object) => ({ reason: { code: 'file-not-intact', file: name, reason } });

/** Lets everything but timers go on. */
const settle = () => vi.advanceTimersByTimeAsync(0);
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(1000 * seconds);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  expect(vi.getTimerCount(), 'timers left').toBe(0);
  vi.useRealTimers();
});

test('a file that comes in pieces is told piece by piece, and handed over whole', async () => {
  const { server, bytesTold, outcome } = load();
  const answer = await server.next();
  expect(answer.asked).toEqual({ url: file.url, cache: 'default', headers: {} });
  answer.begins(200);
  for (let from = 0; from < content.length; from += 10_000) {
    answer.sends(content.subarray(from, from + 10_000));
    await settle();
  }
  answer.ends();
  expect(await outcome).toEqual(content);
  expect(bytesTold()).toEqual([0, 10_000, 20_000, 30_000, 40_000]);
});

test('a connection that breaks in the middle goes on where it broke, and no byte is asked for twice', async () => {
  const { server, bytesTold, outcome } = load();
  const first = await server.next();
  first.begins(200, tag);
  first.sends(content.subarray(0, 20_000));
  await settle();
  first.breaks();
  const second = await server.next();
  expect(second.asked.headers).toEqual({ range: 'bytes=20000-', 'if-range': '"one"' });
  expect(second.asked.cache).toBe('reload');
  second.is(206, content.subarray(20_000), { 'Content-Range': 'bytes 20000-39999/40000' });
  expect(await outcome).toEqual(content);
  expect(bytesTold()).toEqual([0, 20_000, 40_000]);
});

test('a line that breaks again and again is gone on with as long as each attempt brings something new', async () => {
  const { server, outcome } = load();
  for (let from = 0; from < content.length; from += 8000) {
    const answer = await server.next();
    const range = { 'Content-Range': `bytes ${from}-39999/40000` };
    answer.begins(from === 0 ? 200 : 206, range);
    answer.sends(content.subarray(from, from + 8000));
    await settle();
    if (from < 32_000) answer.breaks();
    else answer.ends();
  }
  expect(await outcome).toEqual(content);
  expect(server.asked).toHaveLength(5);
});

test('a server that sends all of it again is begun with anew, and the progress goes back', async () => {
  const { server, bytesTold, outcome } = load();
  const first = await server.next();
  first.begins(200);
  first.sends(content.subarray(0, 20_000));
  await settle();
  first.breaks();
  const second = await server.next();
  expect(second.asked.headers).toEqual({ range: 'bytes=20000-' });
  second.begins(200);
  await settle();
  expect(bytesTold()).toEqual([0, 20_000, 0]);
  second.sends(content);
  second.ends();
  expect(await outcome).toEqual(content);
});

test.each([
  ['of another size', 206, { 'Content-Range': 'bytes 20000-30000/30001' }],
  ['from another place', 206, { 'Content-Range': 'bytes 0-39999/40000' }],
  ['packed on its way', 206, { 'Content-Range': 'bytes 20000-39999/40000', 'Content-Encoding': 'gzip' }],
  ['without a place', 206, {}],
  ['refused, since there is no such part', 416, {}],
])('a part that is %s is not taken; the file is asked for from its start', async (_, status, headers) => {
  const { server, outcome } = load();
  const first = await server.next();
  first.begins(200);
  first.sends(content.subarray(0, 20_000));
  await settle();
  first.breaks();
  (await server.next()).is(status, content.subarray(20_000), headers as Record<string, string>);
  const third = await server.next();
  expect(third.asked.headers).toEqual({});
  third.is(200, content);
  expect(await outcome).toEqual(content);
});

test.each([
  ['a weak tag', { ETag: 'W/"one"' }],
  ['the tag of a packed body', { ...tag, 'Content-Encoding': 'gzip' }],
])('%s names no part: only the hash can say whether it fits', async (_, headers) => {
  const { server, outcome } = load();
  const first = await server.next();
  first.begins(200, headers as Record<string, string>);
  first.sends(content.subarray(0, 20_000));
  await settle();
  first.breaks();
  const second = await server.next();
  expect(second.asked.headers).toEqual({ range: 'bytes=20000-' });
  second.is(206, content.subarray(20_000), { 'Content-Range': 'bytes 20000-39999/40000' });
  expect(await outcome).toEqual(content);
});

test('a rest that does not fit is found by the hash, and the file fetched once more from its start', async () => {
  const { server, outcome } = load();
  const first = await server.next();
  first.begins(200);
  first.sends(content.subarray(0, 20_000));
  await settle();
  first.breaks();
  (await server.next()).is(206, new Uint8Array(20_000), { 'Content-Range': 'bytes 20000-39999/40000' });
  const third = await server.next();
  expect(third.asked.headers).toEqual({});
  third.is(200, content);
  expect(await outcome).toEqual(content);
});

/** As on plain http, where browsers have no `crypto.subtle`; or as ever. */
const contexts = { 'crypto.subtle is missing': { getRandomValues: () => {} }, 'crypto.subtle is there': crypto };

test.each(Object.entries(contexts))('one wrong byte is refused where %s', async (_, own) => {
  vi.stubGlobal('crypto', own);
  try {
    const { server, outcome, parts } = load();
    for (let attempt = 0; attempt < 2; attempt++) {
      const wrong = content.slice();
      wrong[12_345]! ^= 1;
      (await server.next()).is(200, wrong);
    }
    expect(await outcome).toBeInstanceOf(DataError);
    const hashes = { hash: expect.stringMatching(/^sha256-/), want: file.integrity };
    expect(await outcome).toMatchObject(notIntact('images.bin', { code: 'wrong-hash', ...hashes }));
    expect(server.asked.map(({ cache }) => cache)).toEqual(['default', 'reload']);
    expect(parts.size).toBe(0);
  } finally {
    vi.unstubAllGlobals();
  }
});

test('a body that does not end where it should is not read on for ever', async () => {
  const { server, outcome } = load();
  for (let attempt = 0; attempt < 2; attempt++) {
    const answer = await server.next();
    answer.begins(200);
    answer.sends(content);
    answer.sends(content);
    await settle();
  }
  expect(await outcome).toMatchObject(notIntact('images.bin', { code: 'wrong-size', bytes: 80_000, want: 40_000 }));
});

test('a line over which 3 kbit/s come is borne for as long as it takes', async () => {
  const { server, outcome, told } = load();
  const answer = await server.next();
  answer.begins(200);
  for (let from = 0; from < content.length; from += 375) {
    answer.sends(content.subarray(from, from + 375));
    await pass(1);
  }
  answer.ends();
  expect(await outcome).toEqual(content);
  expect(server.asked).toHaveLength(1);
  expect(told.find(({ bytes }) => bytes >= 20_000)?.secondsLeft).toBeGreaterThan(45);
  expect(told.find(({ bytes }) => bytes >= 20_000)?.secondsLeft).toBeLessThan(60);
});

test('a line over which 1 kbit/s comes is given up after 20 seconds, twice, and what came is kept', async () => {
  const { server, outcome, parts } = load();
  for (const seconds of [20, 20]) {
    const answer = await server.next();
    answer.begins(server.asked.length === 1 ? 200 : 206, { 'Content-Range': `bytes 2500-39999/40000` });
    for (let second = 0; second < seconds; second++) {
      answer.sends(content.subarray(second * 125, second * 125 + 125));
      await pass(1);
    }
  }
  expect(await outcome).toMatchObject(notIntact('images.bin', { code: 'line-dead', bytes: 2500, seconds: 20 }));
  expect([...parts.values()].map(({ length }) => length)).toEqual([5000]);
});

test('a silence says how long it has lasted, and ends after 20 seconds, and 20 more', async () => {
  const { server, outcome, told } = load();
  await server.next();
  await pass(12);
  expect(told.at(-1)).toEqual({ bytes: 0, total: 40_000, secondsLeft: null, secondsSilent: 12 });
  await pass(7);
  expect(server.asked).toHaveLength(1);
  await pass(1);
  expect(server.asked).toHaveLength(2);
  await pass(20);
  expect(await outcome).toMatchObject(notIntact('images.bin', { code: 'line-dead', bytes: 0, seconds: 20 }));
});

test('a file that waits while another one comes is waited for', async () => {
  const server = new ScriptedServer();
  const transfer = new Transfer({ fetch: server.fetch });
  const other = { ...file, url: 'https://example.test/data/other.bin' };
  const both = Promise.all([file, other].map((one) => fetchChecked(one, ({ length }) => length, transfer)));
  const [first, second] = [await server.next(), await server.next()];
  first.begins(200);
  for (let from = 0; from < content.length; from += 1000) {
    first.sends(content.subarray(from, from + 1000));
    await pass(1);
  }
  first.ends();
  await pass(10);
  second.is(200, content);
  expect(await both).toEqual([40_000, 40_000]);
  expect(server.asked).toHaveLength(2);
});

test('aborting ends a download at once, and the next one goes on from there', async () => {
  const controller = new AbortController();
  const first = load(file, { signal: controller.signal });
  const answer = await first.server.next();
  answer.begins(200, tag);
  answer.sends(content.subarray(0, 15_000));
  await settle();
  controller.abort();
  expect(await first.outcome).toMatchObject({ name: 'AbortError' });
  expect(first.server.asked).toHaveLength(1);

  const second = load(file, { parts: first.parts });
  expect(second.told[0]).toMatchObject({ bytes: 15_000, total: 40_000 });
  const next = await second.server.next();
  expect(next.asked.headers).toEqual({ range: 'bytes=15000-', 'if-range': '"one"' });
  next.is(206, content.subarray(15_000), { 'Content-Range': 'bytes 15000-39999/40000' });
  expect(await second.outcome).toEqual(content);
  expect(second.parts.size).toBe(0);
});

test('of a file without a hash no part is kept: nobody could tell whether the rest belongs to it', async () => {
  const { server, outcome, parts } = load(script);
  const first = await server.next();
  first.begins(200, tag);
  first.sends(content.subarray(0, 20_000));
  await settle();
  first.breaks();
  const second = await server.next();
  expect(second.asked.headers).toEqual({});
  second.begins(200);
  second.breaks(new TypeError('connection reset'));
  (await server.next()).is(404);
  expect(await outcome).toMatchObject(notIntact('script.js', { code: 'server-answered', status: 404 }));
  expect(parts.size).toBe(0);
});

test('sizes that are only expected bound the progress, not the file', async () => {
  const { server, told, outcome } = load({ ...script, bytes: 30_000 });
  (await server.next()).is(200, content);
  expect(await outcome).toEqual(content);
  expect(Math.max(...told.map(({ bytes }) => bytes))).toBe(30_000);
});
