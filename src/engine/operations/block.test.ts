import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor1D, Tensor4D } from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { nodeAssets } from '../assets.node.ts';
import { startBackend } from '../backends.ts';
import { block } from './block.ts';
import type { BlockTensors } from './block.ts';
import type { LayerTensors } from './layer.ts';
import type { AnyShortcut } from './scaled-shortcut.ts';
import type { ShortcutTensors } from './shortcut.ts';

beforeAll(async () => void (await startBackend('wasm', nodeAssets())));
afterEach(() => {
  tf.disposeVariables();
  expect(tf.memory().numTensors).toBe(0);
});

/** Repeatable numbers that follow no line. */
const numbers = (count: number, phase: number) =>
  Float32Array.from({ length: count }, (_, at) => Math.sin(at * at + phase));

function layerOf(kernelSize: number, channels: number, filters: number, stride: number): LayerTensors {
  const shape: Tensor4D['shape'] = [kernelSize, kernelSize, channels, filters];
  const variable = (values: Tensor) => tf.variable(values);
  const weight = variable(tf.tensor4d(numbers(kernelSize ** 2 * channels * filters, 1), shape)) as unknown as Tensor4D;
  const all = (value: number) => variable(tf.fill([filters], value)) as unknown as Tensor1D;
  const batchNorm = { gamma: all(1.5), beta: all(0.2), runningMean: all(0), runningVariance: all(1) };
  return { weight, batchNorm, stride };
}

/** Gradients of x, if it wants one, and of these, from one of the block's output that follows no line. */
function gradientsOf(x: Tensor4D, own: BlockTensors, inputGradient: boolean, learnt: readonly Tensor[]): number[][] {
  const options = { mode: 'batch', inputGradient, onGradient: () => {} } as const;
  const of = [...(inputGradient ? [x] : []), ...learnt];
  return tf.tidy(() => {
    const { shape } = block(x, own, options);
    const dOut = tf.tensor4d(
      numbers(
        shape.reduce((product, side) => product * side),
        9,
      ),
      shape,
    );
    const { grads } = tf.engine().gradients(() => block(x, own, options), of, dOut as never);
    return grads.map((gradient) => [...gradient.dataSync()]);
  });
}

const inputOf = () => tf.variable(tf.tensor4d(numbers(2 * 6 * 6 * 4, 5), [2, 6, 6, 4])) as unknown as Tensor4D;

test('a projection learns where the gradient of the block’s input is not asked for, and the same', () => {
  tf.tidy(() => {
    const projection = layerOf(1, 4, 8, 2);
    const layers = [layerOf(3, 4, 8, 2), layerOf(3, 8, 8, 1)];
    const own: BlockTensors = { layers, shortcut: { kind: 'projection', layer: projection } };
    const learnt = [...layers, projection].flatMap(({ weight, batchNorm }) => [
      weight,
      batchNorm!.gamma,
      batchNorm!.beta,
    ]);
    const x = inputOf();
    const [, ...expected] = gradientsOf(x, own, true, learnt);
    const found = gradientsOf(x, own, false, learnt);
    expect(found).toEqual(expected);
    expect(found).toHaveLength(9);
    expect(Math.hypot(...found[6]!)).toBeGreaterThan(0.1);
  });
});

test.each<[string, ShortcutTensors, readonly number[]]>([
  ['an identity', { kind: 'identity' }, [2, 6, 6, 4]],
  ['nothing', { kind: 'none' }, [2, 6, 6, 4]],
  ['option A', { kind: 'padded-identity', stride: 2, filters: 8 }, [2, 3, 3, 8]],
])('a block without layers is ReLU of its shortcut: %s', (_, shortcut, shape) => {
  tf.tidy(() => {
    const x = inputOf();
    const options = { mode: 'running', inputGradient: true, onGradient: () => {} } as const;
    const out = block(x, { layers: [], shortcut }, options);
    expect(out.shape).toEqual(shape);
    const [, rows, columns, channels] = shape;
    const stride = 6 / rows!;
    const pixels = x.arraySync();
    const expected = pixels.flatMap((image) =>
      Array.from({ length: rows! * columns! * channels! }, (__, at) => {
        const [row, column] = [Math.floor(at / channels! / columns!), Math.floor(at / channels!) % columns!];
        return Math.max(0, image[row * stride]![column * stride]![at % channels!] ?? 0);
      }),
    );
    expect([...out.dataSync()]).toEqual(expected);
    // What the output got comes back to where x is read and positive.
    const [dx] = gradientsOf(x, { layers: [], shortcut }, true, []);
    const dOut = numbers(rows! * columns! * channels! * 2, 9);
    const back = [...x.dataSync()].map((value, at) => {
      const [image, row, column, channel] = [
        Math.floor(at / 144),
        Math.floor(at / 24) % 6,
        Math.floor(at / 4) % 6,
        at % 4,
      ];
      if (value <= 0 || row % stride > 0 || column % stride > 0) return 0;
      return dOut[((image * rows! + row / stride) * columns! + column / stride) * channels! + channel];
    });
    expect(dx!.map((value) => value + 0)).toEqual(back);
  });
});

test('a scaled shortcut is added so many times, and its gradient comes back so many times', () => {
  tf.tidy(() => {
    const x = inputOf();
    const whole: ShortcutTensors = { kind: 'padded-identity', stride: 2, filters: 8 };
    const alone = (shortcut: AnyShortcut): BlockTensors => ({ layers: [], shortcut });
    const scaled = alone({ kind: 'scaled', scale: 0.5, shortcut: whole });
    const [dx] = gradientsOf(x, alone(whole), true, []);
    const [scaledDx] = gradientsOf(x, scaled, true, []);
    expect(scaledDx).toEqual(dx!.map((value) => value / 2));
    const options = { mode: 'running', inputGradient: false, onGradient: () => {} } as const;
    const halves = [...block(x, alone(whole), options).dataSync()].map((value) => value / 2);
    expect([...block(x, scaled, options).dataSync()]).toEqual(halves);
  });
});
