import { backend } from '@tensorflow/tfjs-core';
import type { WasmHeap } from './kernels/wasm/kernel-module.ts';

/**
 * Bytes that the memory of the WASM backend, which must be in use, has come to. It grows as needed and never shrinks: so
 * it is the most that was taken by all that has been computed so far.
 */
export function heapBytes(): number {
  return (backend() as unknown as WasmHeap).wasm.HEAPF32.byteLength;
}
