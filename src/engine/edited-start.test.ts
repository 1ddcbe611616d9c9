import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import type { DataSet } from '../data/data-set.ts';
import { readDataSet } from '../data/read-data-set.node.ts';
import { defaultExperiment } from '../experiment/defaults.ts';
import type { Edit } from '../experiment/edits.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { BlockSpec, ConvolutionSpec, NetworkSpec } from '../networks/network-spec.ts';
import { nodeAssets } from './assets.node.ts';
import { startBackend } from './backends.ts';
import type { Checkpoint } from './checkpoint.ts';
import { editedStart, trainedStart } from './edited-start.ts';
import { runIteration } from './iteration.ts';
import { MomentumOptimizer } from './momentum-optimizer.ts';
import { Network } from './network.ts';
import type { NetworkValues, Values } from './parameters.ts';
import { batchAt, buildNetwork, train } from './train.ts';

let data: DataSet;

beforeAll(async () => {
  await startBackend('wasm', nodeAssets());
  data = await readDataSet({ name: 'fashion-mnist', side: 14 });
});

const training = { ...defaultExperiment.training, iterations: 5 };
const first: Experiment = { ...defaultExperiment, network: { ...defaultExperiment.network, depth: 8 }, training };
const inserted: Edit = { kind: 'identity-blocks-inserted', after: 1, count: 1 };

function startedFrom(experiment: Experiment, edits: readonly Edit[], seed = 7): Experiment {
  return { ...first, seed, start: { experiment, edits } };
}

interface Trained {
  readonly losses: readonly number[];
  readonly end: Checkpoint;
}

async function trained(experiment: Experiment, from?: Checkpoint): Promise<Trained> {
  const ends: Checkpoint[] = [];
  const losses: number[] = [];
  const checkpoints = { every: experiment.training.iterations, onCheckpoint: (end: Checkpoint) => void ends.push(end) };
  for await (const event of train(experiment, data, { from, checkpoints }))
    if (event.type === 'iteration') losses.push(event.record.trainingLoss);
  return { losses, end: ends[0]! };
}

/** A 3x3 convolution on the maps of 7 x 7 and 16 channels that the second stage has. */
const convolution = (name: string): ConvolutionSpec => ({
  ...{ name, kernelSize: 3, stride: 1, inputChannels: 16, filters: 16, inputSize: 7, featureMapSize: 7, direct: true },
});

/** A network of 8 layers with a plain block behind that of its second stage, written down and not computed from edits. */
function longerByHand(spec: NetworkSpec): NetworkSpec {
  const name = 'stage2.block1.identity1';
  const own: BlockSpec = {
    ...{ name, kind: 'basic', shortcut: { kind: 'none' } },
    convolutions: [convolution(`${name}.conv1`), convolution(`${name}.conv2`)],
  };
  const [one, two, three] = spec.stages;
  return { ...spec, stages: [one!, { ...two!, blocks: [...two!.blocks, own] }, three!] };
}

function filled(shape: readonly number[], valueAt: (index: number) => number): Values {
  const size = shape.reduce((product, length) => product * length, 1);
  return { shape, values: Float32Array.from({ length: size }, (_, index) => valueAt(index)) };
}

/** Values by name, with what an identity has where the network has none yet, in the order of the forward pass. */
function longerValues(values: NetworkValues, parts: Readonly<Record<string, Values>>): NetworkValues {
  const own = ['conv1', 'conv2'].flatMap((layer) =>
    Object.entries(parts).map(([part, value]) => [`stage2.block1.identity1.${layer}.${part}`, value] as const),
  );
  const entries = [...values];
  const behind = entries.findLastIndex(([name]) => name.startsWith('stage2.')) + 1;
  return new Map([...entries.slice(0, behind), ...own, ...entries.slice(behind)]);
}

test('identity blocks with BN, inserted and trained, have the bits of a network that is built by hand', async () => {
  const { end } = await trained(first);
  const experiment = startedFrom(first, [inserted]);
  const own = await trained(experiment, await editedStart(experiment, data, end));
  const spec = longerByHand(buildSpec());
  // [kernel, kernel, inputs, filters]: one in the middle of a kernel, from each channel to itself.
  const dirac = filled([3, 3, 16, 16], (index) =>
    index >= 4 * 256 && index < 5 * 256 && (index % 256) % 17 === 0 ? 1 : 0,
  );
  const parameters = { weight: dirac, gamma: filled([16], () => 1), beta: filled([16], () => 0) };
  const statistics = { runningMean: filled([16], () => 0), runningVariance: filled([16], () => 1 - 1e-5) };
  const network = new Network(
    spec,
    longerValues(end.parameters, parameters),
    longerValues(end.runningStatistics, statistics),
  );
  const optimizer = new MomentumOptimizer(network.parameters);
  const losses: number[] = [];
  for (let iteration = 0; iteration < 5; iteration++) {
    const batch = batchAt(iteration, { ...first, seed: 7 }, data);
    losses.push((await runIteration(network, optimizer, batch, training, iteration)).loss);
  }
  expect(own.losses).toEqual(losses);
  expect([...own.end.parameters.keys()]).toEqual([...network.parameters.keys()]);
  for (const [name, { values }] of own.end.parameters)
    expect(values, name).toEqual(network.parameters.get(name)!.dataSync());
  network.dispose();
  optimizer.dispose();
  expect(tf.memory().numTensors).toBe(0);
});

function buildSpec(): NetworkSpec {
  const network = buildNetwork(first, data);
  network.dispose();
  return network.spec;
}

test('a start without edits is the end itself, but for the velocities, and its batches are those of its own seed', async () => {
  const { end } = await trained(first);
  const start = await editedStart(startedFrom(first, []), data, end);
  expect(start.iteration).toBe(0);
  expect(start.parameters).toEqual(end.parameters);
  expect(start.runningStatistics).toEqual(end.runningStatistics);
  for (const { values } of start.velocities.values()) expect(values.every((value) => value === 0)).toBe(true);
  const seven = await trained(startedFrom(first, []), start);
  expect(await trained(startedFrom(first, []), start)).toEqual(seven);
  expect((await trained(startedFrom(first, [], 8), start)).losses).not.toEqual(seven.losses);
});

test('training leaves the checkpoint that it starts from as it was', async () => {
  const { end } = await trained(first);
  const before = structuredClone(end);
  const experiment = startedFrom(first, [{ kind: 'block-left-out', block: 0 }]);
  await trained(experiment, await editedStart(experiment, data, end));
  expect(end).toEqual(before);
});

test('where nothing is given, all that an experiment starts from is trained first', async () => {
  const second = startedFrom(first, [inserted]);
  const third = startedFrom(second, [{ kind: 'block-left-out', block: 2 }], 8);
  const { end } = await trained(first);
  const { end: secondEnd } = await trained(second, await editedStart(second, data, end));
  expect(await trainedStart(third, data)).toEqual(await editedStart(third, data, secondEnd));
  expect(await trainedStart(first, data)).toBeUndefined();
  expect(tf.memory().numTensors).toBe(0);
});

test('what is no end, what diverges and what is missing is refused', async () => {
  const { end } = await trained(first);
  const second = startedFrom(first, [inserted]);
  await expect(editedStart(second, data, { ...end, iteration: 4 })).rejects.toThrow(
    'invalid end: iteration 4 (want 5)',
  );
  await expect(editedStart(first, data, end)).rejects.toThrow('starts from no other');
  const learningRate = { rate: 1e30, dividedAt: [], warmUp: null };
  const diverging = startedFrom({ ...first, training: { ...training, learningRate } }, []);
  await expect(trainedStart(diverging, data)).rejects.toThrow('nothing starts from what diverges: depth=8');
  await expect(Array.fromAsync(train(second, data))).rejects.toThrow('begins with a checkpoint');
  expect(tf.memory().numTensors).toBe(0);
});
