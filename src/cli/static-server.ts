import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

// Serves a built site as the plainest host would: no header but the type, 404 for what is not there.
//   node src/cli/static-server.ts [folder]     (BASE: the path of the site; PORT: where to listen)

/** A `.wasm` file has no type of its own here: hosts exist that do not know it, and the site must not need it. */
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};
const unknownType = 'application/octet-stream';

export interface ServerOptions {
  /** Path on which the site stands, such as `/` or `/resnet/`. */
  readonly base?: string;
  /** 0 lets the system choose. */
  readonly port?: number;
}

export interface RunningServer {
  /** Address of the site's home page. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** A base with a slash at both ends, once each. */
function normalBase(base: string): string {
  return `/${base}/`.replace(/\/{2,}/g, '/');
}

/** The path below the base that a request asks for, decoded; undefined where it is not below it or cannot be read. */
function pathBelow(base: string, url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, ''));
    return path.startsWith(base) && !path.includes('\0') ? path.slice(base.length) : undefined;
  } catch {
    return undefined;
  }
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}

/** The file that answers a request; undefined for what is not there, for a folder without an index, and outside the folder. */
async function fileFor(folder: string, base: string, url: string): Promise<string | undefined> {
  const path = pathBelow(base, url);
  if (path === undefined) return undefined;
  const file = resolve(folder, `./${path}`, path === '' || path.endsWith('/') ? 'index.html' : '.');
  return file.startsWith(folder + sep) && (await isFile(file)) ? file : undefined;
}

function send(file: string, status: number, { method }: IncomingMessage, response: ServerResponse): void {
  response.writeHead(status, { 'content-type': types[extname(file)] ?? unknownType });
  if (method === 'HEAD') response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}

async function answer(folder: string, base: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const file = await fileFor(folder, base, request.url ?? '/');
  if (file !== undefined) return send(file, 200, request, response);
  const notFound = join(folder, '404.html');
  if (await isFile(notFound)) return send(notFound, 404, request, response);
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404: not found');
}

/** Serves a folder until it is closed. Rejects when the port is taken. */
export async function serveFolder(
  folder: string,
  { base = '/', port = 0 }: ServerOptions = {},
): Promise<RunningServer> {
  const root = resolve(folder);
  const path = normalBase(base);
  const server = createServer((request, response) => {
    answer(root, path, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(port, listening);
  });
  const address = server.address();
  const boundPort = typeof address === 'object' && address ? address.port : port;
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  return { url: `http://localhost:${boundPort}${path}`, close };
}

/** Serves on the usual port or, where that is taken and none was asked for, on a free one. */
async function serveFromCommandLine(folder: string): Promise<void> {
  const { BASE: base = '/', PORT: wanted } = process.env;
  const serve = (port: number) => serveFolder(folder, { base, port });
  const { url } = wanted === undefined ? await serve(4321).catch(() => serve(0)) : await serve(Number(wanted));
  console.log(`${folder} is served at ${url} (Ctrl+C ends it)`);
}

if (import.meta.main) await serveFromCommandLine(process.argv[2] ?? 'dist');
