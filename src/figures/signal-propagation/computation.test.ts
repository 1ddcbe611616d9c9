import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { propagateSignal } from './study/propagation.ts';
import { defaultSignalSettings } from './study/settings.ts';
import { Departures } from '../../worker/departures.ts';
import { ScriptedPort } from '../../worker/fakes/scripted-port.ts';
import { SignalComputation } from './computation.ts';
import type { SignalState } from './computation.ts';
import type { SignalReport, SignalRequest } from './protocol.ts';

/** A worker that answers when it is told to. */
class FakeWorker extends ScriptedPort<SignalRequest, SignalReport> {
  answer(): void {
    const { settings, seed } = this.sent.at(-1)!;
    this.says({ type: 'profiles', profiles: propagateSignal(settings, seed), milliseconds: 5 });
  }
}

const small = { ...defaultSignalSettings, layers: 2, width: 32 };

/** A figure, and every worker that it has started. */
function begin() {
  const workers: FakeWorker[] = [];
  const states: SignalState[] = [];
  const startWorker = () => {
    workers.push(new FakeWorker());
    return workers.at(-1)!;
  };
  const dependencies = { startWorker, departures: new Departures(), now: () => performance.now() };
  const computation = new SignalComputation((state) => states.push(state), dependencies);
  return { workers, states, computation, last: () => workers.at(-1)! };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  expect(vi.getTimerCount(), 'timers left').toBe(0);
  vi.useRealTimers();
});

test('the seeds of the settings are computed one after another, by one worker, and their times are added', () => {
  const { workers, states, computation, last } = begin();
  computation.compute(small);
  for (let seed = 0; seed < 3; seed++) last().answer();
  expect(workers).toHaveLength(1);
  expect(last().sent.map(({ seed }) => seed)).toEqual([1, 2, 3]);
  const profiles = [1, 2, 3].flatMap((seed) => propagateSignal(small, seed));
  expect(states.at(-1)).toEqual({ status: 'done', settings: small, profiles, milliseconds: 15 });
  expect(states.slice(0, -1).every(({ status }) => status === 'running')).toBe(true);
});

test('of settings that are no longer wanted nothing is shown, and only the seed under way is ended', () => {
  const { states, computation, last } = begin();
  const latest = { ...small, gainPercent: 120 };
  computation.compute(small);
  computation.compute({ ...small, gainPercent: 110 });
  computation.compute(latest);
  expect(last().sent).toHaveLength(1);
  for (let answers = 0; answers < 4; answers++) last().answer();
  expect(last().sent.map(({ settings }) => settings.gainPercent)).toEqual([100, 120, 120, 120]);
  const state = states.at(-1);
  expect(state).toMatchObject({ status: 'done', settings: latest });
  expect(state?.status === 'done' && state.profiles).toHaveLength(12);
});

const failureOf = (state: SignalState | undefined) => (state?.status === 'failed' ? state.failure : undefined);

test('a worker that fails is ended, it is told how, and the next settings get another', () => {
  const { workers, states, computation, last } = begin();
  const failures = [
    [() => last().breaks(), 'not-loaded'],
    [() => (last().says({ type: 'heartbeat' }), last().breaks('Uncaught Error: lost')), 'threw'],
    [() => last().onmessageerror?.(new MessageEvent('messageerror')), 'unreadable'],
  ] as const;
  for (const [fail, type] of failures) {
    computation.compute(small);
    fail();
    expect(failureOf(states.at(-1))).toMatchObject({ type });
    expect(last().terminated).toBe(true);
  }
  computation.compute(small);
  for (let seed = 0; seed < 3; seed++) last().answer();
  expect(workers).toHaveLength(4);
  expect(states.at(-1)?.status).toBe('done');
});

test('a worker that hangs or has closed itself is noticed after 5 seconds, however long it has worked before', () => {
  const { states, computation, last } = begin();
  computation.compute(small);
  last().answer();
  for (let heartbeat = 0; heartbeat < 40; heartbeat++) {
    vi.advanceTimersByTime(250);
    last().says({ type: 'heartbeat' });
  }
  expect(states.at(-1)?.status).toBe('running');
  vi.advanceTimersByTime(5100);
  expect(failureOf(states.at(-1))).toMatchObject({ type: 'silent', loaded: true });
});

test('a script that never loads is given up after a minute', () => {
  const { states, computation } = begin();
  computation.compute(small);
  vi.advanceTimersByTime(59_000);
  expect(states.at(-1)?.status).toBe('running');
  vi.advanceTimersByTime(1100);
  expect(failureOf(states.at(-1))).toMatchObject({ type: 'silent', loaded: false });
});

test('a worker that has nothing to do may be silent for ever, and is watched again with the next settings', () => {
  const { states, computation, last } = begin();
  computation.compute(small);
  for (let seed = 0; seed < 3; seed++) last().answer();
  vi.advanceTimersByTime(3_600_000);
  expect(states.at(-1)?.status).toBe('done');
  computation.compute({ ...small, gainPercent: 90 });
  vi.advanceTimersByTime(5100);
  expect(states.at(-1)?.status).toBe('failed');
});
