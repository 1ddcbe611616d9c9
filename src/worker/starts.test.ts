import { expect, test } from 'vitest';
import { experimentKey } from '../experiment/experiment-key.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { experimentOf, startedFrom } from './fakes/experiments.ts';
import { runOf } from './fakes/simulated-device.ts';
import type { RunProgress } from './run-progress.ts';
import { Starts } from './starts.ts';
import { countWork } from './work.ts';

const nothingLearnt = { iteration: 4, parameters: new Map(), runningStatistics: new Map() };
const ends = (...experiments: readonly Experiment[]) =>
  new Map(experiments.map((own) => [experimentKey(own), nothingLearnt] as const));

const first = experimentOf(8);
const second = startedFrom(first);
const third = startedFrom(second, [], 3);

const missingStarts = (experiments: readonly Experiment[], own: ReturnType<typeof ends>) =>
  new Starts(own).planFor(experiments).missing;

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
  const starts = new Starts();
  const plan = starts.planFor([third]);
  expect([first, second, third].map((own) => plan.awaits(own))).toEqual([false, true, true]);
  expect([first, second, third].map((own) => plan.isNeeded(own))).toEqual([true, true, false]);
  plan.keep(structuredClone(first), nothingLearnt);
  expect(plan.endFor(second)).toBe(nothingLearnt);
  expect([second, third].map((own) => plan.awaits(own))).toEqual([false, true]);
  // The next sweep of the figure has it.
  expect(starts.planFor([second]).missing).toEqual([]);
  expect(new Starts(ends(second)).planFor([third]).awaits(third)).toBe(false);
});

test('it has failed once nothing can bring that end any more, with the reason of the first that ended', () => {
  const plan = new Starts().planFor([third]);
  const failureWhen = (own: Experiment, ...runs: readonly RunProgress[]) => plan.failureOf(runOf(own), runs);
  expect(failureWhen(first, runOf(first))).toBeNull();
  expect(failureWhen(second, runOf(first, { status: 'running' }))).toBeNull();
  const cause = { type: 'diverged', iteration: 3, cause: 'overshoot', rate: 0.1 } as const;
  const diverged = runOf(first, { status: 'diverged', failure: cause });
  const failure = { type: 'not-started', cause } as const;
  expect(failureWhen(second, diverged)).toEqual(failure);
  expect(failureWhen(second, diverged, runOf(first, { status: 'running' }))).toBeNull();
  expect(failureWhen(third, diverged, runOf(second))).toEqual(failure);
  expect(failureWhen(third, runOf(second, { status: 'failed', failure }))).toEqual(failure);
  expect(failureWhen(second, runOf(first, { status: 'done' }))).toEqual({ type: 'not-started', cause: null });
  expect(plan.failureOf(runOf(second, { status: 'stopped' }), [diverged])).toBeNull();
  plan.keep(first, nothingLearnt);
  expect(failureWhen(second, runOf(first, { status: 'done' }))).toBeNull();
});

test('the edits of a start change what an iteration and an evaluation cost, and how deep the network is', () => {
  const plain = { ...experimentOf(8), network: { ...experimentOf(8).network, residual: false } };
  const workOf = (own: Experiment) => {
    new Starts().planFor([own]);
    return countWork(own);
  };
  const own = countWork(plain);
  const longer = workOf(startedFrom(plain, [{ kind: 'identity-blocks-inserted', after: 0, count: 6 }]));
  // Six blocks of two 3x3 convolutions from 8 to 8 channels on maps of 14 x 14.
  expect(longer.iteration - own.iteration).toBe(3 * 64 * 6 * 2 * 9 * 8 * 8 * 14 * 14);
  expect(longer.evaluation / own.evaluation).toBeCloseTo(longer.iteration / own.iteration, 9);
  expect([own.depth, longer.depth]).toEqual([8, 20]);
  const shorter = workOf(startedFrom(plain, [{ kind: 'block-left-out', block: 0 }]));
  expect(own.iteration - shorter.iteration).toBe(3 * 64 * 2 * 9 * 8 * 8 * 14 * 14);
  expect(workOf(startedFrom(plain))).toEqual(own);
});

test('edits that do not fit are refused, also those of a start that is not trained', () => {
  const misfit = startedFrom(first, [{ kind: 'block-left-out', block: 3 }]);
  expect(() => new Starts(ends(misfit)).planFor([startedFrom(misfit)])).toThrow('no-such-block');
});
