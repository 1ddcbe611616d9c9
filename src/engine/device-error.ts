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
