import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import fc from 'fast-check';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { publishedFile } from './published-file.node.ts';

// What is tested is the file that is published, as a reader has it: beside TensorFlow.js as it comes, and against its
// backend in plain JavaScript, which has this kernel.

let register: (given: unknown) => Promise<void>;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'published-kernel-'));
  const path = join(folder, 'conv2d-backprop-filter.js');
  await writeFile(path, await publishedFile());
  ({ register } = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as { register: typeof register });
  await rm(folder, { recursive: true });
  const { resolve } = createRequire(import.meta.url);
  setWasmPaths(`${dirname(resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm'))}/`);
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  await tf.setBackend('wasm');
  expect(tf.getKernel('Conv2DBackpropFilter', 'wasm'), 'TF.js has the kernel itself by now').toBeUndefined();
  await register(tf);
});

afterEach(() => tf.setBackend('wasm'));

type Shape4D = [number, number, number, number];

/** Repeatable numbers between -1 and 1. */
function numbers(count: number, seed: number): Float32Array {
  let state = seed * 2654435761 + 1;
  return Float32Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  });
}

const random = (shape: Shape4D, seed: number) =>
  tf.tensor4d(
    numbers(
      shape.reduce((product, side) => product * side, 1),
      seed,
    ),
    shape,
  );

interface Convolution {
  readonly x: Shape4D;
  readonly filter: Shape4D;
  readonly strides: [number, number];
  readonly pad: 'same' | 'valid' | number | tf.backend_util.ExplicitPadding;
  readonly dimRoundingMode?: 'floor';
}

const outShapeOf = ({ x, filter, strides, pad, dimRoundingMode }: Convolution) =>
  tf.backend_util.computeConv2DInfo(x, filter, strides, 1, pad, dimRoundingMode).outShape;

function runKernel(x: tf.Tensor4D, dy: tf.Tensor, { filter, strides, pad, ...more }: Convolution & object): tf.Tensor {
  const attributes = { filterShape: filter, strides, pad, dataFormat: 'NHWC', ...more };
  return tf.engine().runKernel('Conv2DBackpropFilter', { x, dy } as never, attributes as never) as tf.Tensor;
}

async function gradientOn(backend: 'cpu' | 'wasm', given: Convolution): Promise<readonly number[]> {
  await tf.setBackend(backend);
  return tf.tidy(() => [...runKernel(random(given.x, 1), random(outShapeOf(given), 2), given).dataSync()]);
}

/** Equal but for the roundings of sums in another order. */
async function mustAgree(given: Convolution): Promise<void> {
  const [expected, actual] = [await gradientOn('cpu', given), await gradientOn('wasm', given)];
  expect(actual.length).toBe(expected.length);
  const scale = Math.max(1, ...expected.map(Math.abs));
  const worst = Math.max(...actual.map((value, index) => Math.abs(value - expected[index]!)));
  expect(worst / scale, JSON.stringify(given)).toBeLessThan(2e-5);
}

const side = { min: 1, max: 4 };
const padding = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }));
const convolutions = fc
  .record({
    images: fc.integer({ min: 1, max: 2 }),
    height: fc.integer({ min: 1, max: 13 }),
    width: fc.integer({ min: 1, max: 13 }),
    // Channels in fours take another path than the rest, and so do kernels of 3x3.
    channels: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.constantFrom(4, 8)),
    filters: fc.oneof(fc.integer({ min: 1, max: 10 }), fc.constantFrom(4, 8)),
    kernel: fc.oneof(
      fc.constant([3, 3] as [number, number]),
      fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })),
    ),
    strides: fc.oneof(fc.constant([1, 1] as [number, number]), fc.tuple(fc.integer(side), fc.integer(side))),
    pad: fc.oneof(
      fc.constantFrom('same' as const, 'valid' as const),
      fc.integer({ min: 0, max: 4 }),
      fc.tuple(padding, padding).map(([rows, columns]): tf.backend_util.ExplicitPadding => {
        return [[0, 0], rows, columns, [0, 0]];
      }),
    ),
  })
  .map(({ images, height, width, channels, filters, kernel, strides, pad }): Convolution => {
    const filter: Shape4D = [...kernel, channels, filters];
    return { x: [images, height, width, channels], filter, strides, pad, dimRoundingMode: 'floor' };
  })
  .filter((given) => outShapeOf(given).every((size) => size > 0));

test('the gradient equals that of the backend in plain JavaScript, for any size, stride and padding', async () => {
  const before = tf.memory().numTensors;
  await fc.assert(fc.asyncProperty(convolutions, mustAgree), { numRuns: 100 });
  expect(tf.memory().numTensors).toBe(before);
});

test.each<[string, Convolution]>([
  ['3x3, padded on every side', { x: [2, 12, 13, 8], filter: [3, 3, 8, 12], strides: [1, 1], pad: 'same' }],
  ['3x3, not padded', { x: [2, 12, 13, 8], filter: [3, 3, 8, 12], strides: [1, 1], pad: 'valid' }],
  [
    '3x3, padded above and to the right',
    {
      x: [2, 12, 13, 4],
      filter: [3, 3, 4, 8],
      strides: [1, 1],
      pad: [
        [0, 0],
        [1, 0],
        [0, 1],
        [0, 0],
      ],
    },
  ],
  ['3x3 at stride 2, padded on one side', { x: [2, 12, 12, 8], filter: [3, 3, 8, 8], strides: [2, 2], pad: 'same' }],
  ['11x11 at stride 4 on colours', { x: [1, 47, 47, 3], filter: [11, 11, 3, 6], strides: [4, 4], pad: 'valid' }],
  ['a row of 5', { x: [3, 1, 40, 6], filter: [1, 5, 6, 4], strides: [1, 1], pad: 'same' }],
  ['maps too large for the cache', { x: [1, 110, 110, 12], filter: [3, 2, 12, 1], strides: [2, 2], pad: 'valid' }],
  ['padding wider than the maps', { x: [2, 2, 2, 3], filter: [3, 3, 3, 2], strides: [3, 3], pad: 4 }],
])('%s: the same', (_, given) => mustAgree({ ...given, dimRoundingMode: 'floor' }));

test('a batch that is copied in several parts gives the same', () =>
  mustAgree({ x: [7, 300, 300, 8], filter: [1, 1, 8, 1], strides: [3, 3], pad: 'valid' }));

test('no images give a gradient of zeros', async () => {
  const given: Convolution = { x: [0, 5, 5, 2], filter: [3, 3, 2, 4], strides: [1, 1], pad: 'same' };
  expect(await gradientOn('wasm', given)).toEqual(Array(72).fill(0));
});

test('tf.grads of convolutions, of transposed and of one-dimensional ones work on the WASM backend', async () => {
  const losses = {
    conv2d: (x: tf.Tensor, w: tf.Tensor) =>
      tf
        .conv2d(x as tf.Tensor4D, w as tf.Tensor4D, 2, 'same')
        .square()
        .sum(),
    conv2dTranspose: (x: tf.Tensor, w: tf.Tensor) =>
      tf
        .conv2dTranspose(x as tf.Tensor4D, w.transpose([0, 1, 3, 2]) as tf.Tensor4D, [2, 6, 6, 3], 1, 'same')
        .square()
        .sum(),
    conv1d: (x: tf.Tensor, w: tf.Tensor) =>
      tf
        .conv1d(x.reshape([12, 6, 4]) as tf.Tensor3D, w.reshape([9, 4, 3]) as tf.Tensor3D, 1, 'same')
        .square()
        .sum(),
  };
  for (const loss of Object.values(losses)) {
    const found: number[][] = [];
    for (const backend of ['cpu', 'wasm']) {
      await tf.setBackend(backend);
      const gradients = tf.tidy(() => tf.grads(loss)([random([2, 6, 6, 4], 3), random([3, 3, 4, 3], 4)]));
      found.push(gradients.flatMap((gradient) => [...gradient.dataSync()]));
      tf.dispose(gradients);
    }
    const [expected, actual] = found as [number[], number[]];
    const scale = Math.max(...expected.map(Math.abs));
    expect(scale).toBeGreaterThan(0.1);
    for (const [index, value] of actual.entries())
      expect(Math.abs(value - expected[index]!)).toBeLessThan(2e-5 * scale);
  }
});

const plain: Convolution = { x: [1, 4, 4, 2], filter: [3, 3, 2, 4], strides: [1, 1], pad: 'same' };

test.each<[string, object, string]>([
  ['dilation', { dilations: [2, 2] }, 'Conv2DBackpropFilter on WASM: no dilations 2, 2 (want 1)'],
  ['channels before rows', { dataFormat: 'NCHW' }, 'Conv2DBackpropFilter on WASM: no dataFormat NCHW (want NHWC)'],
  ['other channels', { filterShape: [3, 3, 5, 4] }, 'invalid filterShape: [3, 3, 5, 4] (want 2 channels, as x has)'],
  ['another output', { strides: 2 }, 'invalid shape of dy: [1, 4, 4, 4] (want [1, 2, 2, 4])'],
  [
    'negative padding',
    {
      pad: [
        [0, 0],
        [-1, 3],
        [1, 1],
        [0, 0],
      ],
    },
    'invalid pad: [[0,0],[-1,3],[1,1],[0,0]] (want none below 0)',
  ],
])('%s is refused by name', (_, given, message) => {
  const run = () => tf.tidy(() => runKernel(random(plain.x, 1), random(outShapeOf(plain), 2), { ...plain, ...given }));
  expect(run).toThrow(message);
});

test.each<[string, (tensor: tf.Tensor4D) => tf.Tensor, string]>([
  ['whole numbers', (tensor) => tensor.toInt(), 'invalid dtype of dy: int32 (want float32)'],
  ['three dimensions', (tensor) => tensor.reshape([4, 4, 4]), 'invalid shape of dy: [4, 4, 4] (want 4 dimensions)'],
])('%s are refused by name', (_, change, message) => {
  const run = () => tf.tidy(() => runKernel(random(plain.x, 1), change(random(outShapeOf(plain), 2)), plain));
  expect(run).toThrow(message);
});

test('what needs more memory than there can be is refused with its size, and what comes after works', async () => {
  // Four numbers, but 40,001 padded rows and columns between them: more bytes than 32 bits count.
  const given: Convolution = { x: [1, 1, 1, 1], filter: [1, 1, 1, 1], strides: [40_000, 40_000], pad: 20_000 };
  const run = () => tf.tidy(() => runKernel(random(given.x, 1), random([1, 2, 2, 1], 2), given));
  expect(run).toThrow(/^Conv2DBackpropFilter on WASM: no memory of \d{4,5} MiB, which this convolution needs$/);
  await mustAgree(plain);
});

test('the file is one module that imports nothing, under its licence', async () => {
  const text = await publishedFile();
  expect(text).toMatch(/^\/\*!\n \* The gradient of a convolution[^]*MIT License[^]*WITHOUT WARRANTY[^]*\*\//);
  expect(text).not.toMatch(/^import|\bimport\(|fetch\(|eval\(/m);
  expect(text.match(/^export/gm)).toHaveLength(1);
  expect(text.length).toBeLessThan(16_000);
});

test('registering takes the place of a kernel that is there, and needs TensorFlow.js', async () => {
  const first = tf.getKernel('Conv2DBackpropFilter', 'wasm');
  await register(tf);
  expect(tf.getKernel('Conv2DBackpropFilter', 'wasm')).not.toBe(first);
  await mustAgree(plain);
  await expect(register(undefined)).rejects.toThrow('register: no TensorFlow.js');
  await expect(register({})).rejects.toThrow('register: no TensorFlow.js');
});
