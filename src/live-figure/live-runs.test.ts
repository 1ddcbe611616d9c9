import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { experimentOf } from '../worker/fakes/experiments.ts';
import { FakePage } from '../worker/fakes/fake-page.ts';
import type { SweepState } from '../worker/sweep.ts';
import { LiveRuns } from './live-runs.ts';

const auto = { backend: 'auto' } as const;
const shallow = [experimentOf(8)];
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

function openPage() {
  const page = new FakePage();
  const told: SweepState[] = [];
  const runs = new LiveRuns<string>((state) => told.push(state), page.dependencies);
  return { page, told, runs };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('runs have the settings that they were started with, until they are cleared', async () => {
  const { runs } = openPage();
  expect(runs.settings).toBe(null);
  runs.start('shallow', shallow, auto);
  await pass(5000);
  expect(runs.state.status).toBe('done');
  expect(runs.settings).toBe('shallow');
  expect(runs.backend).toBe('wasm');
  runs.clear();
  expect(runs).toMatchObject({ settings: null, backend: null, state: { status: 'idle', runs: [] } });
});

test('of experiments that are done in part only those that are left are trained, and they are the same settings', async () => {
  const { runs } = openPage();
  const both = [...shallow, experimentOf(14)];
  runs.start('both', both, auto, both.slice(1));
  await pass(5000);
  expect(runs.state.runs.map(({ experiment }) => experiment.network.depth)).toEqual([14]);
  expect(runs.differFrom(both)).toBe(false);
  expect(runs.differFrom(both.slice(1))).toBe(true);
});

test('they differ from other experiments, not from the same made again, and before any are started from none', () => {
  const { runs } = openPage();
  expect(runs.differFrom(shallow)).toBe(false);
  runs.start('shallow', shallow, auto);
  expect(runs.differFrom([experimentOf(8)])).toBe(false);
  expect(runs.differFrom([experimentOf(14)])).toBe(true);
  expect(runs.differFrom([...shallow, experimentOf(14)])).toBe(true);
  runs.stop();
});

test('of runs that are cleared while they train nothing more is told, and no worker stays', async () => {
  const { page, told, runs } = openPage();
  runs.start('shallow', shallow, auto);
  await pass(1);
  const before = told.length;
  expect(before).toBeGreaterThan(0);
  runs.clear();
  await pass(5000);
  expect(told.length).toBe(before);
  expect(page.workersAlive).toBe(0);
});
