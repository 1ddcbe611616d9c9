import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { experimentKey } from '../experiment/experiment-key.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { experimentOf, startedFrom } from './fakes/experiments.ts';
import { FakePage } from './fakes/fake-page.ts';
import type { FakePageOptions } from './fakes/fake-page.ts';
import { Starts } from './starts.ts';
import { Sweep } from './sweep.ts';
import type { SweepState } from './sweep.ts';

// Experiments that start from the end of another, in the page.

function openPage(options?: FakePageOptions) {
  const page = new FakePage(options);
  const told: SweepState[] = [];
  const sweep = new Sweep((state) => told.push(state), page.dependencies);
  const counts = () => [sweep.state.starts, sweep.state.runs].map((runs) => runs.map(({ records }) => records.length));
  const statuses = () => [sweep.state.starts, sweep.state.runs].map((runs) => runs.map(({ status }) => status));
  return { page, sweep, told, counts, statuses };
}

const auto = () => ({ backend: 'auto', starts: new Starts() }) as const;
const wasm = () => ({ backend: 'wasm', starts: new Starts() }) as const;
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

const first = experimentOf(8);
const inserted = startedFrom(first, [{ kind: 'identity-blocks-inserted', after: 0, count: 1 }]);
const leftOut = startedFrom(first, [{ kind: 'block-left-out', block: 0 }]);
const learnt = { iteration: 4, parameters: new Map(), runningStatistics: new Map() };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what an experiment starts from is trained first, in a worker of its own, and then itself', async () => {
  const { page, sweep, told, counts } = openPage({ cores: 4 });
  sweep.start([inserted], auto());
  expect(sweep.state.starts.map(({ experiment }) => experiment)).toEqual([first]);
  expect(sweep.state.runs.map(({ experiment }) => experiment)).toEqual([inserted]);
  await pass(10_000);
  expect(sweep.state.status).toBe('done');
  expect(counts()).toEqual([[4], [4]]);
  expect(page.workers).toHaveLength(2);
  for (const { starts, runs } of told) if (runs[0]?.status !== 'queued') expect(starts[0]?.status).toBe('done');
  expect(page.workersAlive).toBe(0);
});

test('an end that is at hand is not trained again; one that nothing starts from is passed over', async () => {
  const { page, sweep, counts } = openPage();
  const ends = new Map([
    [experimentKey(first), learnt],
    [experimentKey(experimentOf(14)), learnt],
  ]);
  sweep.start([inserted], { backend: 'auto', starts: new Starts(ends) });
  await pass(10_000);
  expect(counts()).toEqual([[], [4]]);
  expect(page.workers).toHaveLength(1);
});

test('one end serves all that start from it, in whatever order they were asked for, itself too', async () => {
  const { page, sweep, counts } = openPage({ cores: 4 });
  sweep.start([inserted, leftOut, first], auto());
  await pass(10_000);
  expect(sweep.state.status).toBe('done');
  expect(counts()).toEqual([[], [4, 4, 4]]);
  expect(page.workers).toHaveLength(3);
  sweep.start([inserted, leftOut], auto());
  await pass(10_000);
  expect(counts()).toEqual([[4], [4, 4]]);
  expect(page.workers).toHaveLength(6);
});

test('a figure trains an end once, however often it starts from it', async () => {
  const { page, sweep, counts } = openPage();
  const starts = new Starts();
  sweep.start([inserted], { backend: 'auto', starts });
  await pass(10_000);
  sweep.start([leftOut], { backend: 'auto', starts });
  await pass(10_000);
  expect(counts()).toEqual([[], [4]]);
  expect(page.workers).toHaveLength(3);
});

test('a chain is trained one after the other', async () => {
  const { sweep, told, counts } = openPage({ cores: 4 });
  sweep.start([startedFrom(inserted, [], 3)], auto());
  await pass(20_000);
  expect(counts()).toEqual([[4, 4], [4]]);
  const active = told.map(
    ({ starts, runs }) => [...starts, ...runs].filter(({ status }) => /loading|running/.test(status)).length,
  );
  expect(Math.max(...active)).toBe(1);
});

test('what others start from is no run beside them where a backend is chosen', async () => {
  const probe = { type: 'timed', wasm: 4, webgl: 2 } as const;
  // Twice as fast: enough for one run, too little for two at once.
  const alone = openPage({ cores: 4, engine: { probe } });
  alone.sweep.start([inserted], auto());
  await pass(10_000);
  const { starts, runs } = alone.sweep.state;
  expect([...starts, ...runs].map(({ backend }) => backend)).toEqual(['webgl', 'webgl']);
  const two = openPage({ cores: 4, engine: { probe } });
  two.sweep.start([inserted, leftOut], auto());
  await pass(10_000);
  expect(two.sweep.state.starts[0]?.backend).toBe('wasm');
});

test('a pause holds the start; steps lead through it and on into what waits for it', async () => {
  const { sweep, counts, statuses } = openPage();
  sweep.start([inserted], wasm());
  await pass(110);
  sweep.pause();
  await pass(100);
  const [[held = 0] = []] = counts();
  await pass(600_000);
  expect(counts()).toEqual([[held], [0]]);
  expect(statuses()).toEqual([['paused'], ['queued']]);
  for (let step = held; step < 4; step++) {
    sweep.step();
    await pass(2000);
  }
  expect(counts()).toEqual([[4], [0]]);
  expect(statuses()).toEqual([['done'], ['queued']]);
  expect(sweep.state.status).toBe('paused');
  sweep.step();
  await pass(2000);
  expect(counts()).toEqual([[4], [1]]);
  expect(statuses()).toEqual([['done'], ['paused']]);
  sweep.resume();
  await pass(10_000);
  expect(sweep.state.status).toBe('done');
});

test('a start that diverges, or breaks, fails what waits for it with the reason, and the others train on', async () => {
  for (const [kind, status] of [
    ['diverges', 'diverged'],
    ['throws', 'failed'],
  ] as const) {
    const faultOf = ({ network }: Experiment) => (network.depth === 8 ? ({ kind, iteration: 2 } as const) : undefined);
    const { page, sweep, statuses } = openPage({ cores: 4, engine: { faultOf } });
    sweep.start([startedFrom(inserted, [], 3), leftOut, experimentOf(14)], auto());
    await pass(20_000);
    expect(statuses()).toEqual([
      [status, 'failed'],
      ['failed', 'failed', 'done'],
    ]);
    const failure = { type: 'not-started', cause: sweep.state.starts[0]?.failure };
    for (const run of sweep.state.runs.slice(0, 2)) expect(run.failure).toEqual(failure);
    expect(sweep.state.status).toBe('failed');
    expect(page.workersAlive).toBe(0);
  }
});

test('stopping while the start trains ends all; what was reported stays', async () => {
  const { page, sweep, counts, statuses } = openPage();
  sweep.start([inserted], auto());
  await pass(130);
  sweep.stop();
  await pass(5000);
  expect(statuses()).toEqual([['stopped'], ['stopped']]);
  expect(counts()[0]![0]).toBeGreaterThan(0);
  expect(page.workersAlive).toBe(0);
});

test('instruments read what was asked for alone; what was learnt is handed out of both', async () => {
  const { sweep } = openPage();
  const handed: string[] = [];
  const due = { kind: 'every', iterations: 1 } as const;
  sweep.start([inserted], {
    ...auto(),
    instruments: [{ type: 'gradient-norms', due }],
    onTrained: ({ experiment }) => void handed.push(experimentKey(experiment)),
  });
  await pass(10_000);
  expect(sweep.state.starts.map(({ measurements }) => measurements.length)).toEqual([0]);
  expect(sweep.state.runs.map(({ measurements }) => measurements.length)).toEqual([4]);
  expect(handed).toEqual([experimentKey(first), experimentKey(inserted)]);
});

test('the time left counts the start and what waits for it', async () => {
  const slow = { iterationMilliseconds: () => 300 };
  const { sweep } = openPage({ cores: 2, engine: slow });
  const [long, next] = [experimentOf(8, { iterations: 40 }), experimentOf(8, { iterations: 40 })];
  sweep.start([{ ...next, seed: 2, start: { experiment: long, edits: [] } }], wasm());
  await pass(6000);
  // Twice 40 iterations and as many as 21 for each evaluation, of 0.3 s.
  expect(sweep.state.secondsElapsed + sweep.state.secondsLeft!).toBeGreaterThan(0.9 * 2 * 61 * 0.3);
  expect(sweep.state.secondsElapsed + sweep.state.secondsLeft!).toBeLessThan(1.1 * 2 * 61 * 0.3);
  sweep.stop();
});

test('a start whose edits do not fit is refused, and what trains goes on', () => {
  const { sweep } = openPage();
  sweep.start([first], auto());
  const misfit = startedFrom(first, [{ kind: 'block-left-out', block: 9 }]);
  expect(() => sweep.start([startedFrom(misfit)], auto())).toThrow('invalid edit');
  expect(sweep.state.runs.map(({ experiment }) => experiment)).toEqual([first]);
  sweep.stop();
});
