import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test, vi } from 'vitest';
import { momentsOf } from '../data/moments.ts';
import { nodeAssets } from '../engine/assets.node.ts';
import { startBackend } from '../engine/backends.ts';
import { train } from '../engine/train.ts';
import { drawnNetwork } from '../experiment/drawn-network.ts';
import type { DataChoice } from '../experiment/data-sets.ts';
import { JsonValue } from '../experiment/json-value.ts';
import { parseExperiment } from '../experiment/parse-experiment.ts';
import { BackendMemory } from './backend-memory.ts';
import { experimentOf } from './fakes/experiments.ts';
import { PageFiles } from './page-files.ts';
import { countWork } from './work.ts';

// A data set that there is not: what its description says is all that is told of it.
vi.mock(import('../experiment/data-sets.ts'), async (original) => {
  const real = await original();
  const flags = { sides: [14, 20], channels: 3, classes: 4, trainingImages: 40, testImages: 8 };
  const dataSets = { ...real.dataSets, flags } as unknown as typeof real.dataSets;
  return { ...real, dataSets, dataNames: Object.keys(dataSets) as unknown as typeof real.dataNames };
});

const grey: DataChoice = { name: 'fashion-mnist', side: 14 };
// As any other choice, once there is such a description.
const coloured = { name: 'flags', side: 14 } as unknown as DataChoice;
const experiment = { ...experimentOf(8, { iterations: 3 }), data: coloured };

const site = 'https://example.test/data/';
const values = 14 * 14 * 3;

/** Images [count, 14, 14, 3] of one colour a class, with a little noise, and their labels before them. */
function shardOf(count: number) {
  const labels = Uint8Array.from({ length: count }, (_, image) => image % 4);
  const colours = [
    [200, 20, 20],
    [20, 200, 20],
    [20, 20, 200],
    [120, 120, 120],
  ];
  const images = Uint8Array.from({ length: count * values }, (_, index) => {
    const image = Math.floor(index / values);
    return colours[image % 4]![index % 3]! + ((index * 7919) % 31);
  });
  return { images, packed: new Uint8Array(gzipSync(Buffer.concat([labels, images]))) };
}

const [training, tested] = [shardOf(40), shardOf(8)];

function entryOf(file: string, count: number, packed: Uint8Array) {
  const integrity = `sha256-${createHash('sha256').update(packed).digest('base64')}`;
  return { file, count, packedBytes: packed.length, integrity };
}

const manifest = {
  ...{ schema: 1, name: 'flags', title: 'Flags', source: 'made here', licence: 'none', side: 14, preparation: 'none' },
  classes: ['red', 'green', 'blue', 'grey'],
  ...momentsOf([training]),
  training: [entryOf('training-0.bin', 40, training.packed)],
  test: [entryOf('test-0.bin', 8, tested.packed)],
};

const own: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {
  'flags-14/manifest.json': new TextEncoder().encode(JSON.stringify(manifest)),
  'flags-14/training-0.bin': training.packed,
  'flags-14/test-0.bin': tested.packed,
  module: new Uint8Array(1),
};

const host: typeof fetch = async (input) => {
  const path = String(input).replace(site, '');
  return new Response(own[path] ?? new Uint8Array(readFileSync(new URL(`../../public/data/${path}`, import.meta.url))));
};

const file = { url: 'module', bytes: 1, integrity: null };
const openPage = () => new PageFiles({ script: [], tfjsWasm: file, kernelsWasm: file }, site, host);

beforeAll(async () => void (await startBackend('wasm', nodeAssets())));

test('two data sets of one size are loaded side by side, each from its folder and as it is described', async () => {
  const page = openPage();
  const { data } = await page.loadFiles([grey, coloured], {});
  expect([...data.keys()].toSorted()).toEqual(['fashion-mnist-14', 'flags-14']);
  expect(data.get('flags-14')).toMatchObject({ name: 'flags', side: 14, channels: 3, classes: manifest.classes });
  expect(data.get('flags-14')?.training.images).toEqual(training.images);
  expect(data.get('fashion-mnist-14')).toMatchObject({ name: 'fashion-mnist', channels: 1 });
  expect(await page.loadData(coloured, {})).toBe(data.get('flags-14'));
  expect(await page.loadData(grey, {})).toBe(data.get('fashion-mnist-14'));
});

test('a manifest that is another data set’s is refused', async () => {
  const mixed: typeof fetch = (input, init) => host(String(input).replace('flags-14', 'fashion-mnist-14'), init);
  const page = new PageFiles({ script: [], tfjsWasm: file, kernelsWasm: file }, site, mixed);
  await expect(page.loadData(coloured, {})).rejects.toThrow('it describes fashion-mnist (want flags)');
});

test('a network is built, counted and trained for its channels and classes', async () => {
  expect(drawnNetwork(experiment)).toMatchObject({ input: { featureMapSize: 14, channels: 3 }, classes: 4 });
  // The stem sees two channels more, and the classifier six classes less, of 32 features.
  const work = (data: DataChoice) => countWork({ ...experiment, data }).iteration / (3 * 64);
  expect(work(coloured) - work(grey)).toBe(2 * 9 * 8 * 14 * 14 - 6 * 32);
  expect(countWork(experiment).evaluation / countWork(experiment).iteration).toBeCloseTo((8 + 40) / 64 / 3, 9);
  const { data } = await openPage().loadFiles([coloured], {});
  const batch = { ...experiment, training: { ...experiment.training, batchSize: 20, iterations: 20 } };
  const events = await Array.fromAsync(train(batch, data.get('flags-14')!));
  const errors = events.flatMap((event) => (event.type === 'iteration' ? [event.record.trainingError] : []));
  expect(errors).toHaveLength(20);
  expect(errors.at(-1)).toBe(0);
});

test('its experiments are read with its sides, and what is found out of one data set is not believed of the other', () => {
  const parse = (own: unknown) => parseExperiment(new JsonValue(own, 'experiment'));
  expect(parse(experiment)).toEqual(experiment);
  expect(parse({ ...experiment, data: { ...coloured, side: 20 } })).toMatchObject({ data: { side: 20 } });
  expect(() => parse({ ...experiment, data: { ...coloured, side: 28 } })).toThrow('invalid experiment.data.side: 28');
  expect(new BackendMemory().isAlike(experiment, { ...experiment, data: grey })).toBe(false);
});
