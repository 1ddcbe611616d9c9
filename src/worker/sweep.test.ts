import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Experiment } from '../experiment/experiment.ts';
import { experimentOf, noFiles } from './fakes/experiments.ts';
import { FakePage } from './fakes/fake-page.ts';
import type { FakePageOptions } from './fakes/fake-page.ts';
import { ScriptError } from './script-error.ts';
import { Sweep } from './sweep.ts';
import type { SweepOptions, SweepState } from './sweep.ts';

function openPage(options?: FakePageOptions) {
  const page = new FakePage(options);
  const told: SweepState[] = [];
  const sweep = new Sweep((state) => told.push(state), page.dependencies);
  const statuses = () => told.map(({ status }) => status).filter((status, index, all) => status !== all[index - 1]);
  const runStatuses = () => sweep.state.runs.map(({ status }) => status);
  const recordCounts = () => sweep.state.runs.map(({ records }) => records.length);
  return { page, sweep, told, statuses, runStatuses, recordCounts };
}

const auto = { backend: 'auto' } as const;
const wasm = { backend: 'wasm' } as const;
const four = [8, 14, 20, 26].map((depth) => experimentOf(depth));
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a sweep is idle, loads, runs, and is done, with every record and no worker left', async () => {
  const { page, sweep, statuses } = openPage();
  expect(sweep.state).toMatchObject({ status: 'idle', runs: [], secondsElapsed: 0, secondsLeft: null });
  sweep.start(four, auto);
  expect(sweep.state.runs.map(({ status }) => status)).toEqual(['queued', 'queued', 'queued', 'queued']);
  await pass(5000);
  expect(statuses()).toEqual(['loading', 'running', 'done']);
  for (const run of sweep.state.runs) {
    expect(run).toMatchObject({ status: 'done', backend: 'wasm', draws: 0, evaluation: { testError: 0.5 } });
    expect(run.records.map(({ iteration }) => iteration)).toEqual([1, 2, 3, 4]);
  }
  expect(page.workersAlive).toBe(0);
  expect(page.watched).toBe(false);
  expect(vi.getTimerCount()).toBe(0);
});

test('every run of a sweep has the instruments that the sweep was started with, and none without', async () => {
  const { sweep } = openPage();
  const measured = () => sweep.state.runs.map(({ measurements }) => measurements.map(({ iteration }) => iteration));
  const due = { kind: 'every', iterations: 1 } as const;
  sweep.start(four.slice(0, 2), { ...auto, instruments: [{ type: 'gradient-norms', due }] });
  await pass(5000);
  expect(measured()).toEqual([
    [0, 1, 2, 3],
    [0, 1, 2, 3],
  ]);
  sweep.start(four.slice(0, 1), auto);
  await pass(5000);
  expect(measured()).toEqual([[]]);
});

test('what each network has learnt is handed out with its evaluation where that is wanted, but of none that diverges', async () => {
  const faultOf = ({ network }: Experiment) =>
    network.depth === 14 ? ({ kind: 'diverges', iteration: 2 } as const) : undefined;
  const { sweep } = openPage({ engine: { faultOf } });
  const told: (readonly [number, number | undefined, number])[] = [];
  const onTrained: SweepOptions['onTrained'] = ({ experiment, evaluation }, { iteration }) =>
    void told.push([experiment.network.depth, evaluation?.testError, iteration]);
  sweep.start(four.slice(0, 3), { ...auto, onTrained });
  await pass(5000);
  expect(told).toEqual([
    [8, 0.5, 4],
    [20, 0.5, 4],
  ]);
});

test('a queue says which run is next, and what it leaves out is not trained', async () => {
  const { sweep, runStatuses } = openPage({ cores: 1 });
  const order: number[] = [];
  let wanted = [20, 14, 8];
  const queue: SweepOptions['queue'] = (waiting) =>
    wanted.flatMap((depth) => waiting.find(({ network }) => network.depth === depth) ?? []);
  sweep.start(four, { ...auto, queue });
  for (let waited = 0; waited < 500 && sweep.state.status !== 'done'; waited += 1) {
    await pass(10);
    for (const { experiment, status } of sweep.state.runs) {
      const { depth } = experiment.network;
      if (status !== 'queued' && status !== 'stopped' && !order.includes(depth)) order.push(depth);
    }
    // While the first trains, the reader changes the order and takes one out.
    if (order.length === 1) wanted = [8, 26];
  }
  expect(order).toEqual([20, 8, 26]);
  expect(sweep.state.status).toBe('done');
  expect(runStatuses()).toEqual(['done', 'stopped', 'done', 'done']);
  expect(sweep.state.secondsLeft).toBeNull();
});

test('what is taken out of a queue and put back before all else has ended is trained', async () => {
  const { sweep, runStatuses } = openPage({ cores: 1 });
  let taken = true;
  sweep.start(four, { ...auto, queue: (waiting) => waiting.filter(({ network }) => !taken || network.depth !== 14) });
  while (sweep.state.runs[3]?.status === 'queued') await pass(10);
  expect(runStatuses()[1]).toBe('queued');
  taken = false;
  await pass(5000);
  expect(runStatuses()).toEqual(['done', 'done', 'done', 'done']);
});

test('at most as many runs as cores train at once, in the given order', async () => {
  const { page, sweep, told, runStatuses } = openPage({ cores: 3 });
  sweep.start([...four, ...four], auto);
  await pass(50);
  expect(runStatuses().map((status) => status === 'queued')).toEqual([
    false,
    false,
    false,
    true,
    true,
    true,
    true,
    true,
  ]);
  await pass(5000);
  const active = told.map(({ runs }) => runs.filter(({ status }) => /loading|running/.test(status)).length);
  expect(Math.max(...active)).toBe(3);
  expect(page.workers).toHaveLength(8);
  expect(sweep.state.status).toBe('done');
});

test('a sweep shorter than the cores starts no idle worker', async () => {
  const { page, sweep } = openPage({ cores: 16 });
  sweep.start(four.slice(0, 2), auto);
  await pass(50);
  expect(page.workers).toHaveLength(2);
  sweep.stop();
});

const aThird = { bytes: 700, total: 2100, secondsLeft: 14, secondsSilent: 0 };

test('files are loaded for the images that the experiments ask for, with progress from the first byte on', async () => {
  const loadFiles = vi.fn<NonNullable<FakePageOptions['loadFiles']>>(async (_choices, { onProgress }) => {
    onProgress?.(aThird);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return noFiles;
  });
  const { sweep, told } = openPage({ loadFiles });
  sweep.start(four, auto);
  expect(loadFiles.mock.calls[0]?.[0]).toEqual(four.map(({ data }) => data));
  expect(told.map(({ status, loaded }) => [status, loaded?.total])).toEqual([
    ['loading', null],
    ['loading', 2100],
  ]);
  await pass(1000);
  expect(sweep.state).toMatchObject({ status: 'loading', loaded: null });
  await pass(5000);
  expect(sweep.state.status).toBe('done');
});

test.each([
  [
    new Error('training-14.bin answered with status 404'),
    { type: 'files-not-loaded', reason: 'training-14.bin answered with status 404' },
  ],
  [new ScriptError({ code: 'offline' }), { type: 'script-not-loaded', reason: { code: 'offline' } }],
])('files that cannot be loaded fail the sweep, and the next one tries again', async (error, failure) => {
  const loadFiles = vi.fn<NonNullable<FakePageOptions['loadFiles']>>(async () => noFiles);
  loadFiles.mockRejectedValueOnce(error);
  const { page, sweep, runStatuses } = openPage({ loadFiles });
  sweep.start(four, auto);
  await pass(100);
  expect(sweep.state).toMatchObject({ status: 'failed', loaded: null });
  expect(sweep.state.failure).toEqual(failure);
  expect(runStatuses()).toEqual(['stopped', 'stopped', 'stopped', 'stopped']);
  expect(page.workers).toHaveLength(0);
  sweep.start(four, auto);
  await pass(5000);
  expect(sweep.state).toMatchObject({ status: 'done', failure: null });
});

test('stopping while files load ends the download, and late news of it changes nothing', async () => {
  let signalSeen: AbortSignal | undefined;
  const loadFiles: FakePageOptions['loadFiles'] = async (_choices, { signal, onProgress }) => {
    signalSeen = signal;
    await new Promise((resolve) => setTimeout(resolve, 1000));
    onProgress?.(aThird);
    return noFiles;
  };
  const { page, sweep, statuses } = openPage({ loadFiles });
  sweep.start(four, auto);
  await pass(500);
  sweep.stop();
  expect(signalSeen?.aborted).toBe(true);
  await pass(5000);
  expect(statuses()).toEqual(['loading', 'stopped']);
  expect(sweep.state.loaded).toBeNull();
  expect(page.workers).toHaveLength(0);
});

test('stopping ends every worker at once and keeps what was reported', async () => {
  const { page, sweep, runStatuses, recordCounts } = openPage();
  sweep.start(four, auto);
  await pass(110);
  const before = recordCounts();
  expect(before[0]).toBeGreaterThan(0);
  sweep.stop();
  expect(page.workersAlive).toBe(0);
  await pass(5000);
  expect(recordCounts()).toEqual(before);
  expect(runStatuses()).toEqual(['stopped', 'stopped', 'stopped', 'stopped']);
  expect(sweep.state).toMatchObject({ status: 'stopped', failure: null, secondsLeft: null });
});

test('workers that live on after Stop count: Train waits for as many to be gone as it needs, and then trains', async () => {
  const { page, sweep, statuses } = openPage({ cores: 2, engine: { endMilliseconds: 900 } });
  sweep.start(four, auto);
  await pass(110);
  sweep.stop();
  sweep.start(four, auto);
  for (let waited = 0; waited < 800; waited += 100) {
    await pass(100);
    expect(page.workersLiving).toBe(2);
    expect(page.workersAlive).toBe(0);
    expect(sweep.state.status).toBe('loading');
  }
  await pass(5000);
  expect(statuses()).toEqual(['loading', 'running', 'stopped', 'loading', 'running', 'done']);
});

test('a step that finds no room because of workers that live on is made once there is', async () => {
  const { page, sweep, recordCounts } = openPage({ cores: 2, engine: { endMilliseconds: 900 } });
  sweep.start(four, wasm);
  await pass(110);
  sweep.stop();
  sweep.start(four, wasm);
  await pass(100);
  sweep.step();
  expect(page.workersAlive).toBe(0);
  await pass(2000);
  expect(recordCounts()).toEqual([1, 1, 0, 0]);
  expect(sweep.state.status).toBe('paused');
  sweep.stop();
});

test('a pause that follows such a step takes it back', async () => {
  const { page, sweep, recordCounts } = openPage({ cores: 2, engine: { endMilliseconds: 900 } });
  sweep.start(four, wasm);
  await pass(110);
  sweep.stop();
  sweep.start(four, wasm);
  await pass(100);
  sweep.step();
  sweep.pause();
  await pass(2000);
  expect(page.workersAlive).toBe(0);
  sweep.resume();
  await pass(5000);
  expect(recordCounts()).toEqual([4, 4, 4, 4]);
});

test('pausing holds every run and starts no queued one; resuming goes on to the same end', async () => {
  const { sweep, runStatuses, recordCounts } = openPage();
  sweep.start(four, auto);
  await pass(110);
  sweep.pause();
  await pass(100);
  const held = recordCounts();
  await pass(600_000);
  expect(sweep.state.status).toBe('paused');
  expect(recordCounts()).toEqual(held);
  expect(runStatuses()).toEqual(['paused', 'paused', 'queued', 'queued']);
  expect(sweep.state.secondsElapsed).toBeLessThan(1);
  sweep.resume();
  await pass(5000);
  expect(sweep.state.status).toBe('done');
  expect(recordCounts()).toEqual([4, 4, 4, 4]);
});

test('a step makes exactly one iteration of each run that has a worker', async () => {
  const { sweep, recordCounts } = openPage();
  sweep.start(four, wasm);
  await pass(110);
  sweep.pause();
  await pass(100);
  const [held] = recordCounts();
  sweep.step();
  await pass(10_000);
  expect(recordCounts()).toEqual([(held ?? 0) + 1, (held ?? 0) + 1, 0, 0]);
  expect(sweep.state.status).toBe('paused');
  sweep.stop();
});

test('stepping from the very start, while the data still load, goes one by one to the end', async () => {
  const { sweep, recordCounts, statuses } = openPage();
  sweep.start(four, wasm);
  sweep.step();
  await pass(1000);
  expect(recordCounts()).toEqual([1, 1, 0, 0]);
  for (let step = 0; step < 3; step++) {
    sweep.step();
    await pass(1000);
  }
  expect(recordCounts()).toEqual([4, 4, 0, 0]);
  sweep.step();
  await pass(1000);
  expect(recordCounts()).toEqual([4, 4, 1, 1]);
  for (let step = 0; step < 3; step++) {
    sweep.step();
    await pass(1000);
  }
  expect(statuses()).toEqual(['loading', 'paused', 'done']);
});

test('commands do nothing to a sweep that does not run', async () => {
  const { page, sweep, told } = openPage();
  for (const command of ['pause', 'resume', 'step', 'stop'] as const) sweep[command]();
  expect(told).toEqual([]);
  sweep.start(four.slice(0, 1), auto);
  await pass(5000);
  const { length } = told;
  for (const command of ['pause', 'resume', 'step', 'stop'] as const) sweep[command]();
  expect(told).toHaveLength(length);
  expect(page.workersAlive).toBe(0);
});

test('a second start replaces the first, whatever it was doing', async () => {
  for (const wait of [0, 10, 110]) {
    const { page, sweep } = openPage();
    sweep.start(four, auto);
    await pass(wait);
    sweep.start(four.slice(2), auto);
    expect(page.workersAlive).toBeLessThanOrEqual(2);
    await pass(5000);
    expect(sweep.state).toMatchObject({ status: 'done', runs: [{ status: 'done' }, { status: 'done' }] });
    expect(page.workersAlive).toBe(0);
  }
});

test('an experiment whose network cannot be built is refused before anything changes', () => {
  const { page, sweep } = openPage();
  expect(() => sweep.start([experimentOf(7)], auto)).toThrow('invalid depth: 7');
  expect(sweep.state.status).toBe('idle');
  expect(page.watched).toBe(false);
});

test('a run that diverges is an outcome: the sweep is done', async () => {
  const faultOf = ({ network }: { network: { depth: number } }) =>
    network.depth === 14 ? ({ kind: 'diverges', iteration: 3 } as const) : undefined;
  const { sweep, runStatuses, recordCounts } = openPage({ engine: { faultOf } });
  sweep.start(four, auto);
  await pass(5000);
  expect(sweep.state).toMatchObject({ status: 'done', failure: null });
  expect(runStatuses()).toEqual(['done', 'diverged', 'done', 'done']);
  expect(recordCounts()).toEqual([4, 2, 4, 4]);
});

test('a run that throws does not hold up the others; the sweep fails at its end with what stopped it', async () => {
  const faultOf = ({ network }: { network: { depth: number } }) =>
    network.depth === 8 ? ({ kind: 'throws', iteration: 2 } as const) : undefined;
  const { page, sweep, statuses, runStatuses } = openPage({ engine: { faultOf } });
  sweep.start(four, auto);
  await pass(5000);
  expect(statuses()).toEqual(['loading', 'running', 'failed']);
  expect(runStatuses()).toEqual(['failed', 'done', 'done', 'done']);
  expect(sweep.state.failure).toMatchObject({ type: 'threw', reason: 'broken at iteration 2' });
  expect(page.workersAlive).toBe(0);
});

test('a worker that hangs is noticed within 5 seconds, ended, and its place is taken', async () => {
  const faultOf = ({ network }: { network: { depth: number } }) =>
    network.depth === 8 ? ({ kind: 'hangs', iteration: 2 } as const) : undefined;
  const { page, sweep, runStatuses } = openPage({ cores: 1, engine: { faultOf } });
  sweep.start(four, auto);
  await pass(5400);
  expect(runStatuses().slice(0, 2)).toEqual(['failed', expect.not.stringMatching('queued')]);
  expect(page.workers[0]?.terminated).toBe(true);
  await pass(5000);
  expect(runStatuses()).toEqual(['failed', 'done', 'done', 'done']);
  expect(sweep.state.failure).toMatchObject({ type: 'hung' });
});

test('a worker that cannot load fails the sweep at once: what stops the first stops them all', async () => {
  const { page, sweep, runStatuses } = openPage();
  sweep.start(four, auto);
  await pass(5);
  page.workers[0]?.onerror?.(new Event('error') as ErrorEvent);
  expect(sweep.state.status).toBe('failed');
  expect(sweep.state.failure).toMatchObject({ type: 'script-not-loaded' });
  expect(runStatuses()).toEqual(['failed', 'stopped', 'stopped', 'stopped']);
  expect(page.workersAlive).toBe(0);
  sweep.start(four, auto);
  await pass(5000);
  expect(sweep.state.status).toBe('done');
});

test('leaving the page ends the workers, and the figure is usable after coming back', async () => {
  const { page, sweep } = openPage();
  sweep.start(four, auto);
  await pass(110);
  page.happens('left');
  expect(page.workersAlive).toBe(0);
  expect(sweep.state.status).toBe('stopped');
  sweep.start(four, auto);
  await pass(5000);
  expect(sweep.state.status).toBe('done');
});

test('a frozen page pauses the sweep, and a thawed one goes on, unless the reader had paused', async () => {
  const { page, sweep } = openPage();
  sweep.start(four, auto);
  await pass(110);
  page.happens('frozen');
  expect(sweep.state.status).toBe('paused');
  page.happens('thawed');
  expect(sweep.state.status).toBe('running');
  sweep.pause();
  page.happens('frozen');
  page.happens('thawed');
  expect(sweep.state.status).toBe('paused');
  sweep.stop();
});

test('a hidden page trains on, is told at most once a second, and catches up when it is seen again', async () => {
  const long = [experimentOf(8, { iterations: 400 })];
  const { page, sweep, told, recordCounts } = openPage();
  sweep.start(long, auto);
  await pass(1000);
  page.happens('hidden');
  const { length } = told;
  await pass(5000);
  expect(recordCounts()[0]).toBeGreaterThan(100);
  expect(told.length - length).toBeLessThanOrEqual(5);
  const before = told.length;
  page.happens('visible');
  expect(told.length - before).toBe(1);
  expect(told.at(-1)?.runs[0]?.records.length).toBe(recordCounts()[0]);
  page.happens('hidden');
  await pass(10_000);
  expect(told.at(-1)?.status).toBe('done');
});

test('the time left is close to the time it takes, and the time elapsed is true', async () => {
  const experiments = [8, 14, 20, 26, 32].map((depth) => experimentOf(depth, { iterations: 100 }));
  const { sweep } = openPage({
    engine: { iterationMilliseconds: ({ network }) => network.depth * 2 },
  });
  sweep.start(experiments, auto);
  await pass(1000);
  const { secondsLeft, secondsElapsed } = sweep.state;
  expect(secondsElapsed).toBe(1);
  let seconds = 0;
  for (; sweep.state.status === 'running'; seconds += 0.1) await pass(100);
  expect(secondsLeft).toBeGreaterThan(0.8 * seconds);
  expect(secondsLeft).toBeLessThan(1.2 * seconds);
  expect(sweep.state.secondsElapsed).toBeCloseTo(1 + seconds, 0);
});

test('resuming a sweep that runs changes nothing, least of all the time elapsed', async () => {
  const { sweep } = openPage();
  sweep.start([experimentOf(8, { iterations: 400 })], auto);
  await pass(2000);
  sweep.resume();
  expect(sweep.state).toMatchObject({ status: 'running', secondsElapsed: 2 });
  sweep.stop();
});

test('while a slow network has nothing to report, the time is told every second', async () => {
  const { sweep, told } = openPage({ engine: { iterationMilliseconds: () => 8000 } });
  sweep.start(four, auto);
  await pass(500);
  const { length } = told;
  await pass(4000);
  expect(told.slice(length).map(({ secondsElapsed }) => secondsElapsed)).toEqual([1, 2, 3, 4]);
  sweep.pause();
  const paused = told.length;
  await pass(3000);
  expect(told).toHaveLength(paused);
  sweep.stop();
});

test('the listener may stop or start anew at any moment', async () => {
  const page = new FakePage();
  let starts = 0;
  const sweep: Sweep = new Sweep(({ status, runs }) => {
    if (runs[0]?.records.length !== 1 || status !== 'running' || starts > 3) return;
    starts += 1;
    if (starts % 2) sweep.start(four, auto);
    else sweep.stop();
  }, page.dependencies);
  sweep.start(four, auto);
  await pass(1000);
  expect(sweep.state.status).toBe('stopped');
  expect(page.workersAlive).toBe(0);
});

const backendsOf = (sweep: Sweep) => sweep.state.runs.map(({ backend }) => backend);

test('the first run finds out which backend is the fastest, the others wait for it and take it too', async () => {
  const probe = { type: 'timed', wasm: 300, webgl: 40 } as const;
  const { page, sweep, runStatuses } = openPage({ cores: 4, engine: { probe, probeMilliseconds: 500 } });
  sweep.start(four, auto);
  await pass(400);
  expect(runStatuses()).toEqual(['loading', 'queued', 'queued', 'queued']);
  await pass(200);
  // Four runs share one graphics card: at most two of them at a time.
  expect(runStatuses()).toEqual(['running', 'running', 'queued', 'queued']);
  await pass(10_000);
  expect(sweep.state.status).toBe('done');
  expect(backendsOf(sweep)).toEqual(['webgl', 'webgl', 'webgl', 'webgl']);
  expect(sweep.state.runs.map((run) => run.probe)).toEqual([probe, probe, probe, probe]);
  expect(page.workers).toHaveLength(4);
});

test('what was found out once holds for the next sweep, which starts at once', async () => {
  const probe = { type: 'software', renderer: 'SwiftShader' } as const;
  const { sweep, runStatuses } = openPage({ cores: 4, engine: { probe, probeMilliseconds: 500 } });
  sweep.start(four, auto);
  await pass(10_000);
  sweep.start(four, auto);
  await pass(100);
  expect(runStatuses()).toEqual(['running', 'running', 'running', 'running']);
  expect(backendsOf(sweep)).toEqual(['wasm', 'wasm', 'wasm', 'wasm']);
  expect(sweep.state.runs[3]?.probe).toEqual(probe);
  sweep.stop();
});

test('a first run that is stopped while it finds out does not leave later ones waiting for ever', async () => {
  const { sweep } = openPage({ engine: { probeMilliseconds: 500 } });
  sweep.start(four, auto);
  await pass(100);
  sweep.stop();
  sweep.start(four, auto);
  await pass(10_000);
  expect(sweep.state.status).toBe('done');
});

test('after a run has lost the graphics card the queued ones start on WebAssembly', async () => {
  const { page, sweep } = openPage();
  sweep.start(four, { backend: 'webgl' });
  await pass(110);
  page.workers[0]?.onmessage?.(
    new MessageEvent('message', {
      data: { type: 'moved', move: { reason: 'context-lost', detail: null, leftAfter: 1, resumedAfter: 0 } },
    }),
  );
  await pass(10_000);
  expect(backendsOf(sweep)).toEqual(['wasm', 'webgl', 'wasm', 'wasm']);
  const distrusted = { type: 'distrusted', reason: 'context-lost' };
  expect(sweep.state.runs.map(({ substitution }) => substitution)).toEqual([null, null, distrusted, distrusted]);
});
