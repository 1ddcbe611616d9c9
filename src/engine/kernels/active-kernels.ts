import { getBackend } from '@tensorflow/tfjs-core';
import type { Kernels } from './kernels.ts';

const provided = new Map<string, Kernels>();

/** Says by which kernels a backend trains. */
export function provideKernels(backend: string, kernels: Kernels): void {
  provided.set(backend, kernels);
}

/** The kernels of the backend in use. Throws when it has none: it was not started as `backends.ts` starts it. */
export function activeKernels(): Kernels {
  const kernels = provided.get(getBackend());
  if (!kernels) throw new Error(`no kernels for the backend ${getBackend()}`);
  return kernels;
}
