import { propagateSignal } from './study/propagation.ts';
import { heartbeatMilliseconds } from '../../worker/reporter.ts';
import type { SignalReport, SignalRequest } from './protocol.ts';
import { holdLife } from '../../worker/worker-life.ts';

holdLife();

let saidAt = -Infinity;
const say = (report: SignalReport) => {
  saidAt = performance.now();
  postMessage(report);
};
const heartbeat = () => {
  if (performance.now() - saidAt >= heartbeatMilliseconds) say({ type: 'heartbeat' });
};

heartbeat();
addEventListener('message', ({ data: { settings, seed } }: MessageEvent<SignalRequest>) => {
  const start = performance.now();
  const profiles = propagateSignal(settings, seed, heartbeat);
  say({ type: 'profiles', profiles, milliseconds: performance.now() - start });
});
addEventListener('messageerror', () => {
  throw new Error('a request could not be read');
});
