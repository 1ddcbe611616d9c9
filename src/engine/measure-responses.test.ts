import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { readDataSet } from '../data/read-data-set.node.ts';
import type { DataSet, ImageSet } from '../data/data-set.ts';
import { standardisedBatch } from '../data/standardise.ts';
import { cifarNetwork } from '../networks/cifar-network.ts';
import type { ConvolutionSpec, NetworkSpec } from '../networks/network-spec.ts';
import { nodeAssets } from './assets.node.ts';
import { startBackend } from './backends.ts';
import * as naive from './kernels/naive-reference.ts';
import type { Array4 } from './kernels/naive-reference.ts';
import { measureResponses } from './measure-responses.ts';
import { Network } from './network.ts';
import { initialParameters, initialRunningStatistics } from './parameters.ts';
import type { NetworkValues } from './parameters.ts';

let data: DataSet;
let images: ImageSet;

beforeAll(async () => {
  await startBackend('wasm', nodeAssets());
  data = await readDataSet(14);
  images = { ...data.test, count: 5 };
});

const common = { depth: 8, filters: 4, block: 'basic', featureMapSize: 14, channels: 1, classes: 10 } as const;
const specOf = (residual: boolean, batchNorm = true): NetworkSpec =>
  cifarNetwork({ ...common, residual, batchNorm, shortcut: 'padded-identity' });

/** As after training: no two values of BN alike. */
function worn(values: NetworkValues): NetworkValues {
  return new Map(
    [...values].map(([name, own], place) => {
      if (own.shape.length > 1) return [name, own];
      return [name, { ...own, values: own.values.map((value, index) => value + 0.3 * Math.sin(7 * place + index)) }];
    }),
  );
}

/** The population's deviation, in two passes. */
function deviationOf(values: ArrayLike<number>): number {
  const all = Array.from(values);
  const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
  return Math.sqrt(all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / all.length);
}

/** Deviations of all responses by plain loops, on all images at once. */
function naiveDeviations(spec: NetworkSpec, parameters: NetworkValues, statistics: NetworkValues): number[] {
  const deviations: number[] = [];
  const layer = (x: Array4, own: ConvolutionSpec, shortcut: Array4 | null, stride: number): Array4 => {
    const weight = parameters.get(`${own.name}.weight`)!;
    const part = (of: NetworkValues, name: string) => of.get(`${own.name}.${name}`)!.values;
    const y = naive.convolution(x, weight as Array4, own.stride);
    const running = { mean: part(statistics, 'runningMean'), variance: part(statistics, 'runningVariance') };
    const batchNorm = { gamma: part(parameters, 'gamma'), beta: part(parameters, 'beta'), running };
    const common = { y, ...batchNorm, stride, mode: 'running' } as const;
    deviations.push(deviationOf(naive.normalise({ ...common, shortcut: null, rectify: false }).out));
    return { shape: y.shape, values: naive.normalise({ ...common, shortcut, rectify: true }).out };
  };
  const indices = Array.from({ length: images.count }, (_, index) => index);
  const input: Array4 = { shape: [images.count, 14, 14, 1], values: standardisedBatch(images, indices, data) };
  let x = layer(input, spec.stem, null, 1);
  for (const { convolutions, shortcut } of spec.stages.flatMap(({ blocks }) => blocks)) {
    const [first, last] = convolutions as [ConvolutionSpec, ConvolutionSpec];
    x = layer(layer(x, first, null, 1), last, shortcut.kind === 'none' ? null : x, first.stride);
  }
  return deviations;
}

test.each([true, false])('responses are those of a naive computation (residual: %s)', (residual) => {
  const spec = specOf(residual);
  const [parameters, statistics] = [worn(initialParameters(spec, 1)), worn(initialRunningStatistics(spec))];
  const network = new Network(spec, parameters, statistics);
  const { numTensors } = tf.memory();
  // Batches of 2, 2 and 1.
  const measured = measureResponses(network, data, images, 2);
  expect(tf.memory().numTensors).toBe(numTensors);
  network.dispose();
  const expected = naiveDeviations(spec, parameters, statistics);
  expect(measured).toHaveLength(7);
  for (const [index, { responseStd }] of measured.entries()) {
    expect(responseStd / expected[index]!, measured[index]!.layer).toBeCloseTo(1, 5);
  }
});

test('a layer is named as in its spec and comes with the root mean square of its scales', () => {
  const spec = specOf(true);
  const parameters = worn(initialParameters(spec, 1));
  const network = new Network(spec, parameters, initialRunningStatistics(spec));
  const measured = measureResponses(network, data, images);
  network.dispose();
  expect(measured.map(({ layer }) => layer).slice(0, 3)).toEqual([
    'stem',
    'stage1.block1.conv1',
    'stage1.block1.conv2',
  ]);
  const gamma = parameters.get('stem.gamma')!.values;
  expect(measured[0]!.scale).toBeCloseTo(Math.hypot(...gamma) / 2, 6);
});

test('a net without BN has no such responses', () => {
  const spec = specOf(false, false);
  const network = new Network(spec, initialParameters(spec, 1), initialRunningStatistics(spec));
  expect(() => measureResponses(network, data, images)).toThrow(
    'cannot measure the responses of plain-8: it has no BN',
  );
  network.dispose();
});
