import * as tf from '@tensorflow/tfjs-core';
import { beforeEach, expect, test } from 'vitest';
import { nodeAssets } from './assets.node.ts';
import { startBackend } from './backends.ts';
import { activeKernels, provideKernels } from './kernels/active-kernels.ts';
import type { Kernels } from './kernels/kernels.ts';
import { stockKernels } from './kernels/stock-kernels.ts';
import recorded from './self-test.json' with { type: 'json' };
import { selfTest, selfTestResult } from './self-test.ts';

beforeEach(async () => {
  await startBackend('wasm', nodeAssets());
});

test('what is recorded is what WASM computes', async () => {
  const result = await selfTestResult();
  expect(Object.keys(result)).toEqual(Object.keys(recorded));
  for (const [name, { sum, norm }] of Object.entries(recorded)) {
    expect(Math.abs(result[name]!.sum - sum), name).toBeLessThanOrEqual(1e-5 * norm);
  }
});

test('a right backend passes, and no tensor is left', async () => {
  await startBackend('cpu', nodeAssets());
  await selfTest();
  expect(tf.memory().numTensors).toBe(0);
});

/** A result that is wrong by a tenth in its largest element. */
function nudged<Result extends tf.Tensor>(result: Result): Result {
  const values = Float32Array.from(result.dataSync());
  const sizes = values.map(Math.abs);
  const largest = sizes.indexOf(Math.max(...sizes));
  values[largest]! *= 1.1;
  return tf.tensor(values, result.shape) as Result;
}

const broken: readonly (readonly [string, (kernels: Kernels) => Partial<Kernels>])[] = [
  ['convolution', (own) => ({ convolution: (...given) => nudged(own.convolution(...given)) })],
  [
    'gradient of a convolution by its input',
    (own) => ({ convolutionInputGradient: (...given) => nudged(own.convolutionInputGradient(...given)) }),
  ],
  [
    'gradient of a convolution by its filters',
    (own) => ({ convolutionFilterGradient: (...given) => nudged(own.convolutionFilterGradient(...given)) }),
  ],
  [
    'normalisation',
    (own) => ({
      normalise(given) {
        const { out, statistics } = own.normalise(given);
        return { out: nudged(out), statistics };
      },
    }),
  ],
  [
    'gradient of a normalisation',
    (own) => ({
      normaliseGradient(...given) {
        const gradients = own.normaliseGradient(...given);
        return { ...gradients, dGamma: nudged(gradients.dGamma) };
      },
    }),
  ],
  ['gradient of a shortcut', (own) => ({ shortcutGradient: (...given) => nudged(own.shortcutGradient(...given)) })],
  [
    'classifier',
    (own) => ({
      classify(...given) {
        const classified = own.classify(...given);
        return { ...classified, difference: nudged(classified.difference) };
      },
    }),
  ],
  [
    'update',
    (own) => ({
      momentum: (parameters, settings) => own.momentum(parameters, { ...settings, momentum: 0, rate: 0.101 }),
    }),
  ],
  [
    'moving of the running statistics',
    (own) => ({
      normalise: (given) =>
        own.normalise({
          ...given,
          batchNorm: given.batchNorm && {
            ...given.batchNorm,
            runningMean: tf.variable(given.batchNorm.runningMean) as unknown as tf.Tensor1D,
          },
        }),
    }),
  ],
];

test.each(broken)('a wrong %s is caught', async (_, breakIt) => {
  await startBackend('cpu', nodeAssets());
  const right = activeKernels();
  expect(right).toBe(stockKernels);
  provideKernels('cpu', { ...right, ...breakIt(right) });
  try {
    await expect(selfTest()).rejects.toThrow('it computes wrongly');
  } finally {
    provideKernels('cpu', right);
  }
});
