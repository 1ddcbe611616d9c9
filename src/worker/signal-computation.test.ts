import { expect, test } from 'vitest';
import { propagateSignal } from '../experiment/signal-propagation.ts';
import { defaultSignalSettings } from '../experiment/signal-settings.ts';
import { SignalComputation } from './signal-computation.ts';
import type { SignalState, SignalWorker } from './signal-computation.ts';
import type { SignalReport, SignalRequest } from './signal-protocol.ts';

/** A worker that answers when it is told to. */
class FakeWorker implements SignalWorker {
  readonly requests: SignalRequest[] = [];
  onmessage: SignalWorker['onmessage'] = null;
  onerror: SignalWorker['onerror'] = null;
  ended = false;

  postMessage(request: SignalRequest): void {
    this.requests.push(request);
  }

  terminate(): void {
    this.ended = true;
  }

  answer(): void {
    const { settings, seed } = this.requests.at(-1)!;
    const data: SignalReport = { profiles: propagateSignal(settings, seed), milliseconds: 5 };
    this.onmessage?.call(this as unknown as Worker, new MessageEvent('message', { data }));
  }
}

const small = { ...defaultSignalSettings, layers: 2, width: 32 };

function begin() {
  const worker = new FakeWorker();
  const states: SignalState[] = [];
  const computation = new SignalComputation(
    (state) => states.push(state),
    () => worker,
  );
  return { worker, states, computation };
}

test('the seeds of the settings are computed one after another, and their times are added', () => {
  const { worker, states, computation } = begin();
  computation.compute(small);
  for (let seed = 0; seed < 3; seed++) worker.answer();
  expect(worker.requests.map(({ seed }) => seed)).toEqual([1, 2, 3]);
  const profiles = [1, 2, 3].flatMap((seed) => propagateSignal(small, seed));
  expect(states.at(-1)).toEqual({ status: 'done', settings: small, profiles, milliseconds: 15 });
  expect(states.slice(0, -1).every(({ status }) => status === 'running')).toBe(true);
});

test('of settings that are no longer wanted nothing is shown, and only the seed under way is ended', () => {
  const { worker, states, computation } = begin();
  const latest = { ...small, gainPercent: 120 };
  computation.compute(small);
  computation.compute({ ...small, gainPercent: 110 });
  computation.compute(latest);
  expect(worker.requests).toHaveLength(1);
  for (let answers = 0; answers < 4; answers++) worker.answer();
  expect(worker.requests.map(({ settings }) => settings.gainPercent)).toEqual([100, 120, 120, 120]);
  const last = states.at(-1);
  expect(last).toMatchObject({ status: 'done', settings: latest });
  expect(last?.status === 'done' && last.profiles).toHaveLength(12);
});

test('a worker that fails is ended and its message is told', () => {
  const { worker, states, computation } = begin();
  computation.compute(small);
  const event = Object.assign(new Event('error'), { message: 'no such file' }) as ErrorEvent;
  worker.onerror?.call(worker as unknown as Worker, event);
  expect(states.at(-1)).toEqual({ status: 'failed', message: 'no such file' });
  expect(worker.ended).toBe(true);
});
