import { propagateSignal } from './study/propagation.ts';
import { Outbox } from '../../worker/outbox.ts';
import { holdLife } from '../../worker/worker-life.ts';
import type { SignalReport, SignalRequest } from './protocol.ts';

holdLife();

const now = () => performance.now();
const outbox = new Outbox<SignalReport>((report) => postMessage(report), now);

outbox.heartbeat();
addEventListener('message', ({ data: { settings, seed } }: MessageEvent<SignalRequest>) => {
  const start = now();
  const profiles = propagateSignal(settings, seed, () => outbox.heartbeat());
  outbox.post({ type: 'profiles', profiles, milliseconds: now() - start });
});
addEventListener('messageerror', () => {
  throw new Error('a request could not be read');
});
