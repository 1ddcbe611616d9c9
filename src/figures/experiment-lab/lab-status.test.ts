import { expect, test } from 'vitest';
import { idleStatus, labStatus } from './lab-status.ts';
import { experimentsOf } from './study/cells.ts';
import { labStudy } from './study/study.ts';
import { paperTime } from './paper-time.ts';
import type { EstimateSource } from '../../live-figure/estimate.ts';
import type { SweepState } from '../../worker/sweep.ts';

const experiments = experimentsOf({ ...labStudy.defaults, depths: [8, 14, 20], seedCount: 1 });
const idle: SweepState = {
  ...{ status: 'idle', runs: [], starts: [], loaded: null, failure: null },
  ...{ secondsElapsed: 0, secondsLeft: null, times: [] },
};
const of = (left: number, recorded: number, seconds = 40, source: EstimateSource = 'this-device') =>
  idleStatus({ left: experiments.slice(0, left), all: 6, recorded, estimate: () => ({ seconds, source }) });

test('the status says what is left to train, what the reader has trained, and what is recorded', () => {
  expect(of(6, 0)).toBe('6 runs to train, about 40 s on this device.');
  expect(of(6, 6)).toBe('6 runs to train, about 40 s on this device. You have trained none of them; all are recorded.');
  expect(of(2, 3)).toBe('2 of 6 runs left to train, about 40 s on this device. You have trained 4; 3 are recorded.');
  expect(of(2, 0)).toBe('2 of 6 runs left to train, about 40 s on this device. You have trained 4.');
  expect(of(0, 6)).toBe('You have trained all 6 runs');
});

test('less than a second is not about less than a second', () => {
  expect(of(6, 0, 0.4)).toBe('6 runs to train, less than a second on this device.');
});

test('why Train cannot be pressed comes before all else, but not while networks train', () => {
  const toTrain = { left: experiments, all: 6, recorded: 0, estimate: () => ({ seconds: 40, source: 'this-device' }) };
  const say = (status: SweepState['status']) =>
    labStatus({ ...idle, status }, 'Not ready to train.', toTrain as Parameters<typeof labStatus>[2]);
  for (const status of ['idle', 'done', 'stopped', 'failed'] as const) expect(say(status)).toBe('Not ready to train.');
  for (const status of ['loading', 'running', 'paused'] as const) expect(say(status)).not.toContain('Not ready');
});

test('the paper’s iterations are estimated by the same clock, of one network, the deepest', () => {
  const asked: number[][] = [];
  const text = paperTime(experiments, 64_000, (own) => {
    asked.push(own.map(({ network, training }) => network.depth * training.iterations));
    return { seconds: 3600 * 5, source: 'other-networks' };
  });
  expect(asked).toEqual([[20 * 64_000]]);
  expect(text).toMatch(/20 layers would take about 5\.0 h on this device\. This is a guess from other networks/);
});
