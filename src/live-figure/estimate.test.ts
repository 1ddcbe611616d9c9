import { expect, test } from 'vitest';
import { experimentOf } from '../worker/fakes/experiments.ts';
import { simulate } from '../worker/fakes/simulated-device.ts';
import type { SimulatedDevice } from '../worker/fakes/simulated-device.ts';
import { estimate, speedsShown } from './estimate.ts';
import type { KeptSpeeds } from './kept-speeds.ts';

/** Of an iteration of the standard work, on another machine. */
const secondsElsewhere = 0.1;

interface Trial {
  readonly depths: readonly number[];
  readonly iterations: number;
}

/** Cores that share a memory: the more of them work, the slower is each. */
const laptop: SimulatedDevice = {
  backend: 'wasm',
  workers: 4,
  startUp: 0.3,
  iteration: (depth, atOnce) => 0.0012 * (depth - 2.2) * (1 + 0.1 * (atOnce - 1)),
  evaluation: 14,
};
const phone: SimulatedDevice = { ...laptop, workers: 1, startUp: 1.5, iteration: (depth) => 0.004 * (depth - 2.2) };
const card: SimulatedDevice = {
  ...{ backend: 'webgl', workers: 2, startUp: 2.5, evaluation: 6 },
  iteration: (depth, atOnce) => (0.0004 * depth + 0.0002 * (depth - 2.2)) * atOnce,
};

const trials: readonly Trial[] = [
  { depths: [8, 8, 26, 26, 44, 44], iterations: 150 },
  { depths: [20, 20, 56, 56], iterations: 300 },
  { depths: [8], iterations: 600 },
  { depths: [8, 8, 14, 14, 20, 20, 32, 32, 44, 44, 56, 56], iterations: 100 },
  { depths: [110], iterations: 80 },
];

function estimateOn(device: SimulatedDevice, { depths, iterations }: Trial, kept: readonly KeptSpeeds[], side = 14) {
  const experiments = depths.map((depth) => {
    const experiment = experimentOf(depth, { iterations });
    return { ...experiment, data: { ...experiment.data, side: side as 14 | 28 } };
  });
  return estimate({ experiments, wanted: 'auto', limitOf: () => device.workers }, kept, secondsElsewhere);
}

test('after any one sweep, the estimate of any other is within 30 % of what it takes', () => {
  for (const [name, device] of Object.entries({ laptop, phone, card })) {
    const sweeps = trials.map((trial) => ({ trial, ...simulate(device, trial.depths, trial.iterations) }));
    for (const first of sweeps) {
      const shown = speedsShown('auto', first.times)!;
      for (const { trial, seconds: taken } of sweeps) {
        const { seconds, source } = estimateOn(device, trial, [shown]);
        const said = `${name}: ${trial.depths} after ${first.trial.depths}`;
        expect(source).toBe('this-device');
        expect(seconds / taken, said).toBeGreaterThan(0.7);
        expect(seconds / taken, said).toBeLessThan(1.3);
      }
    }
  }
});

test('before the first run the estimate is an estimate from another machine, at its speed', () => {
  const trial = { depths: [20], iterations: 300 };
  const { seconds, source } = estimateOn(phone, trial, []);
  expect(source).toBe('another-machine');
  // Its network is that of the standard work. Of 4,000 images in mini-batches of 64 the evaluation makes the forward third.
  expect(seconds).toBeCloseTo((300 + 4000 / 64 / 3) * secondsElsewhere, 3);
});

test('from networks of another kind it is a guess, too', () => {
  const shown = speedsShown('auto', simulate(laptop, [20], 100).times)!;
  expect(estimateOn(laptop, trials[0]!, [shown], 28).source).toBe('other-networks');
});

test('what was shown with another backend says nothing', () => {
  const shown = { ...speedsShown('auto', simulate(laptop, [20], 100).times)!, wanted: 'cpu' } as const;
  expect(estimateOn(laptop, trials[0]!, [shown]).source).toBe('another-machine');
});

test('a sweep of runs too short to be timed shows nothing', () => {
  expect(speedsShown('auto', [])).toBeNull();
});
