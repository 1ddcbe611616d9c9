import { sha256 } from '@noble/hashes/sha2.js';
import { KnownError } from './reason.ts';
import type { WantedFile } from './wanted-file.ts';

/**
 * What has come of a file so far.
 *
 * It is hashed piece by piece as it comes, by a library and not by `crypto.subtle`: that one is missing on plain http,
 * takes only whole files, and a second way for the places where it is missing would be the one that nobody tests.
 */
export class PartialFile {
  #pieces: Uint8Array<ArrayBuffer>[] = [];
  #hash = sha256.create();
  #length = 0;
  /** Names this very content to its server; null where it has no name that a part could be asked for by. */
  #entityTag: string | null = null;

  /** Bytes so far. */
  get length(): number {
    return this.#length;
  }

  add(piece: Uint8Array): void {
    this.#pieces.push(new Uint8Array(piece));
    this.#hash.update(piece);
    this.#length += piece.length;
  }

  /** Forgets all of it. */
  clear(): void {
    this.#pieces = [];
    this.#hash = sha256.create();
    this.#length = 0;
    this.#entityTag = null;
  }

  /** Asks for what is missing; empty where nothing has come yet. */
  get headers(): Record<string, string> {
    if (this.#length === 0) return {};
    const range = { Range: `bytes=${this.#length}-` };
    return this.#entityTag === null ? range : { ...range, 'If-Range': this.#entityTag };
  }

  /** Whether an answer to these headers goes on exactly where this ends. */
  isContinuedBy({ status, headers }: Response, { bytes }: WantedFile): boolean {
    // A part of a body that was packed on its way does not fit to bytes that are unpacked.
    if (status !== 206 || headers.has('Content-Encoding')) return false;
    const [, first, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(headers.get('Content-Range') ?? '') ?? [];
    return Number(first) === this.#length && (total === '*' || Number(total) === bytes);
  }

  /** Keeps the name of the content that begins with this answer. */
  beginsWith({ headers }: Response): void {
    const tag = headers.get('ETag');
    // A weak tag never names a part, and the tag of a body that was packed on its way is not that of the plain one.
    const isUsable = tag !== null && tag.startsWith('"') && !headers.has('Content-Encoding');
    this.#entityTag = isUsable ? tag : null;
  }

  /** All bytes, if they are what is wanted; else throws an error that says what is wrong with them. */
  async wholeOf({ bytes, integrity }: WantedFile): Promise<Uint8Array<ArrayBuffer>> {
    if (integrity !== null && this.#length !== bytes)
      throw new KnownError({ code: 'wrong-size', bytes: this.#length, want: bytes });
    const digest = String.fromCharCode(...this.#hash.clone().digest());
    const own = `sha256-${btoa(digest)}`;
    if (integrity !== null && integrity !== own)
      throw new KnownError({ code: 'wrong-hash', hash: own, want: integrity });
    return new Uint8Array(await new Blob(this.#pieces).arrayBuffer());
  }
}
