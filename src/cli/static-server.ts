import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { typeOf, unknownType } from './file-types.ts';
import { HostedAnswers } from './hosted-answer.ts';

// Serves a built site as real hosts do: compressed, to be kept by browsers, in parts where a part is asked for. With
// --plain as the plainest host would: no header but the type, 404 for what is not there.
//   node src/cli/static-server.ts [folder] [--plain]     (BASE: the path of the site; PORT: where to listen)

export interface ServerOptions {
  /** Path on which the site stands, such as `/` or `/resnet/`. */
  readonly base?: string;
  /** 0 lets the system choose. */
  readonly port?: number;
  /** As the plainest host would, which is what the site must get on with. */
  readonly plain?: boolean;
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

/** Answers with a file and a status. */
type Send = (file: string, status: number, request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** Hosts exist that do not know `.wasm`, and the site must not need it. */
function plainTypeOf(file: string): string {
  return file.endsWith('.wasm') ? unknownType : typeOf(file);
}

const sendPlainly: Send = (file, status, { method }, response) => {
  response.writeHead(status, { 'content-type': plainTypeOf(file) });
  if (method === 'HEAD') response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
};

interface Site {
  readonly folder: string;
  readonly base: string;
  readonly send: Send;
}

async function answer({ folder, base, send }: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const file = await fileFor(folder, base, request.url ?? '/');
  if (file !== undefined) return send(file, 200, request, response);
  const notFound = join(folder, '404.html');
  if (await isFile(notFound)) return send(notFound, 404, request, response);
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404: not found');
}

function siteIn(folder: string, base: string, plain: boolean): Site {
  const hosted = new HostedAnswers(folder);
  return { folder, base, send: plain ? sendPlainly : hosted.send.bind(hosted) };
}

/** Serves a folder until it is closed. Rejects when the port is taken. */
export async function serveFolder(
  folder: string,
  { base = '/', port = 0, plain = false }: ServerOptions = {},
): Promise<RunningServer> {
  const path = normalBase(base);
  const site = siteIn(resolve(folder), path, plain);
  const server = createServer((request, response) => {
    answer(site, request, response).catch(() => response.destroy());
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
async function serveFromCommandLine(folder: string, plain: boolean): Promise<void> {
  const { BASE: base = '/', PORT: wanted } = process.env;
  const serve = (port: number) => serveFolder(folder, { base, port, plain });
  const { url } = wanted === undefined ? await serve(4321).catch(() => serve(0)) : await serve(Number(wanted));
  console.log(`${folder} is served at ${url} (Ctrl+C ends it)`);
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({ options: { plain: { type: 'boolean' } }, allowPositionals: true });
  await serveFromCommandLine(positionals[0] ?? 'dist', values.plain ?? false);
}
