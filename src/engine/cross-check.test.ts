import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DataSet } from '../data/data-set.ts';
import type { Reason } from '../data/reason.ts';
import { readDataSet } from '../data/read-data-set.node.ts';
import { defaultExperiment } from '../experiment/defaults.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { nodeAssets } from './assets.node.ts';
import { startBackend, useBackend } from './backends.ts';
import type { Backend } from './backends.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { CrossCheckOptions } from './cross-check.ts';
import { DeviceError } from './device-error.ts';
import { activeKernels, provideKernels } from './kernels/active-kernels.ts';
import type { Kernels } from './kernels/kernels.ts';
import { train } from './train.ts';
import type { TrainingEvent, TrainOptions } from './train.ts';

// Plain JavaScript stands for the graphics card: it adds its sums in another order than WebAssembly, too.

let data: DataSet;
let whole: Kernels;
const assets = nodeAssets();
const use = (backend: Backend) => useBackend(backend, assets);

beforeAll(async () => {
  const full = await readDataSet({ name: 'fashion-mnist', side: 14 });
  const firstOf = (count: number, set: DataSet['test']) => ({ ...set, count });
  data = { ...full, training: firstOf(64, full.training), test: firstOf(8, full.test) };
  await startBackend('wasm', assets);
  await use('cpu');
  whole = activeKernels();
});

const { network, training, ...rest } = defaultExperiment;
const experiment: Experiment = {
  ...rest,
  network: { ...network, depth: 8, filters: 2 },
  training: { ...training, batchSize: 8, iterations: 4 },
};

/** Kernels that are broken from a call of the convolution on. */
function brokenFrom(call: number, breaks: Partial<Kernels>): Kernels {
  let calls = 0;
  const convolution: Kernels['convolution'] = (...given) => {
    calls += 1;
    return ((calls >= call && breaks.convolution) || whole.convolution)(...given);
  };
  return { ...whole, ...breaks, convolution };
}

const allZero: Kernels['convolution'] = (...given) => tf.tidy(() => tf.zerosLike(whole.convolution(...given)));

interface Asked {
  readonly thorough?: boolean;
  readonly own?: Backend;
  readonly use?: CrossCheckOptions['use'];
}

async function runWith(kernels: Kernels, { thorough = true, own = 'cpu', use: others = use }: Asked = {}) {
  const unchecked: Reason[] = [];
  const told: TrainingEvent[] = [];
  const checkpoints: number[] = [];
  await use('cpu');
  provideKernels('cpu', kernels);
  await use(own);
  const crossCheck = { own, use: others, thorough, onUnchecked: (reason: Reason) => void unchecked.push(reason) };
  const onCheckpoint = ({ iteration }: Checkpoint) => void checkpoints.push(iteration);
  const given: TrainOptions = { crossCheck, ...(thorough ? { checkpoints: { every: 2, onCheckpoint } } : {}) };
  let error: unknown;
  try {
    for await (const event of train(experiment, data, given)) told.push(event);
  } catch (thrown) {
    error = thrown;
  } finally {
    provideKernels('cpu', whole);
  }
  return { error, told: told.map(({ type }) => type), checkpoints, unchecked };
}

/** Convolutions of an iteration; of a forward pass when there is no gradient of the images. */
const convolutions = 7;

describe('on a backend that is compared with another', () => {
  test('a run whose device computes rightly is told to its end, and leaves no tensor', async () => {
    await use('cpu');
    const before = tf.memory().numTensors;
    const { error, told, checkpoints, unchecked } = await runWith(whole);
    expect(error).toBeUndefined();
    expect(told).toEqual(['iteration', 'iteration', 'iteration', 'iteration', 'evaluation']);
    expect(checkpoints).toEqual([2, 4]);
    expect(unchecked).toEqual([]);
    expect(tf.memory().numTensors).toBe(before);
  });

  test('nothing is told of a first iteration that is wrong', async () => {
    const { error, told } = await runWith(brokenFrom(1, { convolution: allZero }));
    expect(error).toBeInstanceOf(DeviceError);
    expect(error).toMatchObject({ reason: { code: 'contradicted', others: expect.any(Number) } });
    expect(told).toEqual([]);
  });

  test('a gradient that is twice too large is seen in the first iteration, where the loss is right', async () => {
    const twice: Kernels['convolutionFilterGradient'] = (...given) =>
      tf.tidy(() => tf.add(whole.convolutionFilterGradient(...given), whole.convolutionFilterGradient(...given)));
    const { error, told } = await runWith({ ...whole, convolutionFilterGradient: twice });
    expect(error).toMatchObject({ reason: { code: 'contradicted', what: 'part-gradient-norm' } });
    expect(told).toEqual([]);
  });

  test('a device that breaks between two checkpoints is found out at the second, which is not kept', async () => {
    const { error, told, checkpoints } = await runWith(
      brokenFrom(3 * convolutions + convolutions + 1, { convolution: allZero }),
    );
    expect(error).toMatchObject({ fault: 'computes-wrongly' });
    expect(told.length).toBeLessThan(4);
    expect(checkpoints).toEqual([2]);
  });

  test('a device that breaks after the last iteration is found out, and its evaluation is not told', async () => {
    const calls = convolutions * (4 + 2);
    const { error, told } = await runWith(brokenFrom(calls + 1, { convolution: allZero }));
    expect(error).toMatchObject({ fault: 'computes-wrongly' });
    expect(told).toEqual(['iteration', 'iteration', 'iteration', 'iteration']);
  });

  test('where no other backend starts the run goes on, and it is said once', async () => {
    const only = (backend: Backend) =>
      backend === 'cpu' ? use('cpu') : Promise.reject(new Error('this browser has no WebAssembly SIMD'));
    const { error, told, unchecked } = await runWith(whole, { use: only });
    expect(error).toBeUndefined();
    expect(told).toHaveLength(5);
    expect(unchecked).toEqual(['this browser has no WebAssembly SIMD']);
  });
});

describe('on a backend that is trusted until it looks broken', () => {
  const zeroLoss: Kernels['classify'] = (...given) => {
    const { loss, ...others } = whole.classify(...given);
    const zero = tf.tidy(() => tf.mul(loss, 0));
    loss.dispose();
    return { ...others, loss: zero as typeof loss };
  };

  test('a loss of zero is asked about, and believed no more where another backend has another', async () => {
    const { error, told } = await runWith({ ...whole, classify: zeroLoss }, { thorough: false });
    expect(error).toMatchObject({ reason: { code: 'contradicted', what: 'loss', own: 0 } });
    expect(told).toEqual([]);
  });

  test('other losses are not asked about', async () => {
    let asked = 0;
    const count = (backend: Backend) => {
      asked += 1;
      return use(backend);
    };
    const { error } = await runWith(whole, { thorough: false, use: count, own: 'wasm' });
    expect(error).toBeUndefined();
    expect(asked).toBe(0);
  });
});
