import type { Backend } from './backends.ts';

/** A backend that was to be used and cannot be. */
export interface RefusedBackend {
  readonly backend: Backend;
  /** A clause of the browser, of TF.js or of ours; may be empty. */
  readonly reason: string;
}

/** No backend works on this device. */
export class NoBackendError extends Error {
  /** In the order in which they were tried. */
  readonly refused: readonly RefusedBackend[];

  constructor(refused: readonly RefusedBackend[]) {
    super(`no backend works (${refused.map(({ backend, reason }) => `${backend}: ${reason}`).join('; ')})`);
    this.refused = refused;
  }
}
