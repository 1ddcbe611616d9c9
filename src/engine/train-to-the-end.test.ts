import { beforeAll, describe, expect, test } from 'vitest';
import type { DataSet } from '../data/data-set.ts';
import { readDataSet } from '../data/read-data-set.node.ts';
import { defaultExperiment } from '../experiment/defaults.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { InstrumentChoice } from '../experiment/instrument-choice.ts';
import type { Measurement } from '../experiment/measurements.ts';
import { nodeAssets } from './assets.node.ts';
import { startBackend } from './backends.ts';
import { trainedStart } from './edited-start.ts';
import type { Backend } from './backends.ts';
import type { Checkpoint, TrainedValues } from './checkpoint.ts';
import { train } from './train.ts';
import type { TrainingEvent } from './train.ts';
import { DeviceError } from './device-error.ts';
import { trainToTheEnd } from './train-to-the-end.ts';
import type { RunDependencies, RunEvent } from './train-to-the-end.ts';

let data: DataSet;

beforeAll(async () => {
  await startBackend('wasm', nodeAssets());
  data = await readDataSet({ name: 'fashion-mnist', side: 14 });
});

function experiment(iterations: number): Experiment {
  const { network, training } = defaultExperiment;
  return { ...defaultExperiment, network: { ...network, depth: 8 }, training: { ...training, iterations } };
}

/** What a graphics card does when it trains; here it computes on WASM, so that its numbers are known. */
type Accident = (event: TrainingEvent) => TrainingEvent | Error;

function cardWith(accident: Accident) {
  const state = { lost: false, wasmStarts: 0 };
  const dependencies: RunDependencies = {
    async *train(own, set, options = {}) {
      // Whether backends agree is no matter here.
      for await (const event of train(own, set, { ...options, crossCheck: undefined })) {
        const outcome = state.wasmStarts === 0 ? accident(event) : event;
        if (outcome instanceof Error) throw outcome;
        yield outcome;
      }
    },
    isContextLost: () => state.lost,
    // It computes on WASM all along: only what is asked for is counted.
    use: async (backend) => void (state.wasmStarts += Number(backend === 'wasm')),
  };
  const lose = () => {
    state.lost = true;
    return new Error('Unable to create WebGLShader');
  };
  return { state, dependencies, lose };
}

/** The card is lost while it makes this iteration. */
function lostAt(iteration: number) {
  const card = cardWith((event) =>
    event.type === 'iteration' && event.record.iteration === iteration ? card.lose() : event,
  );
  return card;
}

function eventsOf(own: Experiment, dependencies: RunDependencies): Promise<RunEvent[]> {
  return Array.fromAsync(trainToTheEnd(own, data, { backend: 'webgl' }, dependencies));
}

/** What a reader sees at the end: later records in place of earlier ones. */
function seen(events: readonly RunEvent[]): readonly TrainingEvent[] {
  const moved = events.findIndex(({ type }) => type === 'moved');
  const event = events[moved];
  if (event?.type !== 'moved') return events as TrainingEvent[];
  return [...events.slice(0, event.move.resumedAfter), ...events.slice(moved + 1)] as TrainingEvent[];
}

describe('a run whose graphics card is lost', () => {
  test.each<[string, number, number]>([
    ['before its first iteration ends', 1, 0],
    ['before its first checkpoint', 20, 0],
    ['after a checkpoint', 32, 25],
    ['right after a checkpoint', 51, 50],
  ])('%s goes on from the last checkpoint on WebAssembly', async (_, iteration, resumedAfter) => {
    const own = experiment(55);
    const { dependencies, state } = lostAt(iteration);
    const events = await eventsOf(own, dependencies);
    const leftAfter = iteration - 1;
    expect(events.filter(({ type }) => type === 'moved')).toEqual([
      { type: 'moved', move: { reason: 'context-lost', detail: null, leftAfter, resumedAfter } },
    ]);
    expect(events.slice(0, leftAfter).every(({ type }) => type === 'iteration')).toBe(true);
    expect(state.wasmStarts).toBe(1);
    expect(seen(events)).toEqual(await Array.fromAsync(train(own, data)));
  });

  test('that starts from another experiment goes on from its start where there is no checkpoint yet', async () => {
    const own = { ...experiment(10), start: { experiment: experiment(5), edits: [] } };
    const start = await trainedStart(own, data);
    const { dependencies } = lostAt(4);
    const events = await Array.fromAsync(trainToTheEnd(own, data, { backend: 'webgl', start }, dependencies));
    expect(events.find(({ type }) => type === 'moved')).toMatchObject({ move: { leftAfter: 3, resumedAfter: 0 } });
    expect(seen(events)).toEqual(await Array.fromAsync(train(own, data, { from: start })));
  });

  test('has its network read again from the last checkpoint on', async () => {
    const own = experiment(35);
    const { dependencies } = lostAt(32);
    const instruments: InstrumentChoice[] = [
      { type: 'gradient-norms', due: { kind: 'every', iterations: 5 } },
      { type: 'answers', due: { kind: 'every', iterations: 5 }, set: 'test', images: [0] },
    ];
    const events = await Array.fromAsync(trainToTheEnd(own, data, { backend: 'webgl', instruments }, dependencies));
    const moved = events.findIndex(({ type }) => type === 'moved');
    const measuredIn = (some: readonly RunEvent[]) =>
      some.flatMap((event) => (event.type === 'measurement' ? [event.measurement] : []));
    const before = measuredIn(events.slice(0, moved)).filter(({ iteration }) => iteration < 25);
    const whole = measuredIn(await Array.fromAsync(train(own, data, { instruments })));
    const inOrder = (some: readonly Measurement[]) =>
      some.toSorted((a, b) => a.iteration - b.iteration || a.type.localeCompare(b.type));
    expect(inOrder([...before, ...measuredIn(events.slice(moved))])).toEqual(inOrder(whole));
    expect(measuredIn(events.slice(moved))[0]).toMatchObject({ type: 'answers', iteration: 25 });
  });

  test('while it is evaluated makes no iteration again', async () => {
    const own = experiment(28);
    const card = cardWith((event) => (event.type === 'evaluation' ? card.lose() : event));
    const events = await eventsOf(own, card.dependencies);
    expect(events.at(-2)).toMatchObject({ type: 'moved', move: { leftAfter: 28, resumedAfter: 28 } });
    expect(seen(events)).toEqual(await Array.fromAsync(train(own, data)));
  });

  test('fails with both reasons where WebAssembly cannot start, after the records before', async () => {
    const { dependencies } = lostAt(3);
    const use = () => Promise.reject(new Error('kernels.wasm answered with status 404'));
    const told: RunEvent[] = [];
    const run = async () => {
      for await (const event of trainToTheEnd(experiment(5), data, { backend: 'webgl' }, { ...dependencies, use }))
        told.push(event);
    };
    const reason = 'kernels.wasm answered with status 404';
    await expect(run()).rejects.toMatchObject({
      reason: { code: 'stranded', left: 'context-lost', leftAfter: 2, reason },
    });
    expect(told).toHaveLength(2);
  });
});

test('a loss that is not finite on WebGL alone is made again on WebAssembly', async () => {
  const own = experiment(30);
  const { dependencies } = cardWith((event) =>
    event.type === 'iteration' && event.record.iteration === 27 ? { type: 'diverged', iteration: 27 } : event,
  );
  const events = await eventsOf(own, dependencies);
  expect(events).toContainEqual({
    type: 'moved',
    move: { reason: 'loss-not-finite', detail: null, leftAfter: 26, resumedAfter: 25 },
  });
  expect(seen(events)).toEqual(await Array.fromAsync(train(own, data)));
});

test('a network that diverges on WebAssembly too has diverged', async () => {
  const rate = { rate: 1e6, dividedAt: [], warmUp: null };
  const { network, training, ...rest } = experiment(12);
  const own = { ...rest, network: { ...network, batchNorm: false }, training: { ...training, learningRate: rate } };
  const events = await eventsOf(own, cardWith((event) => event).dependencies);
  expect(events.map(({ type }) => type)).toContain('moved');
  expect(seen(events)).toEqual(await Array.fromAsync(train(own, data)));
  expect(events.at(-1)?.type).toBe('diverged');
});

const contradicted = { code: 'contradicted', what: 'loss', own: 0, others: 2.3 } as const;

test.each([
  [new Error('no WebGL program for loss'), 'failed', 'no WebGL program for loss'],
  [new DeviceError('out-of-memory', { code: 'out-of-memory' }), 'out-of-memory', { code: 'out-of-memory' }],
  [new DeviceError('computes-wrongly', contradicted), 'computes-wrongly', contradicted],
] as const)(
  'whatever else goes wrong on WebGL, WebAssembly goes on from the last checkpoint: %s',
  async (error, reason, detail) => {
    const own = experiment(30);
    const { dependencies } = cardWith((event) =>
      event.type === 'iteration' && event.record.iteration === 28 ? error : event,
    );
    const events = await eventsOf(own, dependencies);
    expect(events.find(({ type }) => type === 'moved')).toMatchObject({
      move: { reason, detail, leftAfter: 27, resumedAfter: 25 },
    });
    expect(seen(events)).toEqual(await Array.fromAsync(train(own, data)));
  },
);

test('an error that WebAssembly has, too, is thrown as it is', async () => {
  const broken = new Error('broken on purpose');
  const { dependencies } = cardWith(() => broken);
  const always: typeof train = async function* () {
    throw broken;
  };
  await expect(eventsOf(experiment(5), { ...dependencies, train: always })).rejects.toBe(broken);
});

test('another backend is trained on as it is', async () => {
  const { dependencies } = lostAt(99);
  const events = await Array.fromAsync(trainToTheEnd(experiment(5), data, { backend: 'wasm' }, dependencies));
  expect(events).toEqual(await Array.fromAsync(train(experiment(5), data)));
});

describe('what a network has learnt', () => {
  const own = experiment(28);
  const bitsOf = ({ parameters, runningStatistics }: TrainedValues) =>
    [...parameters, ...runningStatistics].map(([name, { values }]) => [name, [...values]]);
  const keptOn = async (backend: Backend, { dependencies }: Pick<ReturnType<typeof cardWith>, 'dependencies'>) => {
    const events = await Array.fromAsync(trainToTheEnd(own, data, { backend, keep: true }, dependencies));
    const last = events.at(-1);
    if (last?.type !== 'trained') throw new Error(`the last event is ${last?.type}`);
    expect(events.at(-2)?.type).toBe('evaluation');
    expect(last.trained.iteration).toBe(28);
    return last.trained;
  };
  /** The state after the last iteration, as training takes it for itself. */
  const expected = async () => {
    const taken: TrainedValues[] = [];
    const onCheckpoint = (checkpoint: TrainedValues) => void taken.push(checkpoint);
    await Array.fromAsync(train(own, data, { checkpoints: { every: 7, onCheckpoint } }));
    return bitsOf(taken.at(-1)!);
  };

  test.each<[string, Backend, ReturnType<typeof cardWith>]>([
    ['on WebAssembly', 'wasm', cardWith((event) => event)],
    ['on plain JavaScript', 'cpu', cardWith((event) => event)],
    ['on WebGL', 'webgl', cardWith((event) => event)],
    ['by a run whose graphics card is lost', 'webgl', lostAt(26)],
  ])('%s is told after the evaluation, where that is asked for', async (_, backend, card) => {
    expect(bitsOf(await keptOn(backend, card))).toEqual(await expected());
  });

  test('is told, too, by a run whose graphics card is lost in the evaluation', async () => {
    const card = cardWith((event) => (event.type === 'evaluation' ? card.lose() : event));
    expect(bitsOf(await keptOn('webgl', card))).toEqual(await expected());
  });

  test('costs a run on WebAssembly no comparison with another backend', async () => {
    const use = () => Promise.reject(new Error('another backend is wanted'));
    const events = await Array.fromAsync(trainToTheEnd(own, data, { backend: 'wasm', keep: true }, { use }));
    expect(events.map(({ type }) => type)).not.toContain('unchecked');
  });
});

describe('a run that is told its checkpoints', () => {
  const own = experiment(20);
  const use = async () => undefined;
  const instruments: readonly InstrumentChoice[] = [
    { type: 'share-error', due: { kind: 'every', iterations: 5 }, share: { set: 'test', images: 50 } },
  ];
  const run = (start?: Checkpoint, made = own) =>
    Array.fromAsync(trainToTheEnd(made, data, { backend: 'wasm', checkpointEvery: 5, start, instruments }, { use }));

  test('hears of each after the records and measurements of its iteration, and before any of the next', async () => {
    const told = (await run()).map((event) => {
      if (event.type === 'checkpoint') return `checkpoint ${event.checkpoint.iteration}`;
      return event.type === 'iteration' ? event.record.iteration : event.type;
    });
    const measured = (iteration: number) => ['measurement', iteration, `checkpoint ${iteration}`];
    const between = (from: number) => [from + 1, from + 2, from + 3, from + 4];
    expect(told).toEqual([
      'measurement',
      ...[0, 5, 10, 15].flatMap((from) => [...between(from), ...measured(from + 5)]),
      'evaluation',
    ]);
  });

  test('goes on from one of them with the bits that it would have had', async () => {
    const whole = await run();
    const middle = whole.find((event) => event.type === 'checkpoint' && event.checkpoint.iteration === 10);
    if (middle?.type !== 'checkpoint') throw new Error('no checkpoint in the middle');
    const losses = (events: readonly RunEvent[]) =>
      events.flatMap((event) => (event.type === 'iteration' ? [event.record.trainingLoss] : []));
    const rest = await run(structuredClone(middle.checkpoint));
    expect(losses(rest)).toEqual(losses(whole).slice(10));
    expect(rest.at(-1)).toEqual(whole.at(-1));
  });
});
