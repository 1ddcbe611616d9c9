import { expect, test } from 'vitest';
import { NoBackendError } from '../engine/refused-backends.ts';
import type { Question } from '../experiment/questions.ts';
import { experimentOf, noAssets, noData } from './fakes/experiments.ts';
import { Holder } from './holder.ts';
import type { HolderDependencies } from './holder.ts';
import type { HoldingReport } from './holding-protocol.ts';
import { Outbox } from './outbox.ts';

const trained = { iteration: 4, parameters: new Map(), runningStatistics: new Map() };
const files = { experiment: experimentOf(8), trained, data: noData, assets: noAssets };
const hold = { type: 'hold', ...files, backend: 'auto' } as const;
const question: Question = { edits: [], reads: [] };
const measured = { type: 'share-error', iteration: 4, share: { set: 'test', images: 10 }, error: 0.2 } as const;
const ask = (id: number) => ({ type: 'ask', id, question }) as const;

/** A holder on an engine whose networks answer as a test says; `log` has what was built and freed. */
function setUp(answer: () => Promise<readonly (typeof measured)[]>, overrides: Partial<HolderDependencies> = {}) {
  const reports: HoldingReport[] = [];
  const log: string[] = [];
  const outbox = new Outbox<HoldingReport>(
    (report) => reports.push(report),
    () => 0,
  );
  const holder = new Holder(outbox, {
    startBackend: async (wanted) => ({ backend: wanted === 'auto' ? 'wasm' : wanted, refused: [] }),
    useBackend: async (backend) => void log.push(`use ${backend}`),
    build: () => {
      log.push('build');
      return { misfitIn: () => null, ask: answer, dispose: () => log.push('dispose') };
    },
    seek: () => Promise.reject(new Error('nothing is sought')),
    isContextLost: () => true,
    endWebGL: () => log.push('end WebGL'),
    ...overrides,
  });
  /** Gives requests one after the other, without waiting, and resolves when all is done. */
  const receive = async (...requests: readonly Parameters<Holder['receive']>[0][]) => {
    requests.forEach((request) => holder.receive(request));
    await new Promise((resolve) => setTimeout(resolve, 10));
    return reports;
  };
  return { receive, log };
}

test('what is asked while the network is built is answered once it is there, in order', async () => {
  const { receive } = setUp(() => Promise.resolve([measured]));
  expect(await receive(hold, ask(1), ask(2))).toEqual([
    { type: 'held', backend: 'wasm', refused: [] },
    { type: 'answered', id: 1, measurements: [measured] },
    { type: 'answered', id: 2, measurements: [measured] },
  ]);
});

test('an edit that does not fit is told with its reason, and the next question is answered', async () => {
  const edit = { kind: 'block-left-out', block: 9 } as const;
  const misfit = { code: 'no-such-block', block: 9, blocks: 3 } as const;
  let asked = 0;
  const { receive } = setUp(async () => [measured], {
    build: () => ({
      misfitIn: () => (asked++ === 0 ? { edit, misfit } : null),
      ask: async () => [measured],
      dispose: () => undefined,
    }),
  });
  expect((await receive(hold, ask(1), ask(2))).slice(1)).toEqual([
    { type: 'unanswered', id: 1, reason: { type: 'misfit', edit, misfit } },
    { type: 'answered', id: 2, measurements: [measured] },
  ]);
});

test('on WebAssembly a question that throws has no answer, and the network stays', async () => {
  const answers = [() => Promise.reject(new RangeError('no such image')), () => Promise.resolve([measured])];
  const { receive, log } = setUp(() => answers.shift()!());
  expect((await receive(hold, ask(1), ask(2))).slice(1)).toEqual([
    { type: 'unanswered', id: 1, reason: { type: 'threw', reason: 'no such image', outOfMemory: true } },
    { type: 'answered', id: 2, measurements: [measured] },
  ]);
  expect(log).toEqual(['build']);
});

test('where the graphics card is lost, WebAssembly answers from the kept values, and says so once', async () => {
  const answers = [() => Promise.reject(new Error('lost')), async () => [measured], async () => [measured]];
  const { receive, log } = setUp(() => answers.shift()!());
  expect(await receive({ ...hold, backend: 'webgl' }, ask(1), ask(2))).toEqual([
    { type: 'held', backend: 'webgl', refused: [] },
    { type: 'moved', why: { reason: 'context-lost', detail: null } },
    { type: 'answered', id: 1, measurements: [measured] },
    { type: 'answered', id: 2, measurements: [measured] },
  ]);
  expect(log).toEqual(['build', 'dispose', 'end WebGL', 'use wasm', 'build']);
});

test('where WebAssembly cannot take over, and where no backend works, the holder has failed', async () => {
  const stranded = setUp(() => Promise.reject(new Error('lost')), {
    useBackend: () => Promise.reject(new Error('no SIMD')),
  });
  expect((await stranded.receive({ ...hold, backend: 'webgl' }, ask(1))).at(-1)).toEqual({
    type: 'failed',
    failure: { type: 'threw', reason: 'no SIMD', outOfMemory: false },
  });
  const refused = [{ backend: 'wasm', reason: 'no SIMD' }] as const;
  const nowhere = setUp(async () => [], { startBackend: () => Promise.reject(new NoBackendError(refused)) });
  expect(await nowhere.receive(hold)).toEqual([{ type: 'failed', failure: { type: 'no-backend', refused } }]);
});

test('a run that diverged is made again without a network that is held, and what is found is told', async () => {
  const seek = { type: 'seek', ...files, iteration: 3, from: undefined } as const;
  const found = { iteration: 3, of: 'output', at: { block: 'stage1.block1', step: 2 } } as const;
  const sought: unknown[] = [];
  const { receive, log } = setUp(async () => [], {
    seek: async (experiment, _, iteration, { from } = {}) => {
      sought.push([experiment, iteration, from]);
      return found;
    },
  });
  expect(await receive(seek)).toEqual([{ type: 'sought', found }]);
  expect([sought, log]).toEqual([[[files.experiment, 3, undefined]], []]);
  const broken = setUp(async () => []);
  const failure = { type: 'threw', reason: 'nothing is sought', outOfMemory: false };
  expect(await broken.receive(seek)).toEqual([{ type: 'failed', failure }]);
});
