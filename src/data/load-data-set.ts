import type { DataSet, ImageSet } from './data-set.ts';
import { decodeShard, joinImageSets } from './decode-shard.ts';
import { fetchChecked } from './fetch-file.ts';
import type { FetchOptions } from './fetch-file.ts';
import { parseManifest } from './manifest.ts';
import type { Manifest, ShardEntry } from './manifest.ts';

export interface LoadOptions {
  /** URL of the folder of all data sets, with a slash at its end. */
  readonly baseUrl: string;
  readonly fetch?: typeof fetch;
  readonly signal?: AbortSignal;
  readonly onProgress?: (loaded: { readonly bytes: number; readonly total: number }) => void;
}

async function loadManifest(folder: string, side: number, options: FetchOptions): Promise<Manifest> {
  const decode = (bytes: Uint8Array) => {
    const manifest = parseManifest(JSON.parse(new TextDecoder().decode(bytes)));
    if (manifest.side !== side) throw new Error(`it describes images of side ${manifest.side} (want ${side})`);
    return manifest;
  };
  // It has no hash of its own: asked for anew, so that an old copy never stands beside new shards.
  return fetchChecked(`${folder}manifest.json`, { cache: 'no-cache' }, decode, options);
}

async function loadShard(
  folder: string,
  { file, count, packedBytes, integrity }: ShardEntry,
  { side, classes }: Manifest,
  options: FetchOptions,
): Promise<ImageSet> {
  const decode = (bytes: Uint8Array<ArrayBuffer>) => {
    if (bytes.length !== packedBytes) throw new Error(`it has ${bytes.length} bytes (want ${packedBytes})`);
    return decodeShard(bytes, { count, side, classCount: classes.length });
  };
  // The browser checks the hash; length, labels and sizes are checked here as well.
  return fetchChecked(`${folder}${file}`, { integrity }, decode, options);
}

/**
 * Fetches Fashion-MNIST at 14x14 or 28x28. Every file is checked against the manifest's hash and sizes, fetched once
 * more when it is not what it should be, and then reported by a `DataError`: nothing unchecked is ever returned.
 */
export async function loadDataSet(side: 14 | 28, options: LoadOptions): Promise<DataSet> {
  const { baseUrl, onProgress = () => {}, fetch: load = globalThis.fetch.bind(globalThis) } = options;
  const folder = `${baseUrl}fashion-mnist-${side}/`;
  const over = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, over.signal]) : over.signal;
  try {
    const manifest = await loadManifest(folder, side, { fetch: load, signal, onBytes: () => {} });
    const entries = [...manifest.training, ...manifest.test];
    const total = entries.reduce((sum, { packedBytes }) => sum + packedBytes, 0);
    let bytes = 0;
    const onBytes = (count: number) => onProgress({ bytes: (bytes += count), total });
    const request = { fetch: load, signal, onBytes };
    return dataSetOf(manifest, await Promise.all(entries.map((entry) => loadShard(folder, entry, manifest, request))));
  } finally {
    // One shard that failed ends the others, which nobody waits for any more.
    over.abort();
  }
}

/** The data set that a manifest describes, from its shards in order: training, then test. */
export function dataSetOf(manifest: Manifest, sets: readonly ImageSet[]): DataSet {
  const { name, side, classes, mean, deviation, training } = manifest;
  return {
    name,
    side,
    classes,
    mean,
    deviation,
    training: joinImageSets(sets.slice(0, training.length)),
    test: joinImageSets(sets.slice(training.length)),
  };
}
