import type { SignalProfile } from './study/networks.ts';
import type { SignalSettings } from './study/settings.ts';

/** Page to worker: the networks of one seed. */
export interface SignalRequest {
  readonly settings: SignalSettings;
  readonly seed: number;
}

/** Worker to page: heartbeats, and an answer to each request, in their order. */
export type SignalReport =
  /** The worker lives, though it has nothing new to say. The first one says that its script has loaded. */
  | { readonly type: 'heartbeat' }
  | {
      readonly type: 'profiles';
      readonly profiles: readonly SignalProfile[];
      /** That the computation took. */
      readonly milliseconds: number;
    };
