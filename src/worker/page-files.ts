import type { DataSet } from '../data/data-set.ts';
import { fetchChecked } from '../data/fetch-file.ts';
import { listDataSet, loadShards } from '../data/load-data-set.ts';
import type { ListedDataSet, Shards } from '../data/load-data-set.ts';
import { Transfer } from '../data/transfer.ts';
import type { Parts, TransferOptions } from '../data/transfer.ts';
import { DataError } from '../data/wanted-file.ts';
import type { WantedFile } from '../data/wanted-file.ts';
import type { EngineAssets } from '../engine/backends.ts';
import { dataKey } from '../experiment/data-sets.ts';
import type { DataChoice, OwnData } from '../experiment/data-sets.ts';
import type { EngineFiles } from './engine-files.ts';
import { ScriptError } from './script-error.ts';

type LoadOptions = Pick<TransferOptions, 'signal' | 'onProgress'>;

/** All that a sweep trains with. */
export interface TrainingFiles {
  /** By their keys. */
  readonly data: ReadonlyMap<string, DataSet>;
  readonly assets: EngineAssets;
}

/**
 * Loads what training needs, and keeps it until the page is left: what has come is never asked for again, not even after
 * Stop or a failure in the middle of a file.
 */
export class PageFiles {
  readonly #engine: EngineFiles;
  readonly #dataUrl: string;
  readonly #fetch: typeof fetch | undefined;
  readonly #parts: Parts = new Map();
  readonly #shards: Shards = new Map();
  readonly #data = new Map<string, DataSet>();
  readonly #modules = new Map<WantedFile, Uint8Array<ArrayBuffer>>();
  /** Files of the script that the browser has in its own cache. */
  readonly #scripts = new Set<WantedFile>();

  /** `dataUrl`: the folder of all data sets, with a slash at its end. */
  constructor(engine: EngineFiles, dataUrl: string, load?: typeof fetch) {
    this.#engine = engine;
    this.#dataUrl = dataUrl;
    this.#fetch = load;
  }

  /**
   * Everything for training on these images. A `ScriptError` or a `DataError` says what could not be had, but
   * modules that could not are only told in `assets`: other backends train without them.
   */
  loadFiles(choices: readonly DataChoice[], options: LoadOptions): Promise<TrainingFiles> {
    return this.#transfer(options, async (transfer) => {
      const wanted = new Map(choices.map((choice) => [dataKey(choice), choice]));
      for (const key of this.#data.keys()) wanted.delete(key);
      const listed = await Promise.all([...wanted.values()].map((one) => listDataSet(one, this.#dataUrl, transfer)));
      const { script, tfjsWasm, kernelsWasm } = this.#engine;
      this.#expect([...script, tfjsWasm, kernelsWasm, ...listed.flatMap(({ shards }) => shards)], transfer);
      const [assets] = await Promise.all([
        this.#loadModules(transfer),
        this.#loadScript(transfer),
        ...listed.map((one) => this.#loadListed(one, transfer)),
      ]);
      return { data: this.#data, assets };
    });
  }

  /** Images that no server has: whoever has them hands them over before they are asked for. */
  provide(choice: OwnData, data: DataSet): void {
    // One set of a reader's at a time: it may be as large as all else together.
    for (const [key, { name }] of this.#data) if (name === 'own') this.#data.delete(key);
    this.#data.set(dataKey(choice), data);
  }

  has(choice: DataChoice): boolean {
    return this.#data.has(dataKey(choice));
  }

  /** The images alone, to be looked at. */
  loadData(choice: DataChoice, options: LoadOptions): Promise<DataSet> {
    return this.#transfer(options, async (transfer) => {
      const kept = this.#data.get(dataKey(choice));
      if (kept) return kept;
      const listed = await listDataSet(choice, this.#dataUrl, transfer);
      this.#expect(listed.shards, transfer);
      return this.#loadListed(listed, transfer);
    });
  }

  async #transfer<Result>(options: LoadOptions, load: (transfer: Transfer) => Promise<Result>): Promise<Result> {
    const transfer = new Transfer({ ...options, fetch: this.#fetch, parts: this.#parts });
    try {
      return await load(transfer);
    } catch (error) {
      // What failed ends the rest, which nobody waits for any more.
      transfer.end();
      throw error;
    }
  }

  #expect(files: readonly WantedFile[], transfer: Transfer): void {
    const isKept = (file: WantedFile) =>
      this.#modules.has(file) || this.#scripts.has(file) || this.#shards.has(file.integrity ?? '');
    transfer.expect(
      files.filter((file) => !isKept(file)),
      files.filter(isKept),
    );
  }

  async #loadListed(listed: ListedDataSet, transfer: Transfer): Promise<DataSet> {
    const data = await loadShards(listed, transfer, this.#shards);
    this.#data.set(listed.key, data);
    return data;
  }

  async #loadModules(transfer: Transfer): Promise<EngineAssets> {
    const { tfjsWasm, kernelsWasm } = this.#engine;
    try {
      const [own, kernels] = await Promise.all([
        this.#loadModule(tfjsWasm, transfer),
        this.#loadModule(kernelsWasm, transfer),
      ]);
      return { tfjsWasm: own, kernelsWasm: kernels };
    } catch (error) {
      if (error instanceof DataError) return { missing: error.reason };
      throw error;
    }
  }

  async #loadModule(file: WantedFile, transfer: Transfer): Promise<Uint8Array<ArrayBuffer>> {
    const kept = this.#modules.get(file);
    if (kept) return kept;
    const bytes = await transfer.inTurn(() => fetchChecked(file, (whole) => whole, transfer));
    this.#modules.set(file, bytes);
    return bytes;
  }

  /** Only fetches it: the browser then takes it from its cache for each worker, and nobody waits for it in silence. */
  async #loadScript(transfer: Transfer): Promise<void> {
    try {
      await Promise.all(
        this.#engine.script
          .filter((file) => !this.#scripts.has(file))
          .map(async (file) => {
            await transfer.inTurn(() => fetchChecked(file, () => undefined, transfer));
            this.#scripts.add(file);
          }),
      );
    } catch (error) {
      throw error instanceof DataError ? new ScriptError(error.reason) : error;
    }
  }
}
