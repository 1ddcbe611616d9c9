import type { SignalResult } from './study/export.ts';
import { propagateSignal } from './study/propagation.ts';
import { defaultSignalSettings, signalSeedsOf } from './study/settings.ts';

/**
 * What the page shows without script. It is computed when the page is built; in a browser only when it is downloaded,
 * since it takes the better part of a second.
 */
export const defaultSignal: SignalResult = {
  settings: defaultSignalSettings,
  profiles: signalSeedsOf(defaultSignalSettings).flatMap((seed) => propagateSignal(defaultSignalSettings, seed)),
};
