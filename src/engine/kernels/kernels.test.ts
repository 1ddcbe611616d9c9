import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor, Tensor1D, Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { nodeAssets } from '../assets.node.ts';
import { startBackend } from '../backends.ts';
import type { Backend } from '../backends.ts';
import { activeKernels } from './active-kernels.ts';
import type { Kernels } from './kernels.ts';
import * as naive from './naive-reference.ts';

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

function expectClose(actual: Tensor, expected: ArrayLike<number>, tolerance = 2e-5): void {
  const values = actual.dataSync();
  expect(values.length).toBe(expected.length);
  const scale = Math.max(1, ...Array.from(expected, Math.abs));
  for (let index = 0; index < values.length; index++) {
    const difference = Math.abs(values[index]! - expected[index]!);
    if (!(difference <= tolerance * scale)) expect(values[index], `element ${index}`).toBe(expected[index]);
  }
}

const convolutions = fc.record({
  batch: fc.integer({ min: 1, max: 3 }),
  height: fc.integer({ min: 1, max: 9 }),
  width: fc.integer({ min: 1, max: 9 }),
  channels: fc.integer({ min: 1, max: 10 }),
  filters: fc.integer({ min: 1, max: 18 }),
  kernelSize: fc.constantFrom(1, 3),
  stride: fc.constantFrom(1, 2),
});

describe.each<Backend>(['wasm', 'cpu'])('on the %s backend', (backend) => {
  let kernels: Kernels;
  beforeAll(async () => {
    expect(await startBackend(backend, nodeAssets())).toEqual({ backend, notice: null });
    kernels = activeKernels();
  });

  test('a convolution and its gradients equal seven nested loops, for any shape', () => {
    fc.assert(
      fc.property(convolutions, ({ batch, height, width, channels, filters, kernelSize, stride }) =>
        tf.tidy(() => {
          const x = array([batch, height, width, channels], 1);
          const weight = array([kernelSize, kernelSize, channels, filters], 2);
          const dy = array([batch, Math.ceil(height / stride), Math.ceil(width / stride), filters], 3);
          expectClose(
            kernels.convolution(tensor(x), tensor(weight), stride),
            naive.convolution(x, weight, stride).values,
          );
          const gradients = naive.convolutionGradients(x, weight, dy, stride);
          expectClose(
            kernels.convolutionInputGradient(x.shape, tensor(weight), tensor(dy), stride),
            gradients.dx.values,
          );
          expectClose(
            kernels.convolutionFilterGradient(tensor(x), tensor(dy), kernelSize, stride),
            gradients.dw.values,
          );
        }),
      ),
      { numRuns: 60 },
    );
  });

  const normalisations = fc.record({
    batch: fc.integer({ min: 2, max: 4 }),
    side: fc.integer({ min: 1, max: 6 }),
    channels: fc.integer({ min: 1, max: 13 }),
    rectify: fc.boolean(),
    mode: fc.constantFrom('batch' as const, 'running' as const),
    shortcut: fc.constantFrom('none' as const, 'identity' as const, 'padded-identity' as const),
    withBatchNorm: fc.boolean(),
  });

  test('normalisation with shortcut and ReLU, and its gradients, equal the formulas written out', () => {
    fc.assert(
      fc.property(normalisations, ({ batch, side, channels, rectify, mode, shortcut, withBatchNorm }) =>
        tf.tidy(() => {
          const y = array([batch, side, side, channels], 4);
          const stride = shortcut === 'padded-identity' ? 2 : 1;
          const added =
            shortcut === 'none'
              ? null
              : array([batch, side * stride, side * stride, stride === 2 ? Math.ceil(channels / 2) : channels], 5);
          const gamma = numbers(channels, 6);
          const beta = numbers(channels, 7);
          const running = { mean: numbers(channels, 8), variance: numbers(channels, 9).map((value) => 1.5 + value) };
          const expected = naive.normalise({
            y,
            gamma,
            beta,
            running,
            shortcut: added,
            stride,
            rectify,
            mode: withBatchNorm ? mode : 'none',
          });
          const batchNorm = withBatchNorm
            ? {
                gamma: tf.tensor1d(gamma),
                beta: tf.tensor1d(beta),
                runningMean: tf.variable(tf.tensor1d(running.mean)) as unknown as Tensor1D,
                runningVariance: tf.variable(tf.tensor1d(running.variance)) as unknown as Tensor1D,
              }
            : null;
          const given = {
            y: tensor(y),
            batchNorm,
            shortcut: added && tensor(added),
            shortcutStride: stride,
            rectify,
            mode,
          };
          const { out, statistics } = kernels.normalise(given);
          expectClose(out, expected.out);
          if (batchNorm) {
            expectClose(batchNorm.runningMean, expected.running.mean);
            expectClose(batchNorm.runningVariance, expected.running.variance);
          }
          const dOut = array(y.shape, 10);
          const gradients = kernels.normaliseGradient(given, statistics, out, tensor(dOut));
          const expectedGradients = expected.gradients(dOut.values);
          expectClose(gradients.dy, expectedGradients.dy, 2e-4);
          if (added) expectClose(gradients.masked!, expectedGradients.masked);
          else expect(gradients.masked).toBeNull();
          if (batchNorm) {
            expectClose(gradients.dGamma, expectedGradients.dGamma, 1e-4);
            expectClose(gradients.dBeta, expectedGradients.dBeta);
          }
          if (added && stride === 2) {
            expectClose(
              kernels.shortcutGradient(added.shape, tensor({ shape: y.shape, values: expectedGradients.masked }), 2),
              naive.spread(expectedGradients.masked, y.shape, added.shape, 2),
            );
          }
          batchNorm?.runningMean.dispose();
          batchNorm?.runningVariance.dispose();
        }),
      ),
      { numRuns: 60 },
    );
  });

  test('the classifier equals pooling, logits and softmax cross-entropy written out, and so do its gradients', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 2, max: 10 }),
        (batch, side, features, classes) =>
          tf.tidy(() => {
            const x = array([batch, side, side, features], 11);
            const weight = numbers(features * classes, 12);
            const bias = numbers(classes, 13);
            const labels = Int32Array.from({ length: batch }, (_, index) => (index * 7) % classes);
            const expected = naive.classify(x, weight, bias, labels);
            const w = tf.tensor2d(weight, [features, classes]);
            const classified = kernels.classify(tensor(x), w, tf.tensor1d(bias), tf.tensor1d(labels, 'int32'));
            expectClose(classified.loss, [expected.loss]);
            expect([...classified.predictions.dataSync()]).toEqual(expected.predictions);
            const gradients = kernels.classifyGradient(tensor(x), w, classified, tf.scalar(0.5) as Scalar);
            expectClose(
              gradients.dx,
              expected.dx.map((value) => value / 2),
            );
            expectClose(
              gradients.dWeight,
              expected.dWeight.map((value) => value / 2),
            );
            expectClose(
              gradients.dBias,
              expected.dBias.map((value) => value / 2),
            );
          }),
      ),
      { numRuns: 40 },
    );
  });

  test('a momentum update is v = 0.9 v + g + decay w, w = w - rate v', () => {
    for (const size of [1, 3, 4, 9, 64]) {
      const [w, v, g] = [numbers(size, 14), numbers(size, 15), numbers(size, 16)];
      const weight = tf.variable(tf.tensor1d(w));
      const velocity = tf.variable(tf.tensor1d(v));
      const gradient = tf.tensor1d(g);
      kernels.momentum([{ weight, velocity, gradient }], { rate: 0.03, momentum: 0.9, weightDecay: 0.1 });
      const expected = w.map((value, index) => 0.9 * v[index]! + g[index]! + 0.1 * value);
      expectClose(velocity, expected);
      expectClose(
        weight,
        w.map((value, index) => value - 0.03 * expected[index]!),
      );
      for (const own of [weight, velocity, gradient]) own.dispose();
    }
  });

  test('the gradients of the classifier are those of its loss, by finite differences', () => {
    tf.tidy(() => {
      const x = array([2, 2, 2, 3], 17);
      const weight = tf.tensor2d(numbers(12, 18), [3, 4]) as Tensor2D;
      const bias = tf.tensor1d(numbers(4, 19));
      const labels = tf.tensor1d([1, 3], 'int32');
      const lossAt = (values: Float32Array) =>
        kernels.classify(tensor({ shape: x.shape, values }), weight, bias, labels).loss.dataSync()[0]!;
      const classified = kernels.classify(tensor(x), weight, bias, labels);
      const dx = kernels
        .classifyGradient(tensor(x) as Tensor4D, weight, classified, tf.scalar(1) as Scalar)
        .dx.dataSync();
      for (const index of [0, 5, 23]) {
        const [up, down] = [0.01, -0.01].map((step) =>
          lossAt(x.values.map((value, at) => (at === index ? value + step : value)) as Float32Array),
        );
        expect(dx[index]).toBeCloseTo((up! - down!) / 0.02, 3);
      }
    });
  });
});
