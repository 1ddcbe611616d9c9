import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DataSet } from '../data/data-set.ts';
import { readDataSet } from '../data/read-data-set.node.ts';
import { defaultExperiment } from '../experiment/defaults.ts';
import type { Edit } from '../experiment/edits.ts';
import { nodeAssets } from './assets.node.ts';
import { startBackend } from './backends.ts';
import type { Backend } from './backends.ts';
import type { TrainedValues } from './checkpoint.ts';
import { HeldNetwork } from './held-network.ts';
import { trainToTheEnd } from './train-to-the-end.ts';

const { network, training } = defaultExperiment;
const experiment = {
  ...defaultExperiment,
  network: { ...network, depth: 8 },
  training: { ...training, iterations: 12 },
};
const use = () => Promise.reject(new Error('no other backend is wanted'));

let data: DataSet;
let trained: TrainedValues;
let testError: number;

beforeAll(async () => {
  await startBackend('wasm', nodeAssets());
  const whole = await readDataSet({ name: 'fashion-mnist', side: 14 });
  // Few images to evaluate: plain JavaScript is asked, too.
  data = { ...whole, test: { ...whole.test, count: 100 } };
  for await (const event of trainToTheEnd(experiment, data, { backend: 'wasm', keep: true }, { use })) {
    if (event.type === 'evaluation') testError = event.evaluation.testError;
    if (event.type === 'trained') trained = event.trained;
  }
});

const reads = [{ type: 'share-error', share: { set: 'test', images: 100 } }] as const;
const edits: readonly Edit[] = [
  { kind: 'shortcut-scale', block: 'all', scale: 0.5 },
  { kind: 'weights-shaken', blocks: [1], sigma: 0.01, seed: 3 },
  { kind: 'block-left-out', block: 2 },
];

describe.each<Backend>(['wasm', 'cpu'])('on the %s backend', (backend) => {
  beforeAll(async () => void (await startBackend(backend, nodeAssets())));

  test('a network that was kept answers as it was evaluated, and after twenty questions holds no tensor more', async () => {
    const before = tf.memory().numTensors;
    const held = new HeldNetwork(experiment, data, trained);
    const own = tf.memory().numTensors;
    const unedited = () => held.ask({ edits: [], reads });
    expect(await unedited()).toEqual([{ type: 'share-error', iteration: 12, share: reads[0].share, error: testError }]);
    for (let asked = 0; asked < 20; asked++) {
      await held.ask({ edits: [edits[asked % edits.length]!], reads });
      expect(tf.memory().numTensors).toBe(own);
    }
    expect(await unedited()).toMatchObject([{ error: testError }]);
    held.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });
});

test('the first edit that does not fit as those before it leave the network is told, with its reason', () => {
  const held = new HeldNetwork(experiment, data, trained);
  const leftOut = { kind: 'block-left-out', block: 1 } as const;
  expect(held.misfitIn([leftOut])).toBeNull();
  expect(held.misfitIn([leftOut, leftOut])).toEqual({ edit: leftOut, misfit: { code: 'already-left-out', block: 1 } });
  held.dispose();
});
