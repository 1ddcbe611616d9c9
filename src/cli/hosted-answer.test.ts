import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder } from './static-server.ts';
import type { RunningServer } from './static-server.ts';

const page = `<!doctype html><title>Page</title>${'<p>the same words again</p>'.repeat(200)}`;
const shard = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 251));
let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hosted-answer-'));
  await mkdir(join(folder, '_astro'));
  await mkdir(join(folder, 'data'));
  await writeFile(join(folder, 'index.html'), page);
  await writeFile(join(folder, '404.html'), `not here ${page}`);
  await writeFile(join(folder, '_astro/shared.1a2b3c.js'), 'export const a = 1;');
  await writeFile(join(folder, '_astro/kernels.1a2b3c.wasm'), '\0asm');
  await writeFile(join(folder, 'data/training 0.bin'), shard);
  server = await serveFolder(folder);
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks with these headers alone: `fetch` would add its own and unpack the answer. */
function get(path: string, headers: OutgoingHttpHeaders = {}, method = 'GET'): Promise<Answer> {
  return new Promise((done, failed) => {
    const asked = request({ port: new URL(server.url).port, path, headers, method }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      const body = () => Buffer.concat(pieces);
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, body: body() }));
    });
    asked.on('error', failed).end();
  });
}

test.each([
  ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
  ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
] as const)('to a browser that reads %s a page is sent as %s', async (accepted, encoding, unpack) => {
  const { status, headers, body } = await get('/', { 'accept-encoding': accepted });
  expect(status).toBe(200);
  expect(headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' });
  expect(body.length).toBeLessThan(page.length / 10);
  expect(unpack(body).toString()).toBe(page);
});

test('what reads no compression gets the page as it is', async () => {
  for (const headers of [{}, { 'accept-encoding': 'identity' }, { 'accept-encoding': 'br;q=0, gzip;q=0' }]) {
    const answer = await get('/', headers);
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.body.toString()).toBe(page);
  }
});

test('files with a hash in their name are kept for good, all others are asked for again', async () => {
  expect((await get('/_astro/shared.1a2b3c.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect((await get('/')).headers['cache-control']).toBe('no-cache');
});

test.each(['br', 'identity'])('what a browser has as %s is not sent again, until it changes', async (encoding) => {
  const asked = { 'accept-encoding': encoding };
  const { headers } = await get('/', asked);
  const again = await get('/', { ...asked, 'if-none-match': headers.etag });
  expect([again.status, again.body.length]).toEqual([304, 0]);
  expect((await get('/', { ...asked, 'if-none-match': '"another"' })).status).toBe(200);
});

test('a page that has changed is compressed anew', async () => {
  const asked = { 'accept-encoding': 'br' };
  await writeFile(join(folder, 'news.html'), `old ${page}`);
  const old = await get('/news.html', asked);
  await writeFile(join(folder, 'news.html'), `new ${page}`);
  const fresh = await get('/news.html', { ...asked, 'if-none-match': old.headers.etag });
  expect(fresh.status).toBe(200);
  expect(brotliDecompressSync(fresh.body).toString()).toBe(`new ${page}`);
});

test('a part of a file is sent where a part is asked for, while the file is still the same', async () => {
  const path = '/data/training%200.bin';
  const { headers } = await get(path);
  expect(headers).toMatchObject({ 'accept-ranges': 'bytes', 'content-type': 'application/octet-stream' });
  const rest = await get(path, { range: 'bytes=600-', 'if-range': headers.etag, 'accept-encoding': 'br' });
  expect([rest.status, rest.headers['content-range']]).toEqual([206, 'bytes 600-999/1000']);
  expect(rest.body).toEqual(shard.subarray(600));
  const changed = await get(path, { range: 'bytes=600-', 'if-range': '"another"' });
  expect([changed.status, changed.body.length]).toEqual([200, 1000]);
  const beyond = await get(path, { range: 'bytes=2000-' });
  expect([beyond.status, beyond.headers['content-range']]).toEqual([416, 'bytes */1000']);
});

test('the page for what is not there is sent whole, whatever was asked for', async () => {
  for (const encoding of ['br', 'identity']) {
    const { status, headers, body } = await get('/missing', {
      ...{ range: 'bytes=3-', 'if-none-match': '*', 'accept-encoding': encoding },
    });
    expect(status).toBe(404);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body.length).toBeGreaterThan(page.length);
  }
});

test('WebAssembly has its own type, and HEAD gets the headers alone', async () => {
  const { status, headers, body } = await get('/_astro/kernels.1a2b3c.wasm', { 'accept-encoding': 'br' }, 'HEAD');
  expect([status, body.length]).toEqual([200, 0]);
  expect(headers).toMatchObject({ 'content-type': 'application/wasm', 'content-encoding': 'br' });
});
