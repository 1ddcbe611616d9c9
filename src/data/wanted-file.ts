import { KnownError } from './reason.ts';
import type { Reason } from './reason.ts';

/** A file that is to be loaded, and what is known of it beforehand. */
export interface WantedFile {
  readonly url: string;
  /** Its size as it lies on the server. Of a file without a hash it is only what the progress counts with. */
  readonly bytes: number;
  /** "sha256-" and the hash in base64; null where a file has none. */
  readonly integrity: string | null;
}

/** A file of the data set, or of the engine, did not arrive as it should. */
export class DataError extends KnownError {
  override readonly name = 'DataError';
  readonly file: string;

  constructor({ url }: Pick<WantedFile, 'url'>, reason: Reason) {
    const file = url.split('/').at(-1) ?? url;
    super({ code: 'file-not-intact', file, reason });
    this.file = file;
  }
}
