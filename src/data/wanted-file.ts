/** A file that is to be loaded, and what is known of it beforehand. */
export interface WantedFile {
  readonly url: string;
  /** Its size as it lies on the server. Of a file without a hash it is only what the progress counts with. */
  readonly bytes: number;
  /** "sha256-" and the hash in base64; null where a file has none. */
  readonly integrity: string | null;
}

/** A file of the data set, or of the engine, did not arrive as it should. The message is for the reader. */
export class DataError extends Error {
  override readonly name = 'DataError';
  readonly file: string;

  constructor({ url }: Pick<WantedFile, 'url'>, reason: string) {
    const file = url.split('/').at(-1) ?? url;
    super(`${file} did not arrive intact: ${reason}`);
    this.file = file;
  }
}
