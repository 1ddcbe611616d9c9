import type { Backend } from '../engine/backends.ts';

/** Silence of a worker that is borne once its script has loaded, in milliseconds. */
const patience = {
  wasm: 5_000,
  /** WebGL may compile programs for seconds, and plain JavaScript computes one block as long. */
  slowBackend: 30_000,
};

export function patienceWith(backend: Backend | 'auto'): number {
  return backend === 'webgl' || backend === 'cpu' ? patience.slowBackend : patience.wasm;
}
