import { dispose, tensor1d } from '@tensorflow/tfjs-core';
import type { Tensor1D, Tensor4D } from '@tensorflow/tfjs-core';
import type { Kernels } from '../kernels/kernels.ts';

/** The variance by which BN divides by one: to the last bit, since its epsilon is added in float32. */
export const variancePastEpsilon = 1 - 1e-5;

/**
 * Feature maps times a number: BN whose statistics change nothing, with the number for its scale. So no backend needs a
 * kernel for it, and on WebGL the maps stay as they lie. The caller disposes the result.
 */
export function times(kernels: Kernels, x: Tensor4D, factor: number): Tensor4D {
  const channels = x.shape[3];
  // Values from here and no kernel `fill`: WebGL would draw them in another layout.
  const all = (value: number): Tensor1D => tensor1d(new Float32Array(channels).fill(value));
  const batchNorm = {
    gamma: all(factor),
    beta: all(0),
    runningMean: all(0),
    runningVariance: all(variancePastEpsilon),
  };
  const given = { y: x, batchNorm, shortcut: null, shortcutStride: 1, rectify: false, mode: 'running' } as const;
  const { out, statistics } = kernels.normalise(given);
  dispose([statistics, ...Object.values(batchNorm)]);
  return out;
}
