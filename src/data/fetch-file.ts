/** No byte for this long counts as a failure. */
const stallMilliseconds = 20_000;

/** A file of the data set did not arrive as it should. The message is for the reader. */
export class DataError extends Error {
  override readonly name = 'DataError';
  readonly file: string;

  constructor(file: string, reason: string) {
    super(`${file} did not arrive intact: ${reason}`);
    this.file = file;
  }
}

export interface FetchOptions {
  readonly fetch: typeof fetch;
  readonly signal: AbortSignal;
  /** Called with the number of bytes of each piece as it arrives; negative when an attempt is taken back. */
  readonly onBytes: (bytes: number) => void;
}

function reasonOf(error: unknown): string {
  if (typeof navigator !== 'undefined' && navigator.onLine === false) return 'this device is offline';
  return error instanceof Error ? error.message : String(error);
}

async function readAll(response: Response, onPiece: (piece: Uint8Array) => void): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    pieces.push(new Uint8Array(next.value));
    onPiece(next.value);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

async function attempt(
  url: string,
  init: RequestInit,
  { fetch: load, signal, onBytes }: FetchOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const ended = new AbortController();
  const stall = () => ended.abort(new Error(`nothing came for ${stallMilliseconds / 1000} seconds`));
  let timer = setTimeout(stall, stallMilliseconds);
  try {
    const response = await load(url, { ...init, signal: AbortSignal.any([signal, ended.signal]) });
    if (!response.ok) throw new Error(`the server answered with status ${response.status}`);
    return await readAll(response, (piece) => {
      clearTimeout(timer);
      timer = setTimeout(stall, stallMilliseconds);
      onBytes(piece.length);
    });
  } finally {
    clearTimeout(timer);
    // Lets go of the body of an answer that was refused for its status.
    ended.abort();
  }
}

/**
 * Fetches a file and checks it by `decode`, which throws on anything wrong. One more try, past every cache, then a
 * `DataError` that names the file. Aborting throws the signal's reason at once.
 */
export async function fetchChecked<Result>(
  url: string,
  init: RequestInit,
  decode: (bytes: Uint8Array<ArrayBuffer>) => Promise<Result> | Result,
  options: FetchOptions,
): Promise<Result> {
  let reason = '';
  for (const cache of [init.cache ?? 'default', 'reload'] as const) {
    let bytes = 0;
    const onBytes = (count: number) => {
      bytes += count;
      options.onBytes(count);
    };
    try {
      return await decode(await attempt(url, { ...init, cache }, { ...options, onBytes }));
    } catch (error) {
      options.signal.throwIfAborted();
      options.onBytes(-bytes);
      reason = reasonOf(error);
    }
  }
  throw new DataError(url.split('/').at(-1) ?? url, reason);
}
