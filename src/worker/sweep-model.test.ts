import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Experiment } from '../experiment/experiment.ts';
import { experimentOf, startedFrom } from './fakes/experiments.ts';
import { FakePage } from './fakes/fake-page.ts';
import { doneReport, iterationReport, readyReport } from './fakes/scripted-worker.ts';
import type { Fault } from './fakes/threadless-worker.ts';
import type { PageEvent } from './page-lifecycle.ts';
import type { TrainingReport } from './protocol.ts';
import { hasEnded, isActive } from './run-progress.ts';
import { Starts } from './starts.ts';
import { Sweep } from './sweep.ts';
import type { SweepState } from './sweep.ts';

type Command =
  | { readonly type: 'start'; readonly runs: number; readonly started: boolean }
  | { readonly type: 'pause' | 'resume' | 'step' | 'stop' }
  | { readonly type: 'wait'; readonly milliseconds: number }
  | { readonly type: 'page'; readonly event: PageEvent }
  | { readonly type: 'report'; readonly worker: number; readonly report: TrainingReport }
  | { readonly type: 'error'; readonly worker: number };

const pageEvents: readonly PageEvent[] = ['hidden', 'visible', 'frozen', 'thawed', 'left'];
const reports: readonly TrainingReport[] = [
  readyReport,
  doneReport,
  iterationReport(1),
  { type: 'heartbeat' },
  { type: 'diverged', iteration: 1 },
  { type: 'failed', failure: { type: 'unreadable' } },
];

const readerCommand = fc.oneof(
  fc.record({ type: fc.constant('start' as const), runs: fc.integer({ min: 0, max: 6 }), started: fc.boolean() }),
  fc.record({ type: fc.constantFrom('pause' as const, 'resume' as const, 'step' as const, 'stop' as const) }),
  fc.record({ type: fc.constant('wait' as const), milliseconds: fc.integer({ min: 0, max: 400 }) }),
);
const pageCommand = fc.record({ type: fc.constant('page' as const), event: fc.constantFrom(...pageEvents) });
const mischief = fc.oneof(
  fc.record({ type: fc.constant('report' as const), worker: fc.nat(9), report: fc.constantFrom(...reports) }),
  fc.record({ type: fc.constant('error' as const), worker: fc.nat(9) }),
);
const faults: fc.Arbitrary<Fault | undefined> = fc.option(
  fc.record({ kind: fc.constantFrom('hangs', 'throws', 'diverges'), iteration: fc.integer({ min: 1, max: 8 }) }),
  { nil: undefined },
);

/** Of some the second half starts from the first, and the last from one that nobody asked for. */
function experimentsOf({ runs, started }: Extract<Command, { readonly type: 'start' }>): readonly Experiment[] {
  const drawn = Array.from({ length: runs }, (_, run) => experimentOf(8 + 6 * run, { iterations: 8 }));
  if (!started) return drawn;
  const half = drawn.slice(0, Math.ceil(runs / 2));
  return [
    ...half.map((own) => startedFrom(own)),
    ...half,
    startedFrom(startedFrom(experimentOf(14, { iterations: 8 }))),
  ];
}

async function obey(command: Command, sweep: Sweep, page: FakePage): Promise<void> {
  switch (command.type) {
    case 'start':
      return sweep.start(experimentsOf(command), { backend: 'auto', starts: new Starts() });
    case 'pause':
    case 'resume':
    case 'step':
    case 'stop':
      return sweep[command.type]();
    case 'wait':
      return void (await vi.advanceTimersByTimeAsync(command.milliseconds));
    case 'page':
      return page.happens(command.event);
    case 'report':
      return page.workers[command.worker]?.onmessage?.(new MessageEvent('message', { data: command.report }));
    case 'error':
      return page.workers[command.worker]?.onerror?.(new Event('error') as ErrorEvent);
  }
}

const everyRun = ({ starts, runs }: SweepState) => [...starts, ...runs];

/** What must hold in every state that anybody can see. */
function checkState(state: SweepState, cores: number): void {
  const active = everyRun(state).filter(isActive).length;
  expect(active).toBeLessThanOrEqual(cores);
  if (/idle|done|stopped|failed/.test(state.status)) {
    expect(everyRun(state).every(hasEnded), `a run goes on in a sweep that is ${state.status}`).toBe(true);
    expect(state.secondsLeft).toBeNull();
  }
  if (state.status === 'paused') expect(everyRun(state).map(({ status }) => status)).not.toContain('running');
  if (state.status === 'running') expect(everyRun(state).some(({ status }) => status === 'paused')).toBe(false);
  expect(state.failure === null).toBe(state.status !== 'failed');
  expect(state.secondsElapsed).toBeGreaterThanOrEqual(0);
  if (state.secondsLeft !== null) expect(state.secondsLeft).toBeGreaterThanOrEqual(0);
}

/** From one state to a later one of the same sweep. */
function checkStep(before: SweepState, after: SweepState): void {
  for (const [index, run] of everyRun(before).entries()) {
    const later = everyRun(after)[index];
    expect(later?.records.slice(0, run.records.length)).toEqual(run.records);
    if (hasEnded(run)) expect(later).toBe(run);
  }
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function play(commands: readonly Command[], cores: number, fault: Fault | undefined): Promise<Sweep> {
  const page = new FakePage({
    cores,
    engine: { faultOf: ({ network }) => (network.depth === 14 ? fault : undefined), endMilliseconds: 130 },
  });
  const sweep: Sweep = new Sweep((state) => checkState(state, cores), page.dependencies);
  let before = sweep.state;
  for (const command of commands) {
    await obey(command, sweep, page);
    checkState(sweep.state, cores);
    expect(page.workersAlive).toBe(everyRun(sweep.state).filter(isActive).length);
    expect(page.workersLiving).toBeLessThanOrEqual(cores);
    if (command.type !== 'start') checkStep(before, sweep.state);
    before = sweep.state;
  }
  page.happens('thawed');
  sweep.resume();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sweep.state.status).toMatch(/idle|done|stopped|failed/);
  expect(page.workersLiving).toBe(0);
  expect(page.watched).toBe(false);
  return sweep;
}

test('whatever the reader and the browser do, in whatever order, no state contradicts itself and no worker is left', async () => {
  const commands = fc.array(fc.oneof({ weight: 4, arbitrary: readerCommand }, { weight: 1, arbitrary: pageCommand }), {
    maxLength: 50,
  });
  await fc.assert(
    fc.asyncProperty(commands, fc.integer({ min: 1, max: 4 }), faults, async (played, cores, fault) => {
      const sweep = await play(played, cores, fault);
      for (const { records } of everyRun(sweep.state)) {
        expect(records.map(({ iteration }) => iteration)).toEqual(records.map((_, index) => index + 1));
      }
      if (sweep.state.status !== 'done') return;
      const complete = everyRun(sweep.state).filter(({ status }) => status === 'done');
      for (const { records, evaluation } of complete) expect([records.length, evaluation?.iteration]).toEqual([8, 8]);
    }),
    { numRuns: 200 },
  );
});

test('nor when workers break and send what no worker sends', async () => {
  const commands = fc.array(
    fc.oneof(
      { weight: 4, arbitrary: readerCommand },
      { weight: 1, arbitrary: pageCommand },
      { weight: 2, arbitrary: mischief },
    ),
    { maxLength: 50 },
  );
  await fc.assert(
    fc.asyncProperty(commands, fc.integer({ min: 1, max: 4 }), faults, async (played, cores, fault) => {
      await play(played, cores, fault);
    }),
    { numRuns: 200 },
  );
});
