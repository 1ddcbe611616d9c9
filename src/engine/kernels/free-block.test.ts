// The gradients of TF.js's own operations come with the whole of it: the engine's networks need none of them.
import '@tensorflow/tfjs';
import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor4D, Variable } from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { nodeAssets } from '../assets.node.ts';
import { startBackend } from '../backends.ts';
import type { Backend } from '../backends.ts';
import { activeKernels } from './active-kernels.ts';

// What a reader may write with TF.js alone: no operation of ours.

function numbers(shape: number[], seed: number): Tensor {
  const size = shape.reduce((product, side) => product * side, 1);
  return tf.tensor(
    Float32Array.from({ length: size }, (_, index) => Math.fround(((index * 37 + seed * 101) % 199) / 99.5 - 1)),
    shape,
  );
}

function normalise(x: Tensor4D): Tensor4D {
  const { mean, variance } = tf.moments(x, [0, 1, 2]);
  const [beta, gamma] = [tf.zerosLike(mean), tf.onesLike(mean)] as [tf.Tensor1D, tf.Tensor1D];
  return tf.batchNorm(x, mean as tf.Tensor1D, variance as tf.Tensor1D, beta, gamma, 1e-5) as Tensor4D;
}

/** A block with a projection, the loss on top, and its gradients. */
function gradientsOfBlock(): readonly (readonly number[])[] {
  return tf.tidy(() => {
    const loss = (x: Tensor, first: Tensor, second: Tensor, projection: Tensor) => {
      const residual = tf.relu(normalise(tf.conv2d(x as Tensor4D, first as Tensor4D, 2, 1)));
      const added = tf.conv2d(x as Tensor4D, projection as Tensor4D, 2, 'valid');
      const sum = tf.add(normalise(tf.conv2d(residual, second as Tensor4D, 1, 'same')), added);
      return tf.mean(tf.square(tf.relu(sum))) as tf.Scalar;
    };
    const given = [
      numbers([2, 6, 6, 4], 1),
      numbers([3, 3, 4, 8], 2),
      numbers([3, 3, 8, 8], 3),
      numbers([1, 1, 4, 8], 4),
    ];
    return tf
      .grads(loss as (...x: Tensor[]) => Tensor)(given)
      .map((gradient) => [...gradient.dataSync()]);
  });
}

async function start(backend: Backend): Promise<void> {
  expect(await startBackend(backend, nodeAssets())).toEqual({ backend, refused: [] });
}

test('a block written freely of conv2d, batchNorm, relu and add gets its gradient on WASM', async () => {
  await start('cpu');
  const expected = gradientsOfBlock();
  await start('wasm');
  const actual = gradientsOfBlock();
  for (const [index, gradient] of expected.entries()) {
    const largest = Math.max(...gradient.map(Math.abs));
    expect(largest).toBeGreaterThan(0);
    for (const [at, value] of gradient.entries())
      expect(Math.abs((actual[index]?.[at] ?? NaN) - value)).toBeLessThan(1e-4 * largest);
  }
});

test('a convolution on WASM sees weights that have changed in place', async () => {
  await start('wasm');
  const [x, initial] = [numbers([1, 4, 4, 4], 5), numbers([3, 3, 4, 4], 6)];
  const weight = tf.variable(initial) as Variable;
  const outcome = () =>
    tf.tidy(() => [...tf.conv2d(x as Tensor4D, weight as unknown as Tensor4D, 1, 'same').dataSync()]);
  const before = outcome();
  const velocity = tf.variable(tf.zerosLike(weight), false);
  // Without momentum and decay, a rate of 1 and the weight as its gradient: nothing is left of it.
  activeKernels().momentum([{ weight, velocity, gradient: tf.clone(initial) }], {
    rate: 1,
    momentum: 0,
    weightDecay: 0,
  });
  expect(before.some((value) => value !== 0)).toBe(true);
  expect(outcome().every((value) => value === 0)).toBe(true);
  tf.disposeVariables();
});

test('a gradient that there is no kernel for is refused, with its sizes', async () => {
  await start('wasm');
  const loss = (filter: Tensor) =>
    tf.sum(tf.conv2d(numbers([1, 8, 8, 2], 7) as Tensor4D, filter as Tensor4D, 1, 'same'));
  expect(() => tf.grad(loss)(numbers([5, 5, 2, 3], 8))).toThrow(
    /no Conv2DBackpropFilter on WASM for filters \[5, 5, 2, 3\]/,
  );
});
