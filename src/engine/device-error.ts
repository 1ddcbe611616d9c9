/** How a device has failed while it trained. */
export type DeviceFault =
  /** Another backend makes something else of the same state. */
  | 'computes-wrongly'
  | 'out-of-memory'
  /** It says so itself, or cannot do what it is asked for. */
  | 'failed';

/** What the backend in use has computed cannot be believed. The message is for readers, as a clause. */
export class DeviceError extends Error {
  override readonly name = 'DeviceError';
  readonly fault: DeviceFault;

  constructor(fault: DeviceFault, message: string) {
    super(message);
    this.fault = fault;
  }
}

/** Why a backend is left after an error. */
export interface WhyLeft {
  readonly reason: 'context-lost' | DeviceFault;
  /** What was seen, as a clause; null where the reason says it all. */
  readonly detail: string | null;
}

/** Once its context is lost, TF.js may throw anything. */
export function whyLeft(error: unknown, contextIsLost: boolean): WhyLeft {
  if (contextIsLost) return { reason: 'context-lost', detail: null };
  const detail = error instanceof Error ? error.message : String(error);
  return { reason: error instanceof DeviceError ? error.fault : 'failed', detail };
}
