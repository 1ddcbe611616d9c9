import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import type { BatchNormTensors, Kernels } from './kernels.ts';
import { times } from '../operations/times.ts';
import * as naive from './naive-reference.ts';

/**
 * What the kernels of every backend are held to, against plain loops. Apart from any test runner: WebGL's are tested in
 * a browser.
 */
export interface KernelProperty {
  readonly sentence: string;
  /** Throws where the sentence does not hold. Leaves no tensor. */
  readonly check: (kernels: Kernels) => void;
}

type Shape4 = [number, number, number, number];

/** Repeatable numbers between -1 and 1. */
function numbers(count: number, seed: number): Float32Array {
  let state = seed * 2654435761 + 1;
  return Float32Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  });
}

const sizeOf = (shape: readonly number[]) => shape.reduce((product, side) => product * side, 1);
const array = (shape: Shape4, seed: number): naive.Array4 => ({ shape, values: numbers(sizeOf(shape), seed) });
const tensor = ({ shape, values }: naive.Array4) => tf.tensor4d(Float32Array.from(values), shape);
const halved = (values: readonly number[]) => values.map((value) => value / 2);

function mustEqual(what: string, actual: unknown, expected: unknown): void {
  if (`${actual}` !== `${expected}`) throw new Error(`${what}: ${actual} (want ${expected})`);
}

/** Equal but for rounding: `tolerance` is relative to the largest of the expected values, or to one. */
function mustBeClose(what: string, actual: Tensor, expected: ArrayLike<number>, tolerance = 2e-5): void {
  const values = actual.dataSync();
  mustEqual(`number of values of ${what}`, values.length, expected.length);
  const scale = Math.max(1, ...Array.from(expected, Math.abs));
  for (const [index, value] of values.entries()) {
    const within = Math.abs(value - expected[index]!) <= tolerance * scale;
    if (!within) throw new Error(`${what}, element ${index}: ${value} (want ${expected[index]})`);
  }
}

const convolutions = fc.record({
  batch: fc.integer({ min: 1, max: 3 }),
  height: fc.integer({ min: 1, max: 17 }),
  width: fc.integer({ min: 1, max: 17 }),
  // On WASM channels in fours take another path than the rest.
  channels: fc.oneof(fc.integer({ min: 1, max: 10 }), fc.constantFrom(4, 8, 12)),
  filters: fc.oneof(fc.integer({ min: 1, max: 18 }), fc.constantFrom(4, 8, 12, 16)),
  kernelSize: fc.constantFrom(1, 3),
  stride: fc.constantFrom(1, 2),
});

type Convolution = typeof convolutions extends fc.Arbitrary<infer Given> ? Given : never;

function checkConvolution(kernels: Kernels, given: Convolution): void {
  const { batch, height, width, channels, filters, kernelSize, stride } = given;
  const x = array([batch, height, width, channels], 1);
  const weight = array([kernelSize, kernelSize, channels, filters], 2);
  const dy = array([batch, Math.ceil(height / stride), Math.ceil(width / stride), filters], 3);
  const { dx, dw } = naive.convolutionGradients(x, weight, dy, stride);
  const y = kernels.convolution(tensor(x), tensor(weight), stride);
  mustBeClose('y', y, naive.convolution(x, weight, stride).values);
  mustBeClose('dx', kernels.convolutionInputGradient(x.shape, tensor(weight), tensor(dy), stride), dx.values);
  mustBeClose('dw', kernels.convolutionFilterGradient(tensor(x), tensor(dy), kernelSize, stride), dw.values);
}

/** Products alone, so that a one among zeros gives what it stands on, and nothing is rounded. */
function checkDirectConvolution(kernels: Kernels, given: Convolution): void {
  const { batch, height, width, channels, filters, kernelSize, stride } = given;
  const x = array([batch, height, width, channels], 1);
  const weight = array([kernelSize, kernelSize, channels, filters], 2);
  const y = kernels.convolution(tensor(x), tensor(weight), stride, true);
  mustBeClose('y', y, naive.convolution(x, weight, stride).values);
  const dirac = new Float32Array(kernelSize * kernelSize * channels * channels);
  const middle = (kernelSize * kernelSize - 1) / 2;
  for (let channel = 0; channel < channels; channel++) dirac[(middle * channels + channel) * channels + channel] = 1;
  const kernel = tensor({ shape: [kernelSize, kernelSize, channels, channels], values: dirac });
  mustEqual('the same maps', kernels.convolution(tensor(x), kernel, 1, true).dataSync(), x.values);
}

const normalisations = fc.record({
  batch: fc.integer({ min: 2, max: 4 }),
  /** Of y: far from zero, a variance taken as the mean of squares minus the square of the mean would cancel. */
  mean: fc.constantFrom(0, 30),
  side: fc.integer({ min: 1, max: 6 }),
  channels: fc.integer({ min: 1, max: 13 }),
  rectify: fc.boolean(),
  mode: fc.constantFrom('batch' as const, 'running' as const),
  shortcut: fc.constantFrom('none' as const, 'identity' as const, 'padded-identity' as const),
  withBatchNorm: fc.boolean(),
});

type Normalisation = typeof normalisations extends fc.Arbitrary<infer Given> ? Given : never;

const variable = (values: ArrayLike<number>) =>
  tf.variable(tf.tensor1d(Float32Array.from(values)), false) as unknown as Tensor1D;

/** What is added: nothing, maps of the same shape, or larger ones with half the channels. */
function shortcutOf({ batch, side, channels, shortcut }: Normalisation): naive.Array4 | null {
  if (shortcut === 'none') return null;
  if (shortcut === 'identity') return array([batch, side, side, channels], 5);
  return array([batch, 2 * side, 2 * side, Math.ceil(channels / 2)], 5);
}

function checkNormalisation(kernels: Kernels, own: Normalisation): void {
  const { batch, mean, side, channels, rectify, mode, withBatchNorm } = own;
  const centred = array([batch, side, side, channels], 4);
  const y = { ...centred, values: centred.values.map((value) => value + mean) };
  const shortcut = shortcutOf(own);
  const stride = own.shortcut === 'padded-identity' ? 2 : 1;
  const [gamma, beta] = [numbers(channels, 6), numbers(channels, 7)];
  const running = { mean: numbers(channels, 8), variance: numbers(channels, 9).map((value) => 1.5 + value) };
  const naiveMode = withBatchNorm ? mode : 'none';
  const expected = naive.normalise({ y, gamma, beta, running, shortcut, stride, rectify, mode: naiveMode });

  const batchNorm: BatchNormTensors = {
    ...{ gamma: tf.tensor1d(gamma), beta: tf.tensor1d(beta) },
    ...{ runningMean: variable(running.mean), runningVariance: variable(running.variance) },
  };
  const given = {
    ...{ y: tensor(y), batchNorm: withBatchNorm ? batchNorm : null, rectify, mode },
    ...{ shortcut: shortcut && tensor(shortcut), shortcutStride: stride },
  };
  const { out, statistics } = kernels.normalise(given);
  // A rounding of y, which is as large as its mean, is multiplied by the scale: huge where a batch hardly varies.
  const scales = statistics.dataSync().slice(2 * channels, 3 * channels);
  const slack = 1 + (mean * Math.max(...scales.map(Math.abs))) / 40;
  mustBeClose('out', out, expected.out, 2e-5 * slack);
  mustBeClose('running mean', batchNorm.runningMean, expected.running.mean);
  mustBeClose('running variance', batchNorm.runningVariance, expected.running.variance);

  const dOut = array(y.shape, 10);
  const expectedGradients = expected.gradients(dOut.values);
  const { dy, dGamma, dBeta, masked } = kernels.normaliseGradient(given, statistics, out, tensor(dOut));
  mustBeClose('dy', dy, expectedGradients.dy, 2e-4 * slack);
  mustEqual('whether the shortcut gets a gradient', masked !== null, shortcut !== null);
  if (masked) mustBeClose('masked', masked, expectedGradients.masked);
  if (withBatchNorm) {
    mustBeClose('dGamma', dGamma, expectedGradients.dGamma, 1e-4 * slack);
    mustBeClose('dBeta', dBeta, expectedGradients.dBeta);
  }
  if (masked && shortcut && stride === 2) {
    const spread = naive.spread(expectedGradients.masked, y.shape, shortcut.shape, 2);
    mustBeClose('gradient of the shortcut', kernels.shortcutGradient(shortcut.shape, masked, 2), spread);
  }
  tf.dispose([batchNorm.runningMean, batchNorm.runningVariance]);
}

/** Every factor is one that float32 holds; where 1 / deviation is not one to the last bit, that is all that it errs by. */
function checkTimes(kernels: Kernels, { batch, side, channels }: Normalisation): void {
  const x = array([batch, side, side, channels], 20);
  for (const factor of [0, 0.25, 1, 1.5]) {
    const expected = x.values.map((value) => factor * value);
    mustBeClose(`times ${factor}`, times(kernels, tensor(x), factor), expected, 1e-6);
  }
}

const classifications = fc.record({
  batch: fc.integer({ min: 1, max: 5 }),
  side: fc.integer({ min: 1, max: 4 }),
  features: fc.integer({ min: 1, max: 9 }),
  classes: fc.integer({ min: 2, max: 10 }),
});

type Classification = typeof classifications extends fc.Arbitrary<infer Given> ? Given : never;

function checkClassification(kernels: Kernels, { batch, side, features, classes }: Classification): void {
  const x = array([batch, side, side, features], 11);
  const [weight, bias] = [numbers(features * classes, 12), numbers(classes, 13)];
  const labels = Int32Array.from({ length: batch }, (_, index) => (index * 7) % classes);
  const expected = naive.classify(x, weight, bias, labels);
  const w = tf.tensor2d(weight, [features, classes]);
  const classified = kernels.classify(tensor(x), w, tf.tensor1d(bias), tf.tensor1d(labels, 'int32'));
  mustBeClose('loss', classified.loss, [expected.loss]);
  mustEqual('predictions', classified.predictions.dataSync(), expected.predictions);
  const { dx, dWeight, dBias } = kernels.classifyGradient(tensor(x), w, classified, tf.scalar(0.5));
  mustBeClose('dx', dx, halved(expected.dx));
  mustBeClose('dWeight', dWeight, halved(expected.dWeight));
  mustBeClose('dBias', dBias, halved(expected.dBias));
}

function checkMomentum(kernels: Kernels): void {
  const parameters = [1, 3, 4, 9, 64, 64, 64].map((size, index) => ({
    weight: variable(numbers(size, 14 + index)) as unknown as tf.Variable,
    velocity: variable(numbers(size, 24 + index)) as unknown as tf.Variable,
    gradient: tf.tensor1d(numbers(size, 34 + index)),
  }));
  const expected = parameters.map(({ weight, velocity, gradient }) => {
    const [w, v, g] = [weight, velocity, gradient].map((own) => [...own.dataSync()]) as [number[], number[], number[]];
    const moved = w.map((value, index) => 0.9 * v[index]! + g[index]! + 0.1 * value);
    return { velocity: moved, weight: w.map((value, index) => value - 0.03 * moved[index]!) };
  });
  kernels.momentum(parameters, { rate: 0.03, momentum: 0.9, weightDecay: 0.1 });
  for (const [index, { weight, velocity, gradient }] of parameters.entries()) {
    mustBeClose(`velocity ${index}`, velocity, expected[index]!.velocity);
    mustBeClose(`weight ${index}`, weight, expected[index]!.weight);
    tf.dispose([weight, velocity, gradient]);
  }
}

function checkFiniteDifferences(kernels: Kernels): void {
  const x = array([2, 2, 2, 3], 17);
  const weight: Tensor2D = tf.tensor2d(numbers(12, 18), [3, 4]);
  const bias = tf.tensor1d(numbers(4, 19));
  const labels = tf.tensor1d([1, 3], 'int32');
  const lossAt = (index: number, step: number) => {
    const values = x.values.map((value, at) => (at === index ? value + step : value));
    return kernels.classify(tensor({ shape: x.shape, values }), weight, bias, labels).loss.dataSync()[0]!;
  };
  const classified = kernels.classify(tensor(x), weight, bias, labels);
  const dx = kernels.classifyGradient(tensor(x), weight, classified, tf.scalar(1)).dx.dataSync();
  for (const index of [0, 5, 23]) {
    const slope = (lossAt(index, 0.01) - lossAt(index, -0.01)) / 0.02;
    if (!(Math.abs(dx[index]! - slope) < 5e-4)) throw new Error(`slope at ${index}: ${dx[index]} (want ${slope})`);
  }
}

function forAny<Given>(given: fc.Arbitrary<Given>, numRuns: number, check: (kernels: Kernels, own: Given) => void) {
  return (kernels: Kernels) =>
    fc.assert(
      fc.property(given, (own) => check(kernels, own)),
      { numRuns },
    );
}

const properties: readonly KernelProperty[] = [
  {
    sentence: 'a convolution and its gradients equal seven nested loops, for any shape',
    check: forAny(convolutions, 60, checkConvolution),
  },
  {
    sentence: 'a direct convolution does, too, and with a Dirac kernel gives its input to the last bit',
    check: forAny(convolutions, 30, checkDirectConvolution),
  },
  {
    sentence: 'normalisation with shortcut and ReLU, and its gradients, equal the formulas written out',
    check: forAny(normalisations, 60, checkNormalisation),
  },
  {
    sentence: 'feature maps times a number are BN with that scale',
    check: forAny(normalisations, 10, checkTimes),
  },
  {
    sentence: 'the classifier equals pooling, logits and softmax cross-entropy written out, and so do its gradients',
    check: forAny(classifications, 40, checkClassification),
  },
  {
    sentence: 'a momentum update is v = 0.9 v + g + decay w, w = w - rate v, for parameters of any sizes at once',
    check: checkMomentum,
  },
  {
    sentence: 'the gradients of the classifier are those of its loss, by finite differences',
    check: checkFiniteDifferences,
  },
];

export const kernelProperties: readonly KernelProperty[] = properties.map(({ sentence, check }) => ({
  sentence,
  check: (kernels) => tf.tidy(() => check(kernels)),
}));
