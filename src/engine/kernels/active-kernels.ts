import { getBackend } from '@tensorflow/tfjs-core';
import type { Kernels } from './kernels.ts';
import { stockKernels } from './stock-kernels.ts';

const own = new Map<string, Kernels>();

/** Says that a backend has kernels of our own. */
export function provideKernels(backend: string, kernels: Kernels): void {
  own.set(backend, kernels);
}

/** The kernels of the backend in use: ours where they are provided, else composed of TF.js's stock ones. */
export function activeKernels(): Kernels {
  return own.get(getBackend()) ?? stockKernels;
}
