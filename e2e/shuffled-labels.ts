import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { packShard } from '../src/cli/pack-shard.ts';
import type { PackedShard } from '../src/cli/pack-shard.ts';
import { decodeShard } from '../src/data/decode-shard.ts';
import { parseManifest } from '../src/data/manifest.ts';
import type { Manifest, ShardEntry } from '../src/data/manifest.ts';
import { dataSets } from '../src/experiment/data-sets.ts';
import { batchIndices } from '../src/experiment/data-order.ts';

const folder = 'public/data/fashion-mnist-14';

async function shuffled({ file, count }: ShardEntry, { name, side, classes }: Manifest): Promise<PackedShard> {
  const { channels } = dataSets[name];
  const bytes = new Uint8Array(await readFile(join(folder, file)));
  const shard = await decodeShard(bytes, { count, side, channels, classCount: classes.length });
  const order = batchIndices(0, { count, batchSize: count, seed: 1 });
  const labels = Uint8Array.from(order, (index) => shard.labels[index] ?? 0);
  return packShard(file, { ...shard, labels });
}

/** From now on the page gets the same images under each other's labels, with a manifest that matches. */
export async function serveShuffledLabels(page: Page): Promise<void> {
  const manifest = parseManifest(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
  const packAll = (entries: readonly ShardEntry[]) => Promise.all(entries.map((entry) => shuffled(entry, manifest)));
  const [training, test] = await Promise.all([packAll(manifest.training), packAll(manifest.test)]);
  const entriesOf = (shards: readonly PackedShard[]) => shards.map(({ entry }) => entry);
  const served = { ...manifest, training: entriesOf(training), test: entriesOf(test) };
  await page.route('**/data/fashion-mnist-14/manifest.json', (route) => route.fulfill({ json: served }));
  for (const { entry, bytes } of [...training, ...test]) {
    await page.route(`**/data/fashion-mnist-14/${entry.file}`, (route) => route.fulfill({ body: Buffer.from(bytes) }));
  }
}
