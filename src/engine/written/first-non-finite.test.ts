import * as tf from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { DataSet } from '../../data/data-set.ts';
import { readDataSet } from '../../data/read-data-set.node.ts';
import { defaultExperiment } from '../../experiment/defaults.ts';
import { networkOf } from '../../experiment/experiment-network.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { written, writtenBlocks } from '../../networks/fixtures/written-blocks.ts';
import type { Write } from '../../networks/fixtures/written-blocks.ts';
import { withoutUnused } from '../../networks/written/used-steps.ts';
import { formatWrittenBlocks } from '../../networks/written/written-text.ts';
import { nodeAssets } from '../assets.node.ts';
import { startBackend } from '../backends.ts';
import type { Checkpoint } from '../checkpoint.ts';
import { Network } from '../network.ts';
import { initialParameters, initialRunningStatistics } from '../parameters.ts';
import { batchAt, train } from '../train.ts';
import { firstNonFinite } from './first-non-finite.ts';
import { nonFiniteIn } from './non-finite-iteration.ts';
import './provide.ts';

let data: DataSet;

beforeAll(async () => {
  await startBackend('wasm', nodeAssets());
  const { test: tested, ...whole } = await readDataSet({ name: 'fashion-mnist', side: 14 });
  data = { ...whole, training: { ...whole.training, count: 400 }, test: { ...tested, count: 64 } };
});
afterEach(() => expect(tf.memory().numTensors).toBe(0));

function experimentOf(write: Write, { depth = 14, rate = 0.03 } = {}): Experiment {
  const { network, training } = defaultExperiment;
  const text = formatWrittenBlocks(writtenBlocks(network.filters, write));
  return {
    ...defaultExperiment,
    network: { ...network, depth, written: text },
    training: { ...training, iterations: 40, batchSize: 16, learningRate: { ...training.learningRate, rate } },
  };
}

/** The iteration in which a run diverges; undefined where it does not. */
async function divergenceOf(experiment: Experiment): Promise<number | undefined> {
  for await (const event of train(experiment, data)) if (event.type === 'diverged') return event.iteration;
  return undefined;
}

/** A state that a run has kept. */
async function stateAfter(experiment: Experiment, iterations: number): Promise<Checkpoint> {
  const side: { state?: Checkpoint } = {};
  const onCheckpoint = (state: Checkpoint) => (side.state ??= state);
  const events = train(experiment, data, { checkpoints: { every: iterations, onCheckpoint } });
  for await (const event of events) if (side.state || event.type === 'diverged') break;
  return side.state!;
}

/** What a step of the first place was written as. */
function operationAt(write: Write, step: number) {
  return withoutUnused(writtenBlocks(8, write)[0]!).steps[step]!.operation.kind;
}

/** Each block makes maps a million times as large. */
const growing: Write = (steps, x, place) => {
  const own = steps.conv(steps.scale(x, 1000), place.filters, { stride: place.stride });
  return steps.relu(steps.scale(own, 1000));
};

test('maps that grow from block to block are found where they first are infinite', async () => {
  const experiment = experimentOf(growing, { depth: 20 });
  const iteration = await divergenceOf(experiment);
  expect(iteration).toBe(1);
  const found = await firstNonFinite(experiment, data, iteration!);
  expect(found).toMatchObject({ iteration: 1, of: 'output' });
  // 1e38 and a little is the largest of float32: six blocks stay below.
  expect(found!.at!.block).toBe('stage3.block1');
  expect(['scale', 'conv']).toContain(operationAt(growing, found!.at!.step));
});

test('a gradient that overflows while the loss is finite is found in the iteration before', async () => {
  // Nothing times a thousand, again and again: forward it stays nothing, and what comes back through it grows.
  const write: Write = (steps, x, place) => {
    let own = steps.conv(steps.add(x, steps.scale(x, -1)), place.filters, { stride: place.stride });
    for (let times = 0; times < 15; times++) own = steps.scale(own, 1000);
    return steps.relu(steps.add(steps.shortcut(x, place), own));
  };
  const experiment = experimentOf(write);
  const iteration = await divergenceOf(experiment);
  expect(iteration).toBe(2);
  const found = await firstNonFinite(experiment, data, iteration!);
  expect(found).toMatchObject({ iteration: 1, of: 'gradient', at: { block: 'stage3.block2' } });
  expect(operationAt(write, found!.at!.step)).toBe('scale');
});

test('a rate that is far too high is found by the first step that breaks, whenever that is', async () => {
  const experiment = experimentOf(written.withoutBatchNorm, { rate: 1e4 });
  const iteration = await divergenceOf(experiment);
  expect(iteration).toBeGreaterThan(1);
  const found = await firstNonFinite(experiment, data, iteration!);
  expect(found).not.toBeNull();
  expect([iteration! - 1, iteration]).toContain(found!.iteration);
});

test('a run that is made again from a state of its own ends at the same value, and one from too late a state as well', async () => {
  const write: Write = (steps, x, place) => {
    const own = steps.scale(steps.conv(x, place.filters, { stride: place.stride }), 20);
    return steps.relu(steps.add(own, steps.shortcut(x, place)));
  };
  const experiment = experimentOf(write, { depth: 8 });
  const iteration = (await divergenceOf(experiment))!;
  expect(iteration).toBeGreaterThan(3);
  const whole = await firstNonFinite(experiment, data, iteration);
  expect(whole).not.toBeNull();
  for (const after of [1, iteration - 2, iteration - 1]) {
    const from = await stateAfter(experiment, after);
    expect(await firstNonFinite(experiment, data, iteration, { from })).toEqual(whole);
  }
});

test('nothing is found in an iteration of which all is finite', async () => {
  expect(await firstNonFinite(experimentOf(written.preActivation), data, 1)).toBeNull();
  expect(await firstNonFinite(experimentOf(written.highway), data, 3)).toBeNull();
});

test('a value that is not finite is named by the step that it belongs to', () => {
  const experiment = experimentOf(written.paper);
  const spec = networkOf(experiment);
  const parameters = new Map(initialParameters(spec, 1));
  const name = 'stage2.block1.conv2.gamma';
  parameters.set(name, { shape: [16], values: new Float32Array(16).fill(NaN) });
  const network = new Network(spec, parameters, initialRunningStatistics(spec));
  const found = nonFiniteIn(network, batchAt(0, experiment, data));
  network.dispose();
  expect(found).toEqual({ of: 'output', at: { block: 'stage2.block1', step: 5 } });
  expect(operationAt(written.paper, 5)).toBe('batchNorm');
});
