import pLimit from 'p-limit';
import { LineWatch } from './line-watch.ts';
import { PartialFile } from './partial-file.ts';
import type { WantedFile } from './wanted-file.ts';

/** How far a transfer is. Sizes are those of the files as they lie on the server. */
export interface Loaded {
  readonly bytes: number;
  /** Null until it is known which files there are. */
  readonly total: number | null;
  /** At the rate of the last seconds; null before there is one. */
  readonly secondsLeft: number | null;
  /** Whole seconds since the last byte. */
  readonly secondsSilent: number;
}

/** Before it is known what is to be loaded. */
export const nothingLoaded: Loaded = { bytes: 0, total: null, secondsLeft: null, secondsSilent: 0 };

/** What has come of files that are not whole yet, by their hash. */
export type Parts = Map<string, PartialFile>;

export interface TransferOptions {
  readonly fetch?: typeof fetch | undefined;
  /** Aborting it ends the transfer at once. */
  readonly signal?: AbortSignal | undefined;
  /** Called with every piece that comes, and once a second. */
  readonly onProgress?: ((loaded: Loaded) => void) | undefined;
  /** Of earlier transfers that were broken off; this one goes on from there, and leaves its own. */
  readonly parts?: Parts | undefined;
}

/** Few: where something on the way holds files back until they are whole, the line then is silent for less long. */
const filesAtOnce = 2;

/** Files that are loaded together: they share the line, its patience and the progress, and end together. */
export class Transfer {
  readonly fetch: typeof fetch;
  readonly signal: AbortSignal;
  readonly line: LineWatch;
  readonly #onProgress: (loaded: Loaded) => void;
  readonly #parts: Parts;
  readonly #over = new AbortController();
  readonly #limit = pLimit(filesAtOnce);
  /** Bytes of each file that counts. */
  readonly #bytes = new Map<WantedFile, number>();
  #isKnown = false;

  constructor({ fetch: load, signal, onProgress, parts }: TransferOptions = {}) {
    this.fetch = load ?? globalThis.fetch.bind(globalThis);
    this.signal = signal ? AbortSignal.any([signal, this.#over.signal]) : this.#over.signal;
    this.#onProgress = onProgress ?? (() => undefined);
    this.#parts = parts ?? new Map<string, PartialFile>();
    this.line = new LineWatch({ onSecond: () => this.#tell() });
  }

  /** Says what is to be loaded, before any of it is: what `kept` names is here already. */
  expect(files: readonly WantedFile[], kept: readonly WantedFile[] = []): void {
    for (const file of files) this.#bytes.set(file, this.#parts.get(file.integrity ?? '')?.length ?? 0);
    for (const file of kept) this.#bytes.set(file, file.bytes);
    this.#isKnown = true;
    this.#tell();
  }

  /** Waits until few enough files are under way. */
  inTurn<Result>(load: () => Promise<Result>): Promise<Result> {
    return this.#limit(() => {
      this.signal.throwIfAborted();
      return load();
    });
  }

  /** Says how much there is of a file now: more with every piece, less when an attempt is taken back. */
  count(file: WantedFile, bytes: number): void {
    if (!this.#bytes.has(file)) return;
    this.#bytes.set(file, Math.min(bytes, file.bytes));
    this.#tell();
  }

  /** What an earlier load has left of a file. It is taken away, so that two loads never add to the same. */
  takePart({ integrity }: WantedFile): PartialFile {
    const part = this.#parts.get(integrity ?? '');
    this.#parts.delete(integrity ?? '');
    return part ?? new PartialFile();
  }

  /** Keeps what there is of a file. Without a hash nobody could tell whether the rest of it fits. */
  keepPart({ integrity }: WantedFile, part: PartialFile): void {
    if (integrity === null || part.length <= (this.#parts.get(integrity)?.length ?? 0)) return;
    this.#parts.set(integrity, part);
  }

  /** Ends what is still under way. */
  end(): void {
    this.#over.abort();
  }

  get #loaded(): Loaded {
    const bytes = [...this.#bytes.values()].reduce((sum, one) => sum + one, 0);
    const all = [...this.#bytes.keys()].reduce((sum, file) => sum + file.bytes, 0);
    const total = this.#isKnown ? all : null;
    const { bytesPerSecond, secondsSilent } = this.line;
    const secondsLeft = total === null || bytesPerSecond === null ? null : (total - bytes) / bytesPerSecond;
    return { bytes, total, secondsLeft, secondsSilent };
  }

  #tell(): void {
    if (!this.signal.aborted) this.#onProgress(this.#loaded);
  }
}
