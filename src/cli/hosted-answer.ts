import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import Negotiator from 'negotiator';
import sendFile from 'send';
import { typeOf } from './file-types.ts';

// How real hosts of static files answer: compressed, with validators, so that what a browser has is not sent again, and
// in parts, so that a download can be resumed. Nothing of this is needed by the site.

/** Level at which hosts compress as they send (brotli 0 to 11, gzip 1 to 9). */
const quality = 6;
const compress = {
  br: (text: Buffer) => promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
  gzip: (text: Buffer) => promisify(gzip)(text, { level: quality }),
};
type Encoding = keyof typeof compress;

/** What grows smaller: fonts and pictures are compressed already, and parts of the data are asked for by their bytes. */
const compressible = new Set(['.css', '.htm', '.html', '.js', '.json', '.mjs', '.svg', '.txt', '.wasm', '.xml']);

/** Files of the build have a hash of their content in their name; all others may change under theirs. */
function cacheControl(file: string): string {
  return /[\\/]_astro[\\/]/.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

function encodingFor(file: string, request: IncomingMessage): Encoding | undefined {
  if (request.headers.range !== undefined || !compressible.has(extname(file))) return undefined;
  const accepted = new Negotiator(request).encodings(['br', 'gzip']);
  return (['br', 'gzip'] as const).find((encoding) => accepted.includes(encoding));
}

/** The request without its conditions: a page for what is not there is neither unchanged nor sent in parts. */
function withoutConditions(request: IncomingMessage): IncomingMessage {
  return Object.create(request, { headers: { value: {} } }) as IncomingMessage;
}

/** Answers with the files of one folder. What it compressed it keeps for as long as the file does not change. */
export class HostedAnswers {
  readonly #folder: string;
  /** By path and encoding. */
  readonly #compressed = new Map<string, { readonly changed: number; readonly bytes: Promise<Buffer> }>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Sends a file of the folder, given by its absolute path. */
  async send(file: string, status: number, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = status === 200 ? request : withoutConditions(request);
    response.statusCode = status;
    response.setHeader('Content-Type', typeOf(file));
    response.setHeader('Cache-Control', cacheControl(file));
    if (compressible.has(extname(file))) response.setHeader('Vary', 'Accept-Encoding');
    const encoding = encodingFor(file, request);
    if (encoding === undefined) this.#sendAsItIs(file, asked, response);
    else await this.#sendCompressed(file, encoding, asked, response);
  }

  #sendAsItIs(file: string, request: IncomingMessage, response: ServerResponse): void {
    const path = relative(this.#folder, file).split(sep).map(encodeURIComponent).join('/');
    sendFile(request, path, { root: this.#folder, index: false, dotfiles: 'allow', cacheControl: false }).pipe(
      response,
    );
  }

  async #sendCompressed(file: string, encoding: Encoding, request: IncomingMessage, response: ServerResponse) {
    const { mtimeMs: changed } = await stat(file);
    const bytes = await this.#compress(file, encoding, changed);
    const tag = `"${changed.toString(36)}-${bytes.length.toString(36)}-${encoding}"`;
    response.setHeader('ETag', tag);
    if (request.headers['if-none-match']?.includes(tag) === true) return response.writeHead(304).end();
    response.setHeader('Content-Encoding', encoding).setHeader('Content-Length', bytes.length);
    return response.end(request.method === 'HEAD' ? undefined : bytes);
  }

  #compress(file: string, encoding: Encoding, changed: number): Promise<Buffer> {
    const key = `${encoding} ${file}`;
    const kept = this.#compressed.get(key);
    if (kept?.changed === changed) return kept.bytes;
    const bytes = readFile(file).then(compress[encoding]);
    this.#compressed.set(key, { changed, bytes });
    return bytes;
  }
}
