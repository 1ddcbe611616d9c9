import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

// A host of static files behind a slow line: packs text and modules, knows parts of files and their tags, as real hosts
// do, and can fall silent or hang up in the middle of a file.

/** What befalls answers for some files. */
export interface Mishap {
  readonly path: RegExp;
  readonly kind: 'silence' | 'hang-up';
  /** Bytes that are sent before. */
  readonly after: number;
  /** Answers that it befalls; the later ones are whole. */
  times: number;
}

export interface Request {
  readonly path: string;
  readonly range: string | undefined;
  /** Of the body, so far. */
  sent: number;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** Small, so that files that come at the same time share the line. */
const packet = 1250;

export class SlowHost {
  readonly requests: Request[] = [];
  mishaps: Mishap[] = [];
  /** Of all answers together. */
  bitsPerSecond = Infinity;
  readonly #folder: string;
  /** When the line has sent all that it was given. */
  #freeAt = 0;
  readonly #server = createServer((request, response) => {
    this.#answer(request, response).catch(() => response.destroy());
  });

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Serves a folder of the built site on a free port, without a base. */
  static async open(folder: string): Promise<SlowHost> {
    const host = new SlowHost(folder);
    await new Promise<void>((listening) => host.#server.listen(0, listening));
    return host;
  }

  get url(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}/`;
  }

  /** The requests for a file, in their order. */
  requestsFor(path: RegExp): readonly Request[] {
    return this.requests.filter((request) => path.test(request.path));
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }

  async #answer({ url = '/', headers }: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = normalize(url.replace(/[?#].*$/, ''));
    const file = join(this.#folder, path.endsWith('/') ? `${path}index.html` : path);
    const request: Request = { path, range: headers.range, sent: 0 };
    this.requests.push(request);
    const content = await readFile(file).catch(() => undefined);
    if (!content) return void response.writeHead(404).end();
    const type = types[extname(file)];
    const isPacked = type !== undefined && headers.range === undefined && /gzip/.test(`${headers['accept-encoding']}`);
    const tag = `"${createHash('sha256').update(content).digest('hex').slice(0, 16)}"`;
    const known = { 'accept-ranges': 'bytes', 'cache-control': 'max-age=600', etag: isPacked ? `W/${tag}` : tag };
    const common = { ...known, 'content-type': type ?? 'application/octet-stream' };
    const [, first] = /^bytes=(\d+)-$/.exec(headers.range ?? '') ?? [];
    const isPart = first !== undefined && [undefined, tag].includes(headers['if-range'] as string | undefined);
    if (isPart) {
      const place = `bytes ${first}-${content.length - 1}/${content.length}`;
      response.writeHead(206, { ...common, 'content-range': place, 'content-length': content.length - Number(first) });
      return this.#send(content.subarray(Number(first)), request, response);
    }
    const body = isPacked ? gzipSync(content) : content;
    const packing = isPacked ? { 'content-encoding': 'gzip' } : {};
    response.writeHead(200, { ...common, ...packing, 'content-length': body.length });
    return this.#send(body, request, response);
  }

  async #send(body: Uint8Array, request: Request, response: ServerResponse): Promise<void> {
    const mishap = this.mishaps.find(({ path, times }) => times > 0 && path.test(request.path));
    if (mishap) mishap.times -= 1;
    const end = mishap ? Math.min(mishap.after, body.length) : body.length;
    response.flushHeaders();
    for (; request.sent < end && !response.destroyed;) {
      const piece = body.subarray(request.sent, Math.min(end, request.sent + packet));
      await this.#turn(piece.length);
      await new Promise((written) => response.write(piece, written));
      request.sent += piece.length;
    }
    if (!mishap) response.end();
    else if (mishap.kind === 'hang-up') response.socket?.end();
  }

  /** Waits until the line has room for so many bytes. */
  async #turn(bytes: number): Promise<void> {
    this.#freeAt = Math.max(performance.now(), this.#freeAt) + (8000 * bytes) / this.bitsPerSecond;
    const wait = this.#freeAt - performance.now();
    if (wait > 1) await sleep(wait);
  }
}
