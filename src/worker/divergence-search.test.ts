import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DivergenceSearch } from './divergence-search.ts';
import type { Sought } from './divergence-search.ts';
import { experimentOf, noFiles } from './fakes/experiments.ts';
import { FakePage } from './fakes/fake-page.ts';
import { ScriptedPort } from './fakes/scripted-port.ts';
import type { HoldingReport, HoldingRequest } from './holding-protocol.ts';
import { Sweep } from './sweep.ts';

const run = { experiment: experimentOf(8), iteration: 3, from: undefined };
const found = { iteration: 3, of: 'output', at: { block: 'stage1.block1', step: 2 } } as const;

async function setUp(loadFiles = async () => noFiles) {
  const page = new FakePage();
  const port = new ScriptedPort<HoldingRequest, HoldingReport>();
  const ends: Sought[] = [];
  const dependencies = { ...page.dependencies, loadFiles, heldNetworks: page.heldNetworks, startWorker: () => port };
  const search = new DivergenceSearch(run, (sought) => ends.push(sought), dependencies);
  await vi.advanceTimersByTimeAsync(0);
  return { page, port, ends, search };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  expect(vi.getTimerCount(), 'timers left').toBe(0);
  vi.useRealTimers();
});

test('a worker of its own makes the run again, tells what it has found, and is gone', async () => {
  const { page, port, ends } = await setUp();
  const data = noFiles.data.get('fashion-mnist-14');
  expect(port.sent).toEqual([{ type: 'seek', ...run, data, assets: noFiles.assets }]);
  port.says({ type: 'heartbeat' });
  expect([ends, port.terminated]).toEqual([[], false]);
  port.says({ type: 'sought', found });
  expect(ends).toEqual([{ type: 'sought', found }]);
  expect([port.terminated, page.watched, page.heldNetworks.size]).toEqual([true, false, 0]);
});

test('what goes wrong is told once', async () => {
  const broken = await setUp();
  broken.port.breaks('Uncaught Error: no');
  broken.port.says({ type: 'sought', found });
  expect(broken.ends).toMatchObject([{ type: 'failed', failure: { type: 'script-not-loaded' } }]);
  const offline = await setUp(() => Promise.reject(new Error('offline')));
  expect(offline.ends).toMatchObject([{ type: 'failed', failure: { type: 'files-not-loaded', reason: 'offline' } }]);
  expect(offline.port.sent).toEqual([]);
});

test('it makes room where something is trained, and when the page is left, and says so once', async () => {
  const beside = await setUp();
  const sweep = new Sweep(() => undefined, beside.page.dependencies);
  sweep.start([experimentOf(8)], { backend: 'auto' });
  expect([beside.port.terminated, beside.ends]).toEqual([true, [{ type: 'released' }]]);
  sweep.stop();
  const left = await setUp();
  left.page.happens('left');
  left.port.says({ type: 'sought', found });
  expect([left.port.terminated, left.ends]).toEqual([true, [{ type: 'released' }]]);
  const released = await setUp(() => new Promise(() => undefined));
  released.search.release();
  expect([released.port.sent, released.ends.length, released.page.heldNetworks.size]).toEqual([[], 1, 0]);
});
