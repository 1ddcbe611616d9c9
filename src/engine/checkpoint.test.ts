import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DataSet } from '../data/data-set.ts';
import { readDataSet } from '../data/read-data-set.node.ts';
import { defaultExperiment } from '../experiment/defaults.ts';
import type { Experiment, NetworkChoice } from '../experiment/experiment.ts';
import { nodeAssets } from './assets.node.ts';
import { startBackend } from './backends.ts';
import type { Checkpoint } from './checkpoint.ts';
import { train } from './train.ts';
import type { TrainingEvent } from './train.ts';

let data: DataSet;

beforeAll(async () => {
  await startBackend('wasm', nodeAssets());
  data = await readDataSet({ name: 'fashion-mnist', side: 14 });
});

/** The rate changes twice, so that a run which goes on from the wrong iteration takes the wrong one. */
function experiment(network: Partial<NetworkChoice> = {}): Experiment {
  const learningRate = { rate: 0.1, dividedAt: [10], warmUp: { rate: 0.01, iterations: 4 } };
  return {
    ...defaultExperiment,
    network: { ...defaultExperiment.network, depth: 8, ...network },
    training: { ...defaultExperiment.training, iterations: 14, learningRate },
  };
}

async function trainWithCheckpoints(own: Experiment, every: number) {
  const taken: Checkpoint[] = [];
  const checkpoints = { every, onCheckpoint: (checkpoint: Checkpoint) => taken.push(checkpoint) };
  const events = await Array.fromAsync(train(own, data, { checkpoints }));
  return { events, taken };
}

describe.each<[string, Partial<NetworkChoice>]>([
  ['with shortcuts of option A', {}],
  ['with projections', { shortcut: 'projection-when-widening' }],
  ['without BN', { batchNorm: false }],
])('a network %s', (_, network) => {
  test('goes on from any checkpoint as if it had never stopped, to the last bit', async () => {
    const own = experiment(network);
    const uninterrupted = await Array.fromAsync(train(own, data));
    const { events, taken } = await trainWithCheckpoints(own, 4);
    expect(events, 'taking checkpoints changes nothing').toEqual(uninterrupted);
    expect(taken.map(({ iteration }) => iteration)).toEqual([4, 8, 12, 14]);
    for (const from of taken) {
      const continued = await Array.fromAsync(train(own, data, { from }));
      expect(continued).toEqual(uninterrupted.slice(from.iteration));
    }
  });
});

test('a checkpoint outlives the run that it was taken of, and may be used more than once', async () => {
  const own = experiment();
  const { taken } = await trainWithCheckpoints(own, 10);
  const [from] = taken;
  await Array.fromAsync(train({ ...own, seed: 2 }, data));
  const first = await Array.fromAsync(train(own, data, { from }));
  expect(await Array.fromAsync(train(own, data, { from }))).toEqual(first);
});

test('a continued run can be left and continued again, one iteration at a time', async () => {
  const own = experiment();
  const uninterrupted = await Array.fromAsync(train(own, data));
  const told: TrainingEvent[] = [];
  let from: Checkpoint | undefined;
  while (told.length < own.training.iterations) {
    const checkpoints = { every: 1, onCheckpoint: (checkpoint: Checkpoint) => void (from = checkpoint) };
    // The first event is told before its checkpoint is taken; the second is left to the next round.
    const run = train(own, data, { from, checkpoints });
    told.push((await run.next()).value as TrainingEvent);
    await run.next();
    await run.return();
  }
  expect(told).toEqual(uninterrupted.slice(0, own.training.iterations));
});

test('checkpoints leave no tensor behind', async () => {
  const before = tf.memory().numTensors;
  const { taken } = await trainWithCheckpoints(experiment(), 1);
  await Array.fromAsync(train(experiment(), data, { from: taken[6] }));
  expect(tf.memory().numTensors).toBe(before);
});
