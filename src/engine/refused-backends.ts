import type { Reason } from '../data/reason.ts';
import type { Backend } from './backends.ts';

/** A backend that was to be used and cannot be. */
export interface RefusedBackend {
  readonly backend: Backend;
  /** A clause may be empty. */
  readonly reason: Reason;
}

/** No backend works on this device. */
export class NoBackendError extends Error {
  /** In the order in which they were tried. */
  readonly refused: readonly RefusedBackend[];

  constructor(refused: readonly RefusedBackend[]) {
    super(
      `no backend works (${refused.map(({ backend, reason }) => `${backend}: ${JSON.stringify(reason)}`).join('; ')})`,
    );
    this.refused = refused;
  }
}
