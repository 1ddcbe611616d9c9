import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Question } from '../experiment/questions.ts';
import { experimentOf, noFiles } from './fakes/experiments.ts';
import { FakePage } from './fakes/fake-page.ts';
import { ScriptedPort } from './fakes/scripted-port.ts';
import type { HoldingReport, HoldingRequest } from './holding-protocol.ts';
import { Sweep } from './sweep.ts';
import { TrainedNetwork } from './trained-network.ts';

const experiment = experimentOf(8);
const trained = { iteration: 4, parameters: new Map(), runningStatistics: new Map() };
const held: HoldingReport = { type: 'held', backend: 'wasm', refused: [] };
const at = (scale: number): Question => ({ edits: [{ kind: 'shortcut-scale', block: 'all', scale }], reads: [] });
const answered = (id: number): HoldingReport => ({ type: 'answered', id, measurements: [] });

function setUp(loadFiles = async () => noFiles) {
  const page = new FakePage();
  const ports: ScriptedPort<HoldingRequest, HoldingReport>[] = [];
  const statuses: string[] = [];
  const network = new TrainedNetwork(({ status }) => statuses.push(status), {
    ...page.dependencies,
    loadFiles,
    heldNetworks: page.heldNetworks,
    startWorker: () => {
      const port = new ScriptedPort<HoldingRequest, HoldingReport>();
      ports.push(port);
      return port;
    },
  });
  const hold = async () => {
    network.hold(experiment, trained);
    await vi.advanceTimersByTimeAsync(0);
    return ports.at(-1)!;
  };
  /** Scales that a worker was asked for, in order. */
  const scalesIn = ({ sent }: ScriptedPort<HoldingRequest, HoldingReport>) =>
    sent.flatMap((request) =>
      request.type === 'ask'
        ? request.question.edits.map((edit) => (edit.kind === 'shortcut-scale' ? edit.scale : NaN))
        : [],
    );
  return { page, network, ports, statuses, hold, scalesIn };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  expect(vi.getTimerCount(), 'timers left').toBe(0);
  vi.useRealTimers();
});

test('a network is loaded, held, asked, and released; then its worker is gone and nobody watches the page', async () => {
  const { page, network, statuses, hold } = setUp();
  const port = await hold();
  expect(port.sent).toEqual([
    {
      type: 'hold',
      experiment,
      trained,
      data: noFiles.data.get('fashion-mnist-14'),
      assets: noFiles.assets,
      backend: 'auto',
    },
  ]);
  port.says({ type: 'heartbeat' }, held);
  const answer = network.ask(at(0.5));
  expect(network.state.status).toBe('asking');
  port.says(answered(1));
  expect(await answer).toEqual({ type: 'answered', edits: at(0.5).edits, measurements: [] });
  network.release();
  expect(statuses.filter((status, index) => status !== statuses[index - 1])).toEqual([
    ...['loading', 'held', 'asking', 'held', 'idle'],
  ]);
  expect([port.terminated, port.endedBusy]).toEqual([true, [false]]);
  expect([page.watched, page.heldNetworks.size]).toEqual([false, 0]);
});

test('while one question is under way, only the newest on each topic waits', async () => {
  const { network, hold, scalesIn } = setUp();
  const port = await hold();
  const slider = [0.1, 0.2, 0.3].map((scale) => network.ask(at(scale)));
  port.says(held);
  slider.push(...[0.4, 0.5, 0.6].map((scale) => network.ask(at(scale))));
  const other = network.ask(at(2), 'blocks');
  expect(scalesIn(port)).toEqual([0.3]);
  port.says(answered(3));
  port.says(answered(6));
  port.says(answered(7));
  expect(scalesIn(port)).toEqual([0.3, 0.6, 2]);
  expect((await Promise.all([...slider, other])).map(({ type }) => type)).toEqual([
    ...['replaced', 'replaced', 'answered', 'replaced', 'replaced', 'answered', 'answered'],
  ]);
  network.release();
});

test('a question without an answer is told with its reason, and answers to others do not settle it', async () => {
  const { network, hold } = setUp();
  const port = await hold();
  port.says(held);
  const answer = network.ask(at(0.5));
  const reason = { type: 'threw', reason: 'no such image', outOfMemory: false } as const;
  port.says(answered(9), { type: 'unanswered', id: 1, reason });
  expect(await answer).toEqual({ type: 'unanswered', reason });
  expect(network.state.status).toBe('held');
  network.release();
});

test.each<[string, (own: ReturnType<typeof setUp>) => void]>([
  ['it is released', ({ network }) => network.release()],
  ['the page is left', ({ page }) => page.happens('left')],
  [
    'something is trained on the page',
    ({ page }) => new Sweep(() => undefined, page.dependencies).start([], { backend: 'auto' }),
  ],
])('when %s, the worker ends, and what was asked is settled', async (_, happen) => {
  const own = setUp();
  const port = await own.hold();
  port.says(held);
  const answers = [own.network.ask(at(1)), own.network.ask(at(2))];
  happen(own);
  expect(port.terminated).toBe(true);
  expect(port.endedBusy).toEqual([true]);
  expect(own.network.state).toEqual({ status: 'idle' });
  expect(await Promise.all(answers)).toEqual([{ type: 'released' }, { type: 'released' }]);
  expect(await own.network.ask(at(3))).toEqual({ type: 'released' });
  await vi.advanceTimersByTimeAsync(100);
});

test('another network takes the place of one that is held', async () => {
  const { network, ports, hold } = setUp();
  (await hold()).says(held);
  await hold();
  expect(ports.map(({ terminated }) => terminated)).toEqual([true, false]);
  network.release();
});

test('releasing while files load ends the download, and late news of it changes nothing', async () => {
  const loadFiles = () => new Promise<typeof noFiles>((resolve) => setTimeout(() => resolve(noFiles), 1000));
  const { network, ports, hold } = setUp(loadFiles);
  await hold();
  network.release();
  await vi.advanceTimersByTimeAsync(2000);
  expect(ports).toHaveLength(0);
  expect(network.state).toEqual({ status: 'idle' });
});

test('a graphics card that is lost is told in the state, and the question stays under way', async () => {
  const { network, hold } = setUp();
  const port = await hold();
  port.says({ type: 'held', backend: 'webgl', refused: [] });
  const answer = network.ask(at(0.5));
  const moved = { reason: 'context-lost', detail: null } as const;
  port.says({ type: 'moved', why: moved });
  expect(network.state).toEqual({ status: 'asking', backend: 'wasm', refused: [], moved });
  port.says(answered(1));
  expect((await answer).type).toBe('answered');
  network.release();
});

test('a worker that hangs over a question is ended after 5 seconds, one that waits never', async () => {
  const { network, hold } = setUp();
  const port = await hold();
  port.says(held);
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(network.state.status).toBe('held');
  const answer = network.ask(at(0.5));
  await vi.advanceTimersByTimeAsync(5100);
  expect(network.state).toMatchObject({ status: 'failed', failure: { type: 'hung' } });
  expect(await answer).toEqual({ type: 'released' });
  expect(port.terminated).toBe(true);
});

test.each<[string, (port: ScriptedPort<HoldingRequest, HoldingReport>) => void, string]>([
  ['throws', (port) => port.breaks('Uncaught Error: broken on purpose'), 'threw'],
  [
    'has no backend',
    (port) => port.says({ type: 'failed', failure: { type: 'no-backend', refused: [] } }),
    'no-backend',
  ],
])('after a worker that %s the next hold starts another', async (_, fail, failure) => {
  const { network, hold, ports } = setUp();
  const port = await hold();
  port.says({ type: 'heartbeat' });
  fail(port);
  expect(network.state).toMatchObject({ status: 'failed', failure: { type: failure } });
  (await hold()).says(held);
  expect(network.state.status).toBe('held');
  expect(ports).toHaveLength(2);
  network.release();
});

test('files that cannot be loaded are told', async () => {
  const { network, hold } = setUp(() => Promise.reject(new Error('training.bin answered with status 404')));
  await hold();
  const failure = { type: 'files-not-loaded', reason: 'training.bin answered with status 404' };
  expect(network.state).toEqual({ status: 'failed', failure });
});
