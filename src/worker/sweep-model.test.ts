import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { experimentOf } from './fakes/experiments.ts';
import { FakePage } from './fakes/fake-page.ts';
import { doneReport, iterationReport, readyReport } from './fakes/scripted-worker.ts';
import type { Fault } from './fakes/threadless-worker.ts';
import type { PageEvent } from './page-lifecycle.ts';
import type { TrainingReport } from './protocol.ts';
import { hasEnded, isActive } from './run-progress.ts';
import { Sweep } from './sweep.ts';
import type { SweepState } from './sweep.ts';

type Command =
  | { readonly type: 'start'; readonly runs: number }
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
  fc.record({ type: fc.constant('start' as const), runs: fc.integer({ min: 0, max: 6 }) }),
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

async function obey(command: Command, sweep: Sweep, page: FakePage): Promise<void> {
  switch (command.type) {
    case 'start':
      return sweep.start(
        Array.from({ length: command.runs }, (_, run) => experimentOf(8 + 6 * run, { iterations: 8 })),
        { backend: 'auto' },
      );
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

/** What must hold in every state that anybody can see. */
function checkState(state: SweepState, cores: number): void {
  const active = state.runs.filter(isActive).length;
  expect(active).toBeLessThanOrEqual(cores);
  if (/idle|done|stopped|failed/.test(state.status)) {
    expect(state.runs.every(hasEnded), `a run goes on in a sweep that is ${state.status}`).toBe(true);
    expect(state.secondsLeft).toBeNull();
  }
  if (state.status === 'paused') expect(state.runs.map(({ status }) => status)).not.toContain('running');
  if (state.status === 'running') expect(state.runs.some(({ status }) => status === 'paused')).toBe(false);
  expect(state.failure === null).toBe(state.status !== 'failed');
  expect(state.secondsElapsed).toBeGreaterThanOrEqual(0);
  if (state.secondsLeft !== null) expect(state.secondsLeft).toBeGreaterThanOrEqual(0);
}

/** From one state to a later one of the same sweep. */
function checkStep(before: SweepState, after: SweepState): void {
  for (const [index, run] of before.runs.entries()) {
    const later = after.runs[index];
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
    expect(page.workersAlive).toBe(sweep.state.runs.filter(isActive).length);
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
      for (const { records } of sweep.state.runs) {
        expect(records.map(({ iteration }) => iteration)).toEqual(records.map((_, index) => index + 1));
      }
      if (sweep.state.status !== 'done') return;
      const complete = sweep.state.runs.filter(({ status }) => status === 'done');
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
