import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Backend } from '../engine/backends.ts';
import { unfinishedRun } from '../engine/unfinished-run.ts';
import { Departures } from './departures.ts';
import { experimentOf, noAssets, noData } from './fakes/experiments.ts';
import { doneReport, iterationReport, readyReport, ScriptedWorker } from './fakes/scripted-worker.ts';
import type { RunStatus } from './run-progress.ts';
import { TrainingRun } from './training-run.ts';

const noLuck = { type: 'threw', reason: 'no luck', outOfMemory: false } as const;
const asWanted = { backend: 'auto', probe: null, substitution: null } as const;

let frozen = 0;

function startRun(backend: 'auto' | Backend = 'auto') {
  const worker = new ScriptedWorker();
  const seen: RunStatus[] = [];
  const departures = new Departures();
  const dependencies = { startWorker: () => worker, departures, now: () => performance.now() + frozen };
  const run = new TrainingRun(experimentOf(8), ({ status }) => seen.push(status), dependencies);
  run.start({ data: noData, assets: noAssets }, { backend, probe: null, substitution: null }, 1);
  return { run, worker, seen };
}

function runningRun() {
  const started = startRun();
  started.worker.says({ type: 'heartbeat' }, readyReport, iterationReport(1));
  return started;
}

beforeEach(() => {
  vi.useFakeTimers();
  frozen = 0;
});
afterEach(() => {
  expect(vi.getTimerCount(), 'timers left').toBe(0);
  vi.useRealTimers();
});

test('a run is queued, loads, runs, and is done; then its worker is gone', () => {
  const { run, worker, seen } = startRun();
  expect(worker.requests).toEqual(['start']);
  worker.says({ type: 'heartbeat' }, readyReport, iterationReport(1), iterationReport(2));
  const evaluation = { iteration: 2, testError: 0.2, subsetError: 0.1, mistakes: [] };
  worker.says({ type: 'evaluation', evaluation }, { type: 'done', draws: 7 });
  expect(seen).toEqual(['loading', 'running', 'running', 'running', 'running', 'done']);
  expect(run.progress).toMatchObject({
    backend: 'wasm',
    evaluation,
    draws: 7,
    millisecondsPerIteration: 10,
    failure: null,
  });
  expect(run.progress.records.map(({ iteration }) => iteration)).toEqual([1, 2]);
  expect(worker.terminated).toBe(true);
});

test('a backend that was not asked for is told, with why', () => {
  const { run, worker } = startRun('webgl');
  worker.says({ type: 'ready', backend: 'wasm', refused: [{ backend: 'webgl', reason: 'no WebGL 2' }], probe: null });
  const refused = [{ backend: 'webgl', reason: 'no WebGL 2' }];
  expect(run.progress.substitution).toEqual({ type: 'refused', refused });
  run.stop();
});

test('programs that compile are counted until there are records', () => {
  const { run, worker } = startRun('webgl');
  worker.says({ type: 'ready', backend: 'webgl', refused: [], probe: null });
  worker.says({ type: 'compiling', compiled: 12, total: 40 });
  expect(run.progress).toMatchObject({ status: 'running', compiling: { compiled: 12, total: 40 } });
  worker.says(iterationReport(1));
  expect(run.progress.compiling).toBeNull();
  run.stop();
});

test('a run that moves to WebAssembly goes back to its checkpoint, and what it makes again replaces what it had told', () => {
  const { run, worker } = startRun('webgl');
  worker.says({ type: 'ready', backend: 'webgl', refused: [], probe: null });
  worker.says(...[1, 2, 3, 4].map((iteration) => iterationReport(iteration, 80)));
  const move = { reason: 'context-lost', detail: null, leftAfter: 4, resumedAfter: 2 } as const;
  worker.says({ type: 'moved', move });
  expect(run.progress).toMatchObject({ status: 'running', backend: 'wasm', move, millisecondsPerIteration: null });
  const iterations = () => run.progress.records.map(({ iteration }) => iteration);
  expect(iterations()).toEqual([1, 2]);
  const again = { iteration: 3, trainingLoss: 0.25, trainingError: 0.125 };
  worker.says({ type: 'iterations', records: [again], millisecondsPerIteration: 20 });
  expect(iterations()).toEqual([1, 2, 3]);
  expect(run.progress.records[2]).toBe(again);
  worker.says({ type: 'failed', failure: noLuck });
  expect(iterations()).toEqual([1, 2, 3]);
});

test('measurements of a run are kept in order; a move takes back those from its checkpoint on', () => {
  const { run, worker } = startRun('webgl');
  const normsAt = (iteration: number) => ({ type: 'gradient-norms', iteration, layers: [] }) as const;
  worker.says({ type: 'ready', backend: 'webgl', refused: [], probe: null });
  worker.says({ type: 'measurements', measurements: [normsAt(0), normsAt(1)] }, iterationReport(1));
  worker.says({ type: 'measurements', measurements: [normsAt(2), normsAt(3)] });
  expect(run.progress.measurements).toEqual([0, 1, 2, 3].map(normsAt));
  worker.says({ type: 'moved', move: { reason: 'context-lost', detail: null, leftAfter: 3, resumedAfter: 2 } });
  expect(run.progress.measurements).toEqual([0, 1].map(normsAt));
  worker.says({ type: 'measurements', measurements: [normsAt(2)] });
  expect(run.progress.measurements).toEqual([0, 1, 2].map(normsAt));
  run.stop();
});

test('after a move to WebAssembly silence is borne as long as on WebAssembly', () => {
  const { run, worker } = startRun('webgl');
  worker.says({ type: 'ready', backend: 'webgl', refused: [], probe: null }, iterationReport(1));
  worker.says({ type: 'moved', move: { reason: 'context-lost', detail: null, leftAfter: 1, resumedAfter: 0 } });
  vi.advanceTimersByTime(4900);
  expect(run.progress.status).toBe('running');
  vi.advanceTimersByTime(200);
  expect(run.progress.status).toBe('failed');
});

test('pausing, resuming and stepping tell the worker and show at once', () => {
  const { run, worker } = runningRun();
  run.pause();
  expect(run.progress.status).toBe('paused');
  run.step();
  expect(run.progress.status).toBe('paused');
  run.resume();
  expect(run.progress.status).toBe('running');
  run.step();
  expect(run.progress.status).toBe('paused');
  expect(worker.requests).toEqual(['start', 'pause', 'step', 'resume', 'step']);
  run.stop();
});

test('a run paused while it loads is paused as soon as it is ready', () => {
  const { run, worker } = startRun();
  run.pause();
  expect(run.progress.status).toBe('loading');
  expect(worker.requests).toEqual(['start', 'pause']);
  worker.says(readyReport);
  expect(run.progress.status).toBe('paused');
  run.stop();
});

test('stopping ends the worker, keeps the records, and nothing that is still on its way changes them', () => {
  const { run, worker } = runningRun();
  const { onmessage } = worker;
  run.stop();
  onmessage?.(new MessageEvent('message', { data: iterationReport(2) }));
  onmessage?.(new MessageEvent('message', { data: doneReport }));
  expect(run.progress).toMatchObject({ status: 'stopped', records: [{ iteration: 1 }] });
  expect(worker.terminated).toBe(true);
});

test('a worker that is stopped may be busy, one that has told its end is not', () => {
  const stopped = runningRun();
  stopped.run.stop();
  expect(stopped.worker.endedBusy).toEqual([true]);
  const done = runningRun();
  done.worker.says(doneReport);
  expect(done.worker.endedBusy).toEqual([false]);
});

test('an ended run ignores every command', () => {
  const { run, worker } = runningRun();
  worker.says(doneReport);
  const { progress } = run;
  run.pause();
  run.resume();
  run.step();
  run.stop();
  run.start({ data: noData, assets: noAssets }, asWanted, 1);
  expect(run.progress).toBe(progress);
  expect(worker.requests).toEqual(['start']);
});

test('a queued run can be stopped before it has a worker', () => {
  const startWorker = vi.fn(() => new ScriptedWorker());
  const run = new TrainingRun(experimentOf(8), () => undefined, {
    startWorker,
    departures: new Departures(),
    now: () => 0,
  });
  run.stop();
  run.start({ data: noData, assets: noAssets }, asWanted, 1);
  expect(run.progress.status).toBe('stopped');
  expect(startWorker).not.toHaveBeenCalled();
});

test('a run that diverges says where, and keeps its records', () => {
  const { run, worker } = runningRun();
  worker.says({ type: 'diverged', iteration: 2 });
  expect(run.progress).toMatchObject({ status: 'diverged', records: [{ iteration: 1 }] });
  expect(run.progress.failure).toEqual({ type: 'diverged', iteration: 2, cause: 'sudden', rate: 0.1 });
  expect(worker.terminated).toBe(true);
});

test('a script that does not load fails the run, and is not reported as an error of the page', () => {
  const { run, worker } = startRun();
  const event = worker.breaks();
  expect(event.defaultPrevented).toBe(true);
  expect(run.progress.status).toBe('failed');
  expect(run.progress.failure).toEqual({ type: 'script-not-loaded', reason: '' });
});

test('a script with a syntax error, and an error that nobody caught later, are told apart', () => {
  const early = startRun();
  early.worker.breaks('Uncaught SyntaxError: Unexpected token');
  const reason = 'SyntaxError: Unexpected token';
  expect(early.run.progress.failure).toEqual({ type: 'script-not-loaded', reason });
  const late = runningRun();
  late.worker.breaks('Uncaught Error: lost');
  expect(late.run.progress.failure).toEqual({ type: 'threw', reason: 'Error: lost', outOfMemory: false });
});

test('a browser that refuses to start a worker fails the run', () => {
  const startWorker = () => {
    throw new Error('blocked by policy');
  };
  const run = new TrainingRun(experimentOf(8), () => undefined, {
    startWorker,
    departures: new Departures(),
    now: () => 0,
  });
  run.start({ data: noData, assets: noAssets }, asWanted, 1);
  const failure = { type: 'script-not-loaded', reason: 'blocked by policy' };
  expect(run.progress).toMatchObject({ status: 'failed', failure });
});

test('a message that cannot be read, and a failure that the worker tells, end the run', () => {
  const unreadable = runningRun();
  unreadable.worker.onmessageerror?.(new MessageEvent('messageerror'));
  expect(unreadable.run.progress).toMatchObject({
    status: 'failed',
    failure: { type: 'unreadable' },
  });
  const failed = runningRun();
  failed.worker.says({ type: 'failed', failure: noLuck });
  expect(failed.run.progress).toMatchObject({ status: 'failed', failure: noLuck });
  expect(failed.worker.terminated).toBe(true);
});

test('a worker that hangs while it trains is noticed after 5 seconds and ended; its records stay', () => {
  const { run, worker } = runningRun();
  vi.advanceTimersByTime(4900);
  expect(run.progress.status).toBe('running');
  vi.advanceTimersByTime(200);
  expect(run.progress).toMatchObject({ status: 'failed', records: [{ iteration: 1 }] });
  expect(run.progress.failure).toMatchObject({ type: 'hung', iteration: 1 });
  expect(worker.terminated).toBe(true);
});

test('an engine that starts may be silent for half a minute from each sign of life, and no longer', () => {
  for (const backend of ['auto', 'wasm'] as const) {
    const { run, worker } = startRun(backend);
    for (let sign = 0; sign < 3; sign++) {
      worker.says({ type: 'heartbeat' });
      vi.advanceTimersByTime(29_000);
      expect(run.progress.status).toBe('loading');
    }
    vi.advanceTimersByTime(1100);
    expect(run.progress).toMatchObject({ status: 'failed', failure: { type: 'hung', iteration: 0 } });
    expect(worker.terminated).toBe(true);
  }
});

test('once its engine is there, a worker that makes no iteration is noticed after 5 seconds', () => {
  const { run, worker } = startRun();
  worker.says({ type: 'heartbeat' });
  vi.advanceTimersByTime(29_000);
  worker.says(readyReport);
  vi.advanceTimersByTime(4900);
  expect(run.progress.status).toBe('running');
  vi.advanceTimersByTime(200);
  expect(run.progress.status).toBe('failed');
});

test('a script that never loads is given up after a minute', () => {
  const { run } = startRun();
  vi.advanceTimersByTime(59_000);
  expect(run.progress.status).toBe('loading');
  vi.advanceTimersByTime(1100);
  expect(run.progress).toMatchObject({ status: 'failed', failure: { type: 'script-silent' } });
});

test('plain JavaScript and WebGL, which may take seconds for one block, are called hung after half a minute', () => {
  for (const backend of ['cpu', 'webgl'] as const) {
    const { run, worker } = startRun();
    worker.says(
      { type: 'heartbeat' },
      { type: 'ready', backend, refused: [{ backend: 'wasm', reason: 'no SIMD' }], probe: null },
      iterationReport(1),
    );
    vi.advanceTimersByTime(29_000);
    expect(run.progress.status).toBe('running');
    vi.advanceTimersByTime(1100);
    expect(run.progress.status).toBe('failed');
  }
});

test('a paused run is never called hung, but a step that hangs is', () => {
  const { run, worker } = runningRun();
  run.pause();
  vi.advanceTimersByTime(3_600_000);
  expect(run.progress.status).toBe('paused');
  run.step();
  worker.says(iterationReport(2));
  vi.advanceTimersByTime(60_000);
  expect(run.progress.status).toBe('paused');
  run.step();
  vi.advanceTimersByTime(5100);
  expect(run.progress.status).toBe('failed');
});

test('a page that was frozen does not blame its workers', () => {
  const { run } = runningRun();
  frozen += 600_000;
  vi.advanceTimersByTime(300);
  expect(run.progress.status).toBe('running');
  run.stop();
});

test('reports in an order that no worker sends break nothing', () => {
  const { run, worker } = startRun();
  const evaluation = { iteration: 4, testError: 0.2, subsetError: 0.1, mistakes: [] };
  worker.says({ type: 'evaluation', evaluation }, iterationReport(1), readyReport, { type: 'heartbeat' }, readyReport);
  expect(run.progress).toMatchObject({ status: 'running', records: [{ iteration: 1 }], evaluation });
  run.pause();
  worker.says(readyReport, iterationReport(2));
  expect(run.progress.status).toBe('paused');
  worker.says(doneReport, { type: 'failed', failure: noLuck }, { type: 'diverged', iteration: 3 });
  expect(run.progress).toMatchObject({ status: 'done', failure: null });
});

test('a run that goes on begins with what an earlier one has told, and says where it has got to', () => {
  const worker = new ScriptedWorker();
  const dependencies = { startWorker: () => worker, departures: new Departures(), now: () => performance.now() };
  const checkpointAt = (iteration: number) => {
    return { iteration, parameters: new Map(), runningStatistics: new Map(), velocities: new Map() };
  };
  const record = (iteration: number) => ({ iteration, trainingLoss: 2 / iteration, trainingError: 0.5 });
  const measured = (iteration: number) => {
    return { type: 'share-error', iteration, share: { set: 'test', images: 50 }, error: 0.5 } as const;
  };
  const unfinished = { checkpoint: checkpointAt(2), records: [record(1), record(2)], measurements: [measured(1)] };
  const kept: unknown[] = [];
  const run = new TrainingRun(experimentOf(8), () => {}, dependencies, {
    unfinished: () => unfinished,
    checkpoints: { every: 2, onCheckpoint: (own, checkpoint) => kept.push(unfinishedRun(checkpoint, own)) },
  });
  expect(run.progress.records).toEqual(unfinished.records);
  run.start({ data: noData, assets: noAssets }, asWanted, 1);
  expect(worker.sent[0]).toMatchObject({ type: 'start', from: unfinished.checkpoint, checkpointEvery: 2 });
  worker.says({ type: 'heartbeat' }, readyReport, { type: 'measurements', measurements: [measured(2)] });
  worker.says(iterationReport(3), { type: 'measurements', measurements: [measured(4)] }, iterationReport(4));
  worker.says({ type: 'checkpoint', checkpoint: checkpointAt(4) });
  expect(kept).toEqual([
    {
      checkpoint: checkpointAt(4),
      records: [record(1), record(2), record(3), record(4)],
      measurements: [measured(1), measured(2)],
    },
  ]);
  run.stop();
});
