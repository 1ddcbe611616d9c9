import { beforeAll, expect, test } from 'vitest';
import { readDataSet } from '../data/read-data-set.node.ts';
import type { DataSet } from '../data/data-set.ts';
import { defaultExperiment } from '../experiment/defaults.ts';
import type { Experiment, NetworkChoice, Training } from '../experiment/experiment.ts';
import { nodeAssets } from './assets.node.ts';
import { startBackend } from './backends.ts';
import { buildNetwork, train } from './train.ts';
import type { TrainingEvent } from './train.ts';

let data: DataSet;

beforeAll(async () => {
  await startBackend('wasm', nodeAssets());
  data = await readDataSet({ name: 'fashion-mnist', side: 14 });
});

function experiment(network: Partial<NetworkChoice>, training: Partial<Training> = {}, seed = 1): Experiment {
  return {
    ...defaultExperiment,
    network: { ...defaultExperiment.network, depth: 8, ...network },
    training: { ...defaultExperiment.training, iterations: 12, ...training },
    seed,
  };
}

async function eventsOf(own: Experiment): Promise<TrainingEvent[]> {
  return Array.fromAsync(train(own, data));
}

async function lossesOf(own: Experiment): Promise<number[]> {
  return (await eventsOf(own)).flatMap((event) => (event.type === 'iteration' ? [event.record.trainingLoss] : []));
}

/** Initial weights by name. */
function weightsOf(own: Experiment): Map<string, number[]> {
  const network = buildNetwork(own, data);
  const values = new Map([...network.parameters].map(([name, variable]) => [name, [...variable.dataSync()]]));
  network.dispose();
  return values;
}

test('the same seed gives the same loss bits again, another seed others', async () => {
  const first = await lossesOf(experiment({}));
  expect(await lossesOf(experiment({}))).toEqual(first);
  expect(await lossesOf(experiment({}, {}, 2))).not.toEqual(first);
});

test('a run that is interleaved with another keeps its bits', async () => {
  const alone = await lossesOf(experiment({}));
  const [one, other] = [train(experiment({}), data), train(experiment({ residual: false }), data)];
  const losses: number[] = [];
  for await (const event of one) {
    if (event.type === 'iteration') losses.push(event.record.trainingLoss);
    await other.next();
  }
  await other.return();
  expect(losses).toEqual(alone);
});

test('twins begin with the same weights, and projections shift nothing', () => {
  const plain = weightsOf(experiment({ residual: false }));
  const residual = weightsOf(experiment({ residual: true }));
  expect(residual).toEqual(plain);
  const projected = weightsOf(experiment({ shortcut: 'projection-always' }));
  for (const [name, values] of plain) expect(projected.get(name), name).toEqual(values);
  expect(projected.size).toBeGreaterThan(plain.size);
});

test('an evaluation follows the last iteration', async () => {
  const events = await eventsOf(experiment({}));
  expect(events.map(({ type }) => type)).toEqual([...Array.from({ length: 12 }, () => 'iteration'), 'evaluation']);
  const last = events.at(-1);
  expect(last).toMatchObject({ type: 'evaluation', evaluation: { iteration: 12 } });
});

test('training lowers the error far below chance within 80 iterations', async () => {
  const losses = await lossesOf(experiment({}, { iterations: 80 }));
  expect(losses[0]).toBeGreaterThan(2);
  expect(Math.min(...losses.slice(-20))).toBeLessThan(0.9);
});

test('what diverges does so with the same bits again, whatever infinities a run before has left in memory', async () => {
  const rate = { rate: 1e6, dividedAt: [], warmUp: null };
  const own = experiment({ batchNorm: false }, { learningRate: rate });
  const first = await eventsOf(own);
  for (let again = 0; again < 2; again++) expect(await eventsOf(own)).toEqual(first);
});

test('a run ends at the first loss that is not finite', async () => {
  const rate = { rate: 1e6, dividedAt: [], warmUp: null };
  const events = await eventsOf(experiment({ batchNorm: false }, { learningRate: rate }));
  const last = events.at(-1);
  expect(last?.type).toBe('diverged');
  expect(events.length).toBeLessThan(12);
  for (const event of events) if (event.type === 'iteration') expect(event.record.trainingLoss).toBeLessThan(Infinity);
});
