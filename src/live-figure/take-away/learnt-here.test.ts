import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { defaultExperiment } from '../../experiment/defaults.ts';
import { keepTrained } from '../../store/network-store.ts';
import { initialParameters, initialRunningStatistics } from '../../engine/parameters.ts';
import { networkOf } from '../../experiment/experiment-network.ts';
import { learntHere } from './learnt-here.ts';

const [first, second, third] = [1, 2, 3].map((seed) => ({ ...defaultExperiment, seed }));
const experiments = [first!, second!, third!];

test('a network has the number of its run, also where those before it are not at hand', async () => {
  const load = () => Promise.reject(new Error('not asked for'));
  const found = await learntHere(experiments, async (own) => (own === first ? null : load));
  expect(found.map(({ run, experiment }) => [run, experiment.seed])).toEqual([
    [2, 2],
    [3, 3],
  ]);
});

test('without another way the device is asked what it keeps', async () => {
  expect(await learntHere(experiments)).toEqual([]);
  const spec = networkOf(defaultExperiment);
  const trained = {
    iteration: defaultExperiment.training.iterations,
    parameters: initialParameters(spec, 3),
    runningStatistics: initialRunningStatistics(spec),
  };
  await keepTrained({ experiment: third!, trainingError: 0.1, testError: 0.2 }, trained);
  const [own, ...others] = await learntHere(experiments);
  expect(others).toEqual([]);
  expect(own!.run).toBe(3);
  expect((await own!.load()).parameters).toEqual(trained.parameters);
});
