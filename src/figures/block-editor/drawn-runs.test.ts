import { expect, test } from 'vitest';
import type { OwnData } from '../../experiment/data-sets.ts';
import { defaultExperiment } from '../../experiment/defaults.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import type { RunProgress } from '../../worker/run-progress.ts';
import { drawnRuns, hasTraining, keptBeside } from './drawn-runs.ts';

const images: OwnData = {
  ...{ name: 'own', side: 14, channels: 1, classes: 10, trainingImages: 900, testImages: 100 },
  fingerprint: '0'.repeat(32),
};
const site = defaultExperiment.data;
const on = (data: Experiment['data']) => ({ experiment: { ...defaultExperiment, data } });
const line = (data: Experiment['data']) => ({
  name: data.name,
  run: { ...on(data), records: [], measurements: [], evaluation: null, diverged: false },
});

test('no kept run is drawn beside a run in hand on other images', () => {
  const kept = [line(images), line(site)];
  expect(keptBeside(kept, [on(images)])).toEqual([line(images)]);
  expect(keptBeside(kept, [on(site), on(site)])).toEqual([line(site)]);
  expect(keptBeside(kept, [])).toEqual(kept);
});

test('a run without an error yet is not drawn, unless it has diverged', () => {
  const network = { ...defaultExperiment.network, written: 'x' };
  const run = (status: RunProgress['status']) =>
    ({ experiment: { ...defaultExperiment, network }, status, records: [] as RunProgress['records'] }) as RunProgress;
  expect(drawnRuns([run('running')]).own).toBeNull();
  expect(drawnRuns([run('stopped')]).own).toBeNull();
  expect(drawnRuns([run('diverged')]).own).toMatchObject({ records: [], diverged: true });
});

test('before any code has run, kept runs and images of the reader’s are shown', () => {
  expect(hasTraining([line(site)], site)).toBe(true);
  expect(hasTraining([], images)).toBe(true);
  expect(hasTraining([], site)).toBe(false);
});
