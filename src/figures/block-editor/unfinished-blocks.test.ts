import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { initialParameters, initialRunningStatistics } from '../../engine/parameters.ts';
import { networkOf } from '../../experiment/experiment-network.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import '../../experiment/provide-written.ts';
import { written, writtenBlocks } from '../../networks/fixtures/written-blocks.ts';
import { listRuns } from '../../store/run-store.ts';
import type { RunProgress, SweepState } from '../../worker/sweep.ts';
import { blockExperiment } from './block-experiment.ts';
import { blockStudy } from './study.ts';
import { UnfinishedBlocks } from './unfinished-blocks.ts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => void vi.unstubAllGlobals());

const experimentOf = (seed: number): Experiment =>
  blockExperiment(writtenBlocks(8, written.oneLayer), { ...blockStudy.defaults, depth: 8, iterations: 100, seed });

const runOf = (experiment: Experiment, status: RunProgress['status'] = 'running'): RunProgress =>
  ({
    ...{ experiment, status, measurements: [] },
    records: Array.from({ length: 50 }, (_, made) => ({ iteration: made + 1, trainingLoss: 2, trainingError: 0.5 })),
  }) as unknown as RunProgress;

/** As a worker reports where a run has got to. */
function reach50(blocks: UnfinishedBlocks, experiment: Experiment): void {
  const spec = networkOf(experiment);
  const parameters = initialParameters(spec, experiment.seed);
  blocks.wishes.checkpoints!.onCheckpoint(runOf(experiment), {
    ...{ iteration: 50, parameters, velocities: parameters },
    runningStatistics: initialRunningStatistics(spec),
  });
}

async function keptSeeds(): Promise<readonly number[]> {
  const list = await listRuns();
  if (list.type === 'failed') throw new Error(list.reason);
  return list.value.runs.map(({ experiment }) => experiment.seed).toSorted();
}

test('a run of a written block that was left is found by a later page, and training goes on with it', async () => {
  reach50(new UnfinishedBlocks(vi.fn()), experimentOf(1));
  await vi.waitFor(async () => expect(await keptSeeds()).toEqual([1]));
  const onChange = vi.fn();
  const later = new UnfinishedBlocks(onChange);
  await later.look([experimentOf(1)]);
  expect(onChange).toHaveBeenCalled();
  expect(later.iterationOf([experimentOf(1)])).toBe(50);
  expect(later.wishes.unfinished!(experimentOf(1))?.records).toHaveLength(50);
  expect(later.wishes.unfinished!(experimentOf(2))).toBeUndefined();
});

test('what has come to its end, or is to begin anew, is no longer kept', async () => {
  const blocks = new UnfinishedBlocks(vi.fn());
  for (const seed of [1, 2, 3]) reach50(blocks, experimentOf(seed));
  blocks.follow({ runs: [runOf(experimentOf(1), 'done'), runOf(experimentOf(2), 'stopped')] } as unknown as SweepState);
  await blocks.forget([experimentOf(3)]);
  expect(await keptSeeds()).toEqual([2]);
  expect(blocks.iterationOf([experimentOf(3)])).toBeNull();
});

test('the oldest make room for newer ones', async () => {
  const blocks = new UnfinishedBlocks(vi.fn());
  const now = vi.spyOn(Date, 'now');
  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
    now.mockReturnValue(1000 * seed);
    reach50(blocks, experimentOf(seed));
    await blocks.look([]);
  }
  now.mockRestore();
  await blocks.look([]);
  expect(await keptSeeds()).toEqual([3, 4, 5, 6, 7, 8]);
});

test('where the device keeps nothing, nothing is found and nothing fails', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const blocks = new UnfinishedBlocks(vi.fn());
  reach50(blocks, experimentOf(1));
  await blocks.look([experimentOf(1)]);
  expect(blocks.iterationOf([experimentOf(1)])).toBeNull();
});
