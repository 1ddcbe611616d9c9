import { expect, test, vi } from 'vitest';
import type { TrainedValues } from '../../engine/checkpoint.ts';
import type { RunProgress } from '../../worker/run-progress.ts';
import { TrainedKeeper } from './trained-keeper.ts';

const trained: TrainedValues = { iteration: 25, parameters: new Map(), runningStatistics: new Map() };
const run = {} as RunProgress;

test('a device that cannot keep networks is told of once, however many are trained', async () => {
  const onNotice = vi.fn();
  const keeper = new TrainedKeeper(onNotice, async () => async () => 'There is no room.');
  for (let network = 0; network < 3; network++) keeper.keep(run, trained);
  await vi.waitFor(() => expect(keeper.notices).toEqual(['There is no room.']));
  expect(onNotice).toHaveBeenCalledTimes(1);
});

test.each<[string, () => Promise<() => Promise<null>>]>([
  ['is kept', async () => async () => null],
  ['cannot be kept since the code for it does not come', () => Promise.reject(new Error('404'))],
])('of a network that %s nothing is said', async (_, load) => {
  const onNotice = vi.fn();
  const keeper = new TrainedKeeper(onNotice, load);
  keeper.keep(run, trained);
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(keeper.notices).toEqual([]);
  expect(onNotice).not.toHaveBeenCalled();
});
