import type { Backend } from '../engine/backends.ts';

/** Silence of a worker that is borne once its script has loaded, in milliseconds from its last sign of life. */
const patience = {
  wasm: 5_000,
  /**
   * WebGL may compile programs for seconds, and plain JavaScript computes one block as long. So may an engine that starts:
   * on a busy device its scripts are read and compiled in silence.
   */
  slow: 30_000,
};

/** Of a backend that computes; null: it has not started yet. */
export function patienceWith(backend: Backend | null): number {
  return backend === 'wasm' ? patience.wasm : patience.slow;
}
