import type { SignalProfile } from '../experiment/signal-propagation.ts';
import type { SignalSettings } from '../experiment/signal-settings.ts';

/** Page to worker: the networks of one seed. */
export interface SignalRequest {
  readonly settings: SignalSettings;
  readonly seed: number;
}

/** Worker to page: an answer to each request, in their order. */
export interface SignalReport {
  readonly profiles: readonly SignalProfile[];
  /** That the computation took. */
  readonly milliseconds: number;
}
