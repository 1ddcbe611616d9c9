import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder } from './static-server.ts';
import type { RunningServer } from './static-server.ts';

let parent: string;
let server: RunningServer;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'static-server-'));
  await mkdir(join(parent, 'site/chapter'), { recursive: true });
  await mkdir(join(parent, 'site-of-others'));
  const files = {
    'secret.txt': 'secret',
    'site-of-others/secret.txt': 'secret',
    'site/index.html': 'home',
    'site/404.html': 'not here',
    'site/chapter/index.html': 'chapter',
    'site/kernels.wasm': '\0asm',
  };
  for (const [file, text] of Object.entries(files)) await writeFile(join(parent, file), text);
  server = await serveFolder(join(parent, 'site'), { base: '/resnet/', plain: true });
});

afterAll(async () => {
  await server.close();
  await rm(parent, { recursive: true });
});

/** Asks for a path as it stands: `fetch` would tidy it up. */
function get(path: string): Promise<{ status: number | undefined; headers: Record<string, unknown>; text: string }> {
  return new Promise((done, failed) => {
    const asked = request({ port: new URL(server.url).port, path }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, text }));
    });
    asked.on('error', failed).end();
  });
}

test.each([
  ['/resnet/', 'home', 'text/html; charset=utf-8'],
  ['/resnet/?v=1&depths=8', 'home', 'text/html; charset=utf-8'],
  ['/resnet/chapter/', 'chapter', 'text/html; charset=utf-8'],
  ['/resnet/kernels.wasm', '\0asm', 'application/octet-stream'],
])('%s is there', async (path, text, type) => {
  expect(await get(path)).toMatchObject({ status: 200, text, headers: { 'content-type': type } });
});

test.each([
  ['outside the base', '/'],
  ['a missing file', '/resnet/missing.js'],
  ['a folder without a slash', '/resnet/chapter'],
  ['a file as a folder', '/resnet/kernels.wasm/'],
  ['the folder above', '/resnet/../secret.txt'],
  ['the folder above, encoded', '/resnet/..%2fsecret.txt'],
  ['a folder whose name begins alike', '/resnet/..%2fsite-of-others/secret.txt'],
  ['a zero byte', '/resnet/index.html%00'],
  ['a broken escape', '/resnet/%E0%A4%A'],
])('%s answers with status 404 and the page for it', async (_, path) => {
  expect(await get(path)).toMatchObject({ status: 404, text: 'not here' });
});

test('no header is sent but the type', async () => {
  const { headers } = await get('/resnet/');
  const ofTheProtocol = ['date', 'connection', 'keep-alive', 'transfer-encoding'];
  expect(Object.keys(headers).filter((name) => !ofTheProtocol.includes(name))).toEqual(['content-type']);
});

test('a port that is taken is an error', async () => {
  const port = Number(new URL(server.url).port);
  await expect(serveFolder(parent, { port })).rejects.toThrow('EADDRINUSE');
});
