import { expect, test } from 'vitest';
import { experimentKey } from '../experiment/experiment-key.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { experimentOf, startedFrom } from './fakes/experiments.ts';
import { runOf } from './fakes/simulated-device.ts';
import { missingStarts, Starts } from './starts.ts';

const nothingLearnt = { iteration: 4, parameters: new Map(), runningStatistics: new Map() };
const ends = (...experiments: readonly Experiment[]) =>
  new Map(experiments.map((own) => [experimentKey(own), nothingLearnt] as const));

const first = experimentOf(8);
const second = startedFrom(first);
const third = startedFrom(second, [], 3);

test('what is missing comes once each, the first of a chain first, and nothing that was asked for', () => {
  expect(missingStarts([first, experimentOf(14)], ends())).toEqual([]);
  expect(missingStarts([third], ends())).toEqual([first, second]);
  expect(missingStarts([third, second, startedFrom(first, [], 9)], ends())).toEqual([first]);
  expect(missingStarts([second, first], ends())).toEqual([]);
});

test('a chain begins at the nearest end that is at hand, and what lies before it is not trained', () => {
  expect(missingStarts([third], ends(first))).toEqual([second]);
  expect(missingStarts([third], ends(second))).toEqual([]);
  expect(missingStarts([third, second], ends(second))).toEqual([first]);
  expect(missingStarts([third], ends(third, experimentOf(14)))).toEqual([first, second]);
});

test('an experiment waits until the end of the one that it starts from is there', () => {
  const starts = new Starts([first, second, third], ends());
  expect([first, second, third].map((own) => starts.awaits(own))).toEqual([false, true, true]);
  expect([first, second, third].map((own) => starts.isNeeded(own))).toEqual([true, true, false]);
  starts.keep(structuredClone(first), nothingLearnt);
  expect(starts.endFor(second)).toBe(nothingLearnt);
  expect([second, third].map((own) => starts.awaits(own))).toEqual([false, true]);
  expect(new Starts([third], ends(second)).awaits(third)).toBe(false);
});

test('it has failed once nothing can bring that end any more, with the reason of the first that ended', () => {
  const starts = new Starts([first, second, third], ends());
  const failureWhen = (own: Experiment, ...runs: Parameters<typeof starts.failureOf>[1]) =>
    starts.failureOf(runOf(own), runs);
  expect(failureWhen(first, runOf(first))).toBeNull();
  expect(failureWhen(second, runOf(first, { status: 'running' }))).toBeNull();
  const cause = { type: 'diverged', iteration: 3, cause: 'overshoot', rate: 0.1 } as const;
  const diverged = runOf(first, { status: 'diverged', failure: cause });
  const failure = { type: 'not-started', cause } as const;
  expect(failureWhen(second, diverged)).toEqual(failure);
  expect(failureWhen(second, diverged, runOf(first, { status: 'running' }))).toBeNull();
  expect(failureWhen(third, runOf(second, { status: 'failed', failure }))).toEqual(failure);
  expect(failureWhen(second, runOf(first, { status: 'done' }))).toEqual({ type: 'not-started', cause: null });
  expect(starts.failureOf(runOf(second, { status: 'stopped' }), [diverged])).toBeNull();
  starts.keep(first, nothingLearnt);
  expect(failureWhen(second, runOf(first, { status: 'done' }))).toBeNull();
});
