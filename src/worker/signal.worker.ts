import { propagateSignal } from '../experiment/signal-propagation.ts';
import type { SignalReport, SignalRequest } from './signal-protocol.ts';

addEventListener('message', ({ data: { settings, seed } }: MessageEvent<SignalRequest>) => {
  const start = performance.now();
  const profiles = propagateSignal(settings, seed);
  const report: SignalReport = { profiles, milliseconds: performance.now() - start };
  postMessage(report);
});
