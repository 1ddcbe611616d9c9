import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { defaultExperiment } from '../../experiment/defaults.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { FakePage } from '../../worker/fakes/fake-page.ts';
import { LiveRuns } from '../live-runs.ts';
import { imagesGone } from './images-gone.ts';

const own: Experiment = {
  ...defaultExperiment,
  data: {
    ...{ name: 'own', side: 14, channels: 1, classes: 10, trainingImages: 250, testImages: 10 },
    fingerprint: '0'.repeat(32),
  },
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('runs of images that are gone are over; where nothing was trained, what the link said stays told', () => {
  const runs = new LiveRuns<null>(() => undefined, new FakePage().dependencies);
  const figure = { runs, settingsChanged: vi.fn(), changed: vi.fn() };
  imagesGone(figure, [defaultExperiment]);
  expect(figure.changed).toHaveBeenCalledTimes(1);
  expect(figure.settingsChanged).not.toHaveBeenCalled();
  figure.runs.start(null, [own], { backend: 'cpu' });
  figure.runs.stop();
  imagesGone(figure, [defaultExperiment]);
  expect(figure.settingsChanged).toHaveBeenCalledTimes(1);
  expect(figure.changed).toHaveBeenCalledTimes(1);
});
