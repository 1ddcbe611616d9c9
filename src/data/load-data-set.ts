import { dataKey, dataSets } from '../experiment/data-sets.ts';
import type { DataChoice } from '../experiment/data-sets.ts';
import type { DataSet, ImageSet } from './data-set.ts';
import { decodeShard, joinImageSets } from './decode-shard.ts';
import { fetchChecked } from './fetch-file.ts';
import { parseManifest } from './manifest.ts';
import type { Manifest, ShardEntry } from './manifest.ts';
import { checkMoments } from './moments.ts';
import { Transfer } from './transfer.ts';
import type { TransferOptions } from './transfer.ts';
import { KnownError, reasonOf } from './reason.ts';
import { DataError } from './wanted-file.ts';
import type { WantedFile } from './wanted-file.ts';

export interface LoadOptions extends TransferOptions {
  /** URL of the folder of all data sets, with a slash at its end. */
  readonly baseUrl: string;
}

/** Images whose files were whole, by the hash of the file. */
export type Shards = Map<string, ImageSet>;

/** A data set whose manifest is here, and whose files are known by it. */
export interface ListedDataSet {
  /** Of the choice that was asked for. */
  readonly key: string;
  readonly manifest: Manifest;
  readonly list: WantedFile;
  /** In the order of the manifest: training, then test. */
  readonly shards: readonly (ShardEntry & WantedFile)[];
}

/** Fetches the manifest of a data set. Throws a `DataError` that names it. */
export async function listDataSet(choice: DataChoice, baseUrl: string, transfer: Transfer): Promise<ListedDataSet> {
  if (choice.name === 'own') throw new KnownError({ code: 'own-data-missing' });
  const wanted: string = choice.name;
  const folder = `${baseUrl}${dataKey(choice)}/`;
  const list = { url: `${folder}manifest.json`, bytes: 0, integrity: null };
  const decode = (bytes: Uint8Array) => {
    const manifest = parseManifest(JSON.parse(new TextDecoder().decode(bytes)));
    const { name, side } = manifest;
    if (name !== wanted) throw new Error(`it describes ${name} (want ${wanted})`);
    if (side !== choice.side) throw new Error(`it describes images of side ${side} (want ${choice.side})`);
    return manifest;
  };
  // It has no hash of its own: asked for anew, so that an old copy never stands beside new shards.
  const manifest = await fetchChecked(list, decode, transfer, 'no-cache');
  const fileOf = (entry: ShardEntry) => ({ ...entry, url: `${folder}${entry.file}`, bytes: entry.packedBytes });
  return { key: dataKey(choice), manifest, list, shards: [...manifest.training, ...manifest.test].map(fileOf) };
}

async function loadShard(
  shard: ShardEntry & WantedFile,
  { name, side, classes }: Manifest,
  transfer: Transfer,
  kept: Shards,
) {
  const set = kept.get(shard.integrity);
  if (set) return set;
  const { channels } = dataSets[name];
  const shape = { count: shard.count, side, channels, classCount: classes.length };
  const loaded = await transfer.inTurn(() => fetchChecked(shard, (bytes) => decodeShard(bytes, shape), transfer));
  kept.set(shard.integrity, loaded);
  return loaded;
}

/**
 * Fetches the images of a data set. Sizes and hash of every file, labels, and mean and deviation of the whole are checked
 * against the manifest: nothing unchecked is ever returned. Throws a `DataError` that names the file; what was whole is
 * in `kept` then, for the next time.
 */
export async function loadShards(
  { manifest, list, shards }: ListedDataSet,
  transfer: Transfer,
  kept: Shards,
): Promise<DataSet> {
  const sets = await Promise.all(shards.map((shard) => loadShard(shard, manifest, transfer, kept)));
  try {
    checkMoments(manifest, sets.slice(0, manifest.training.length));
  } catch (error) {
    throw new DataError(list, reasonOf(error));
  }
  for (const { integrity } of shards) kept.delete(integrity);
  return dataSetOf(manifest, sets);
}

/** Fetches a data set by itself. Throws a `DataError` that names the file that did not come. */
export async function loadDataSet(choice: DataChoice, { baseUrl, ...options }: LoadOptions): Promise<DataSet> {
  const transfer = new Transfer(options);
  try {
    const listed = await listDataSet(choice, baseUrl, transfer);
    transfer.expect(listed.shards);
    return await loadShards(listed, transfer, new Map());
  } catch (error) {
    // One shard that failed ends the others, which nobody waits for any more.
    transfer.end();
    throw error;
  }
}

/** The data set that a manifest describes, from its shards in order: training, then test. */
export function dataSetOf(manifest: Manifest, sets: readonly ImageSet[]): DataSet {
  const { name, side, classes, mean, deviation, training } = manifest;
  return {
    name,
    side,
    channels: dataSets[name].channels,
    classes,
    mean,
    deviation,
    training: joinImageSets(sets.slice(0, training.length)),
    test: joinImageSets(sets.slice(training.length)),
  };
}
