import { expect, test } from 'vitest';
import { experimentOf } from './fakes/experiments.ts';
import type { RunProgress, RunStatus } from './run-progress.ts';
import { countWork, measuredRate, secondsFor, secondsLeft } from './time-left.ts';

function runOf(depth: number, status: RunStatus, made: number, milliseconds: number | null): RunProgress {
  const records = Array.from({ length: made }, (_, index) => ({
    iteration: index + 1,
    trainingLoss: 1,
    trainingError: 1,
  }));
  return {
    experiment: experimentOf(depth, { iterations: 100 }),
    status,
    records,
    evaluation: null,
    message: null,
    backend: 'wasm',
    probe: null,
    move: null,
    unchecked: null,
    compiling: null,
    millisecondsPerIteration: milliseconds,
    draws: null,
  };
}

test('an iteration of the standard work is 2,123,744 x 64 x 3 multiply-adds', () => {
  expect(countWork(experimentOf(20)).iteration).toBe(2_123_744 * 64 * 3);
});

test('the evaluation costs as much as 20.8 iterations at batch 64', () => {
  const { evaluation, iteration } = countWork(experimentOf(20));
  expect(evaluation / iteration).toBeCloseTo(4000 / 64 / 3, 6);
});

test('works are taken in order by whoever is free', () => {
  expect(secondsFor([3, 1, 1, 1], 2, 1)).toBe(3);
  expect(secondsFor([1, 1, 1, 3], 2, 1)).toBe(4);
  expect(secondsFor([10, 20], 8, 10)).toBe(2);
  expect(secondsFor([], 2, 1)).toBe(0);
});

test('before the first record nobody knows', () => {
  expect(secondsLeft([runOf(20, 'running', 0, null), runOf(8, 'queued', 0, null)], 2)).toBeNull();
});

test('a run half way through needs the other half and its evaluation', () => {
  const seconds = secondsLeft([runOf(20, 'running', 50, 30)], 1);
  expect(seconds).toBeCloseTo(0.03 * (50 + 4000 / 64 / 3), 6);
});

test('the rate of the shallow tells the time of the deep', () => {
  const shallow = runOf(8, 'done', 100, 10);
  const rate = measuredRate([shallow]) ?? 0;
  expect(secondsLeft([shallow, runOf(56, 'queued', 0, null)], 2)).toBeCloseTo(
    countWork(experimentOf(56, { iterations: 100 })).total / rate,
    6,
  );
});

test('ended runs take no more time, whatever their end', () => {
  const ended = (['done', 'diverged', 'stopped', 'failed'] as const).map((status) => runOf(20, status, 10, 30));
  expect(secondsLeft(ended, 2)).toBe(0);
});
