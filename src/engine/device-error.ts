import { KnownError, reasonOf } from '../data/reason.ts';
import type { KnownReason, Reason } from '../data/reason.ts';

/** How a device has failed while it trained. */
export type DeviceFault =
  /** Another backend makes something else of the same state. */
  | 'computes-wrongly'
  | 'out-of-memory'
  /** It says so itself, or cannot do what it is asked for. */
  | 'failed';

/** What the backend in use has computed cannot be believed. */
export class DeviceError extends KnownError {
  override readonly name = 'DeviceError';
  readonly fault: DeviceFault;

  constructor(fault: DeviceFault, reason: KnownReason) {
    super(reason);
    this.fault = fault;
  }
}

/** Why a backend is left after an error. */
export interface WhyLeft {
  readonly reason: 'context-lost' | DeviceFault;
  /** What was seen; null where the reason says it all. */
  readonly detail: Reason | null;
}

/** Once its context is lost, TF.js may throw anything. */
export function whyLeft(error: unknown, contextIsLost: boolean): WhyLeft {
  if (contextIsLost) return { reason: 'context-lost', detail: null };
  return { reason: error instanceof DeviceError ? error.fault : 'failed', detail: reasonOf(error) };
}
