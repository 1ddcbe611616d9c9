import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Checkpoint } from '../engine/checkpoint.ts';
import { NoBackendError } from '../engine/refused-backends.ts';
import type { RunEvent, RunOptions } from '../engine/train-to-the-end.ts';
import { experimentOf, noAssets, noData } from './fakes/experiments.ts';
import type { TrainingReport } from './protocol.ts';
import { Trainer } from './trainer.ts';
import type { TrainerDependencies } from './trainer.ts';

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const files = { data: noData, assets: noAssets };
const start = { type: 'start', experiment: experimentOf(8), ...files, backend: 'auto', atOnce: 2 } as const;

let freed = false;

/** Four iterations of 40 ms, each of two blocks. */
async function* fourIterations(onProgress?: () => void): AsyncGenerator<RunEvent, void> {
  freed = false;
  try {
    for (let iteration = 1; iteration <= 4; iteration++) {
      await sleep(20);
      onProgress?.();
      await sleep(20);
      yield { type: 'iteration', record: { iteration, trainingLoss: 1, trainingError: 1 }, following: 0 };
    }
    yield { type: 'evaluation', evaluation: { iteration: 4, testError: 1, subsetError: 1, mistakes: [] } };
  } finally {
    freed = true;
  }
}

function setUp(overrides: Partial<TrainerDependencies> = {}) {
  const reports: TrainingReport[] = [];
  const trainer = new Trainer((report) => reports.push(report), {
    startBackend: () => Promise.resolve({ backend: 'webgl', refused: [], probe: null }),
    editedStart: () => Promise.reject(new Error('nothing is edited')),
    train: (_experiment, _data, { onProgress }) => fourIterations(onProgress),
    drawsSoFar: () => 350,
    now: () => performance.now(),
    nextTask: () => new Promise((resolve) => setTimeout(resolve, 0)),
    ...overrides,
  });
  const iterations = () => reports.flatMap((report) => (report.type === 'iterations' ? report.records : [])).length;
  const types = () => [...new Set(reports.map(({ type }) => type))];
  return { trainer, reports, iterations, types };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a run says that it lives, that it is ready, then its iterations, its evaluation and its end', async () => {
  const { trainer, reports, types } = setUp();
  trainer.receive(start);
  await vi.advanceTimersByTimeAsync(1000);
  expect(types()).toEqual(['heartbeat', 'ready', 'iterations', 'evaluation', 'done']);
  expect(reports[1]).toEqual({ type: 'ready', backend: 'webgl', refused: [], probe: null });
  expect(reports.at(-1)).toEqual({ type: 'done', draws: 350 });
  expect(freed).toBe(true);
});

const learnt = { iteration: 4, parameters: new Map(), runningStatistics: new Map() };
const begin: Checkpoint = { ...learnt, iteration: 0, velocities: new Map() };

test('a run that starts from another edits its end, and begins there, also while backends are timed', async () => {
  const given: unknown[] = [];
  const { trainer } = setUp({
    editedStart: (experiment, _data, end) => {
      given.push(experiment, end);
      return Promise.resolve(begin);
    },
    startBackend: (_wanted, work) => {
      given.push(work.start);
      return Promise.resolve({ backend: 'wasm', refused: [], probe: null });
    },
    train: (_experiment, _data, options) => {
      given.push(options.start);
      return fourIterations();
    },
  });
  trainer.receive({ ...start, end: learnt });
  await vi.advanceTimersByTimeAsync(1000);
  expect(given).toEqual([start.experiment, learnt, begin, begin]);
});

test('the worker shows that it lives while edits are made, and tells why they cannot be', async () => {
  const { trainer, reports } = setUp({
    editedStart: async (_experiment, _data, _end, onBlock) => {
      await sleep(1000);
      onBlock();
      await sleep(300);
      throw new Error('invalid end: iteration 3 (want 4)');
    },
  });
  trainer.receive({ ...start, end: learnt });
  await vi.advanceTimersByTimeAsync(2000);
  const beats = (type: string) => reports.filter((report) => report.type === type).length;
  expect(beats('heartbeat')).toBeGreaterThanOrEqual(4);
  expect(reports.at(-1)).toEqual({
    type: 'failed',
    failure: { type: 'threw', reason: 'invalid end: iteration 3 (want 4)', outOfMemory: false },
  });
});

test('what instruments read is reported, and the time that they take is no time of an iteration', async () => {
  const instruments = [{ type: 'gradient-norms', due: { kind: 'every', iterations: 1 } }] as const;
  async function* measuredRun(asked: RunOptions['instruments']): AsyncGenerator<RunEvent, void> {
    expect(asked).toEqual(instruments);
    for (let iteration = 1; iteration <= 4; iteration++) {
      await sleep(240);
      const measurement = { type: 'gradient-norms', iteration: iteration - 1, layers: [] } as const;
      yield { type: 'measurement', measurement, milliseconds: 200 };
      yield { type: 'iteration', record: { iteration, trainingLoss: 1, trainingError: 1 }, following: 0 };
    }
  }
  const { trainer, reports } = setUp({ train: (_experiment, _data, options) => measuredRun(options.instruments) });
  trainer.receive({ ...start, instruments });
  await vi.advanceTimersByTimeAsync(3000);
  const measurements = reports.flatMap((report) => (report.type === 'measurements' ? report.measurements : []));
  expect(measurements.map(({ iteration }) => iteration)).toEqual([0, 1, 2, 3]);
  expect(reports.findLast((report) => report.type === 'iterations')?.millisecondsPerIteration).toBe(40);
});

test('pausing stops before the next iteration and hands over what is there', async () => {
  const { trainer, iterations, types } = setUp();
  trainer.receive(start);
  await vi.advanceTimersByTimeAsync(100);
  trainer.receive({ type: 'pause' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(iterations()).toBe(3);
  trainer.receive({ type: 'resume' });
  await vi.advanceTimersByTimeAsync(1000);
  expect(types().at(-1)).toBe('done');
});

test('pauses do not count in the time of an iteration', async () => {
  const { trainer, reports } = setUp();
  trainer.receive({ type: 'pause' });
  trainer.receive(start);
  for (let step = 0; step < 4; step++) {
    await vi.advanceTimersByTimeAsync(10_000);
    trainer.receive({ type: 'step' });
  }
  await vi.advanceTimersByTimeAsync(1000);
  const last = reports.findLast((report) => report.type === 'iterations');
  expect(last?.millisecondsPerIteration).toBe(40);
});

test('a step makes exactly one iteration; the last one ends the run with its evaluation', async () => {
  const { trainer, iterations, types } = setUp();
  trainer.receive({ type: 'pause' });
  trainer.receive(start);
  await vi.advanceTimersByTimeAsync(1000);
  expect(iterations()).toBe(0);
  for (let step = 1; step <= 4; step++) {
    expect(types()).not.toContain('done');
    trainer.receive({ type: 'step' });
    await vi.advanceTimersByTimeAsync(1000);
    expect(iterations()).toBe(step);
  }
  expect(types().slice(-2)).toEqual(['evaluation', 'done']);
});

test('records that were read together pass a pause together, each with its share of the time', async () => {
  const awaited: boolean[] = [];
  async function* threeAtOnce(recordsAwaited: () => boolean): AsyncGenerator<RunEvent, void> {
    for (const first of [1, 4]) {
      await sleep(120);
      awaited.push(recordsAwaited());
      for (const following of [2, 1, 0])
        yield {
          type: 'iteration',
          record: { iteration: first + 2 - following, trainingLoss: 1, trainingError: 1 },
          following,
        };
    }
  }
  const { trainer, iterations, reports } = setUp({
    train: (_experiment, _data, { recordsAwaited }) => threeAtOnce(recordsAwaited ?? (() => false)),
  });
  trainer.receive({ ...start, experiment: experimentOf(8, { iterations: 6 }) });
  await vi.advanceTimersByTimeAsync(60);
  trainer.receive({ type: 'pause' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(iterations()).toBe(3);
  expect(awaited).toEqual([true]);
  trainer.receive({ type: 'resume' });
  await vi.advanceTimersByTimeAsync(1000);
  expect(iterations()).toBe(6);
  expect(awaited).toEqual([true, false]);
  const last = reports.findLast((report) => report.type === 'iterations');
  expect(last?.millisecondsPerIteration).toBe(40);
});

test('programs that compile are told before the iterations', async () => {
  const { trainer, reports, types } = setUp({
    train: (_experiment, _data, { onProgress, onCompiling }) => {
      onCompiling?.(12, 40);
      return fourIterations(onProgress);
    },
  });
  trainer.receive(start);
  await vi.advanceTimersByTimeAsync(1000);
  expect(types().slice(0, 4)).toEqual(['heartbeat', 'ready', 'compiling', 'iterations']);
  expect(reports).toContainEqual({ type: 'compiling', compiled: 12, total: 40 });
});

test('the worker shows that it lives while its backend starts and while a block takes long', async () => {
  const startBackend = async () => {
    await sleep(2000);
    return { backend: 'cpu', refused: [], probe: null } as const;
  };
  async function* slowly(onProgress?: () => void): AsyncGenerator<RunEvent, void> {
    for (let block = 0; block < 10; block++) {
      await sleep(1000);
      onProgress?.();
    }
    yield { type: 'iteration', record: { iteration: 1, trainingLoss: 1, trainingError: 1 }, following: 0 };
  }
  const { trainer, reports } = setUp({
    startBackend,
    train: (_experiment, _data, options) => slowly(options.onProgress),
  });
  trainer.receive(start);
  await vi.advanceTimersByTimeAsync(1900);
  expect(reports).toEqual(new Array(8).fill({ type: 'heartbeat' }));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(reports.filter(({ type }) => type === 'heartbeat')).toHaveLength(17);
});

test('while backends are timed the worker shows that it lives', async () => {
  const probe = { type: 'timed', wasm: 31, webgl: 480 } as const;
  const { trainer, reports } = setUp({
    startBackend: async (_wanted, _work, onProbing) => {
      for (let block = 0; block < 6; block++) {
        onProbing();
        await sleep(400);
      }
      return { backend: 'wasm', refused: [], probe };
    },
  });
  trainer.receive(start);
  await vi.advanceTimersByTimeAsync(3000);
  expect(reports.filter(({ type }) => type === 'heartbeat').length).toBeGreaterThanOrEqual(6);
  expect(reports).toContainEqual({ type: 'ready', backend: 'wasm', refused: [], probe });
});

test('a loss that is not finite ends the run, and its tensors are freed', async () => {
  async function* diverging(): AsyncGenerator<RunEvent, void> {
    try {
      yield { type: 'diverged', iteration: 1 };
    } finally {
      freed = true;
    }
  }
  const { trainer, types } = setUp({ train: diverging });
  freed = false;
  trainer.receive(start);
  await vi.advanceTimersByTimeAsync(1000);
  expect(types()).toEqual(['heartbeat', 'ready', 'diverged']);
  expect(freed).toBe(true);
});

test('an error while the backend starts, or while training, is told, after the records before it', async () => {
  const noBackend = setUp({
    startBackend: () => Promise.reject(new NoBackendError([{ backend: 'wasm', reason: 'no SIMD' }])),
  });
  noBackend.trainer.receive(start);
  await vi.advanceTimersByTimeAsync(1000);
  expect(noBackend.reports.at(-1)).toEqual({
    type: 'failed',
    failure: { type: 'no-backend', refused: [{ backend: 'wasm', reason: 'no SIMD' }] },
  });
  async function* failing(): AsyncGenerator<RunEvent, void> {
    yield { type: 'iteration', record: { iteration: 1, trainingLoss: 1, trainingError: 1 }, following: 0 };
    throw new RangeError('Array buffer allocation failed');
  }
  const outOfMemory = setUp({ train: failing });
  outOfMemory.trainer.receive(start);
  await vi.advanceTimersByTimeAsync(1000);
  expect(outOfMemory.types()).toEqual(['heartbeat', 'ready', 'iterations', 'failed']);
  expect(outOfMemory.reports.at(-1)).toMatchObject({ failure: { type: 'threw', outOfMemory: true } });
});

/** Lost after three iterations of 40 ms; the first is not lost; WebAssembly takes 10 ms for one. */
async function* losingTheCard(): AsyncGenerator<RunEvent, void> {
  const record = (iteration: number) =>
    ({ type: 'iteration', record: { iteration, trainingLoss: 1, trainingError: 1 }, following: 0 }) as const;
  for (let iteration = 1; iteration <= 3; iteration++) {
    await sleep(40);
    yield record(iteration);
  }
  await sleep(500);
  yield { type: 'moved', move: { reason: 'context-lost', detail: null, leftAfter: 3, resumedAfter: 1 } };
  for (let iteration = 2; iteration <= 4; iteration++) {
    await sleep(10);
    yield record(iteration);
  }
}

test('a move to another backend is told after the records before it, and only the new backend is timed from then on', async () => {
  const { trainer, reports, types } = setUp({ train: losingTheCard });
  trainer.receive(start);
  await vi.advanceTimersByTimeAsync(2000);
  const told = reports.flatMap((report): (number | string)[] => {
    if (report.type === 'iterations') return report.records.map(({ iteration }) => iteration);
    return report.type === 'moved' ? ['moved'] : [];
  });
  expect(told).toEqual([1, 2, 3, 'moved', 2, 3, 4]);
  const times = reports.flatMap((report) => (report.type === 'iterations' ? report.millisecondsPerIteration : []));
  expect([times[0], times.at(-1)]).toEqual([40, 10]);
  expect(types().at(-1)).toBe('done');
});

test('a paused run that goes back makes one iteration a step, as ever', async () => {
  const { trainer, reports } = setUp({ train: losingTheCard });
  const iterations = () => reports.flatMap((report) => (report.type === 'iterations' ? report.records : []));
  trainer.receive({ type: 'pause' });
  trainer.receive(start);
  for (const expected of [1, 2, 3, 2, 3, 4]) {
    trainer.receive({ type: 'step' });
    await vi.advanceTimersByTimeAsync(1000);
    expect(iterations().at(-1)?.iteration).toBe(expected);
  }
  expect(iterations()).toHaveLength(6);
});

test('a card lost in the evaluation, with iterations to make again, does not break a pause', async () => {
  async function* late(): AsyncGenerator<RunEvent, void> {
    for (let iteration = 1; iteration <= 4; iteration++)
      yield { type: 'iteration', record: { iteration, trainingLoss: 1, trainingError: 1 }, following: 0 };
    await sleep(40);
    yield { type: 'moved', move: { reason: 'context-lost', detail: null, leftAfter: 4, resumedAfter: 3 } };
    await sleep(10);
    yield { type: 'iteration', record: { iteration: 4, trainingLoss: 1, trainingError: 1 }, following: 0 };
  }
  const { trainer, iterations } = setUp({ train: late });
  trainer.receive(start);
  await vi.advanceTimersByTimeAsync(20);
  trainer.receive({ type: 'pause' });
  await vi.advanceTimersByTimeAsync(1000);
  expect(iterations()).toBe(4);
  trainer.receive({ type: 'resume' });
  await vi.advanceTimersByTimeAsync(1000);
  expect(iterations()).toBe(5);
});
