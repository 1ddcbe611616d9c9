import { patience } from './line-watch.ts';
import type { PartialFile } from './partial-file.ts';
import { KnownError, reasonOf } from './reason.ts';
import type { Reason } from './reason.ts';
import type { Transfer } from './transfer.ts';
import { DataError } from './wanted-file.ts';
import type { WantedFile } from './wanted-file.ts';

/** After so many attempts that brought nothing new, or something wrong, a file is given up. */
const attempts = 2;

/** To a question for the rest of a file: all of it, some part of it, and none. Others are failures. */
const usableAnswers = new Set([200, 206, 416]);

function whyMissing(error: unknown): Reason {
  const isOffline = typeof navigator !== 'undefined' && navigator.onLine === false;
  return isOffline ? { code: 'offline' } : reasonOf(error);
}

/** Asks for what is missing of a file, or for all of it where the server does not go on where the part ends. */
async function answerTo(file: WantedFile, part: PartialFile, init: RequestInit, transfer: Transfer): Promise<Response> {
  const response = await transfer.fetch(file.url, { ...init, headers: part.headers });
  const { status } = response;
  if (part.length === 0 || part.isContinuedBy(response, file) || !usableAnswers.has(status)) return response;
  part.clear();
  transfer.count(file, 0);
  if (status === 200) return response;
  await response.body?.cancel();
  return transfer.fetch(file.url, init);
}

/** Adds to a part what comes of its file. Throws when the line breaks, or when too little comes over it. */
async function receive(file: WantedFile, part: PartialFile, cache: RequestCache, transfer: Transfer): Promise<void> {
  const over = new AbortController();
  const signal = AbortSignal.any([transfer.signal, over.signal]);
  let isRead = false;
  const stopWaiting = transfer.line.wait((reason) => over.abort(reason));
  try {
    const response = await answerTo(file, part, { cache, signal }, transfer);
    if (!response.ok) throw new KnownError({ code: 'server-answered', status: response.status });
    if (part.length === 0) part.beginsWith(response);
    const reader = response.body?.getReader();
    for (let next = await reader?.read(); next; next = await reader?.read()) {
      isRead = next.done;
      if (next.done) return;
      part.add(next.value);
      transfer.line.heard(next.value.length);
      transfer.count(file, part.length);
      // More than there should be is wrong already, and might never end.
      if (file.integrity !== null && part.length > file.bytes) return;
    }
  } catch (error) {
    // Some browsers have a word of their own for what ended by the signal.
    throw over.signal.aborted ? over.signal.reason : error;
  } finally {
    stopWaiting();
    // Lets go of the body of an answer that is not read to its end; one that is the browser may still be putting away.
    if (!isRead) over.abort();
  }
}

/**
 * Fetches a file, checks its size and hash where it has one, and hands it to `decode`, which throws on anything else
 * that is wrong. What broke off goes on where it ended, as often as that brings something new. For what is wrong there is
 * one more try, past every cache; then a `DataError` that names the file. Aborting throws the signal's reason at once.
 */
export async function fetchChecked<Result>(
  file: WantedFile,
  decode: (bytes: Uint8Array<ArrayBuffer>) => Promise<Result> | Result,
  transfer: Transfer,
  firstCache: RequestCache = 'default',
): Promise<Result> {
  const part = transfer.takePart(file);
  let reason: Reason = '';
  let most = part.length;
  let cache = part.length > 0 ? 'reload' : firstCache;
  for (let failures = 0; failures < attempts; cache = 'reload') {
    let isWhole = false;
    try {
      if (part.length === 0 || part.length < file.bytes) await receive(file, part, cache, transfer);
      isWhole = true;
      const result = await decode(await part.wholeOf(file));
      transfer.count(file, file.bytes);
      return result;
    } catch (error) {
      if (transfer.signal.aborted) transfer.keepPart(file, part);
      transfer.signal.throwIfAborted();
      reason = whyMissing(error);
      if (isWhole || part.length - most < patience.leastBytes) failures += 1;
      most = Math.max(most, part.length);
      if (isWhole || file.integrity === null) part.clear();
      transfer.count(file, part.length);
    }
  }
  transfer.keepPart(file, part);
  throw new DataError(file, reason);
}
