import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readDataSet } from '../../data/read-data-set.node.ts';
import { nodeAssets } from '../../engine/assets.node.ts';
import { useBackend } from '../../engine/backends.ts';
import { train } from '../../engine/train.ts';
import { experimentKey } from '../../experiment/experiment-key.ts';
import { networkOf } from '../../experiment/experiment-network.ts';
import { parseRecordedRuns } from '../../experiment/recorded-runs.ts';
import type { RecordedRun } from '../../experiment/records.ts';
import { countParameters } from '../../networks/count-parameters.ts';

const textOf = (name: string) => readFileSync(new URL(`../../../content/runs/${name}.json`, import.meta.url), 'utf8');
const runsOf = (name: string) => parseRecordedRuns(textOf(name)).runs;
const [started, deepest] = [runsOf('thousand-layers'), runsOf('thousand-layers-1202')];

/** What the two files are said to hold, spelt out. */
function experimentBy(depth: number, filters: number, learningRate: object, seed: number) {
  return {
    network: { depth, residual: true, shortcut: 'padded-identity', block: 'basic', filters, batchNorm: true },
    data: { name: 'fashion-mnist', side: 14 },
    training: { iterations: 400, batchSize: 64, learningRate, momentum: 0.9, weightDecay: 1e-4 },
    seed,
  } as RecordedRun['experiment'];
}

const warm = { rate: 0.1, dividedAt: [], warmUp: { rate: 0.01, iterations: 50 } };
const cold = { rate: 0.1, dividedAt: [], warmUp: null };
const small = { rate: 0.01, dividedAt: [], warmUp: null };

test('both starts of five seeds are recorded whole, and small to fetch', () => {
  const planned = [1, 2, 3, 4, 5].flatMap((seed) => [warm, cold].map((rate) => experimentBy(110, 8, rate, seed)));
  expect(started.map(({ experiment }) => experimentKey(experiment))).toEqual(planned.map(experimentKey));
  expect(started.every(({ records, evaluation }) => records.length === 400 && evaluation !== null)).toBe(true);
  expect(gzipSync(textOf('thousand-layers'), { level: 9 }).length).toBeLessThanOrEqual(40_000);
});

test('1202 layers are recorded by two schedules, which give the same bits until the rate goes up', () => {
  const planned = [warm, small].map((rate) => experimentBy(1202, 4, rate, 1));
  expect(deepest.map(({ experiment }) => experimentKey(experiment))).toEqual(planned.map(experimentKey));
  const [one, other] = deepest.map(({ records }) => records.map(({ trainingLoss }) => trainingLoss));
  expect(one!.slice(0, 50)).toEqual(other!.slice(0, 50));
  // The rate of an iteration is seen in the loss of the next.
  expect(one![50]).toBe(other![50]);
  expect(one![51]).not.toBe(other![51]);
});

test('the memory that was recorded holds at least the weights, their velocities and their gradients', () => {
  for (const { experiment, provenance } of [...started, ...deepest]) {
    expect(provenance.heapBytes).toBeGreaterThan(3 * 4 * countParameters(networkOf(experiment)));
    expect(provenance.heapBytes).toBeLessThan(2 ** 32);
  }
});

/** The first records of an experiment, trained again, without an evaluation. */
async function remade({ experiment }: RecordedRun, count: number) {
  await useBackend('wasm', nodeAssets());
  const records = [];
  const beginning = { ...experiment, training: { ...experiment.training, iterations: count } };
  for await (const event of train(beginning, await readDataSet(experiment.data))) {
    if (event.type === 'iteration') records.push(event.record);
    if (records.length === count) break;
  }
  return records;
}

test.each([
  ['110 layers with the warm-up', started[0]!, 5],
  ['110 layers at the full rate at once', started[1]!, 5],
  ['1202 layers', deepest[1]!, 1],
])('the beginning of %s is made again with the same bits', async (_, run, count) => {
  expect(await remade(run, count)).toEqual(run.records.slice(0, count));
});
