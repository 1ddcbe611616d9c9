import { expect, test } from 'vitest';
import { experimentOf, startedFrom } from './fakes/experiments.ts';
import { recordsOf, runOf, simulate } from './fakes/simulated-device.ts';
import type { SimulatedDevice } from './fakes/simulated-device.ts';
import type { RunTime } from './run-times.ts';
import { Starts } from './starts.ts';
import { countWork, secondsFor, secondsLeft } from './time-left.ts';

const phone: SimulatedDevice = {
  backend: 'wasm',
  workers: 2,
  startUp: 0.5,
  iteration: (depth, atOnce) => 0.002 * (depth - 2.2) * (atOnce === 2 ? 1.2 : 1),
  evaluation: 15,
};

function timeOf(depth: number, iteration: number): RunTime {
  return { experiment: experimentOf(depth), backend: 'wasm', atOnce: 1, startUp: 0, iteration, evaluation: null };
}

/** What was said of the time left at some moments of a sweep, as a part of what was. */
function saidWhile(device: SimulatedDevice, depths: readonly number[], iterations: number): readonly number[] {
  const said: { readonly at: number; readonly left: number }[] = [];
  const { seconds } = simulate(device, depths, iterations, (runs, times, at) => {
    const left = secondsLeft(runs, times, device.workers);
    if (left !== null) said.push({ at, left });
  });
  return said.filter(({ at }) => seconds - at > 3).map(({ at, left }) => left / (seconds - at));
}

test('an iteration of the standard work is 2,123,744 x 64 x 3 multiply-adds', () => {
  expect(countWork(experimentOf(20)).iteration).toBe(2_123_744 * 64 * 3);
});

test('the evaluation costs as much as 20.8 iterations at batch 64', () => {
  const { evaluation, iteration } = countWork(experimentOf(20));
  expect(evaluation / iteration).toBeCloseTo(4000 / 64 / 3, 6);
});

test('what starts from another is taken up after it, by whoever is free then', () => {
  const need = (work: number, after?: number) => ({ startUp: 0, work, after });
  const seconds = (needs: readonly ReturnType<typeof need>[], workers: number) => secondsFor(needs, workers, () => 1);
  expect(seconds([need(2), need(3, 0)], 2)).toBe(5);
  expect(seconds([need(2), need(3, 0), need(4, 0)], 2)).toBe(6);
  expect(seconds([need(2), need(3, 0), need(5)], 2)).toBe(5);
  // Whoever is free takes what waits for nobody, and nothing that has begun gives way.
  expect(seconds([need(2), need(3, 0), need(4), need(1)], 2)).toBe(5);
  expect(seconds([need(2, 2), need(2, 2), need(1), need(4)], 2)).toBe(5);
  // Behind one that is queued later, as the order of a sweep may be.
  expect(seconds([need(3, 1), need(2)], 2)).toBe(5);
});

test('the time left counts the start that still trains, and then what waits for it', () => {
  const first = experimentOf(20);
  const time = timeOf(20, 0.03);
  const waiting = runOf(startedFrom(first));
  const plan = new Starts().planFor([waiting.experiment]);
  const each = 0.03 * (4 + 4000 / 64 / 3);
  const start = runOf(first, { status: 'running', records: recordsOf(4), backend: 'wasm' });
  const left = each - 4 * 0.03;
  expect(secondsLeft([start, waiting], [{ ...time, experiment: first }], 2, plan)).toBeCloseTo(left + each, 6);
  const done = { ...start, status: 'done' } as const;
  expect(secondsLeft([done, waiting], [{ ...time, experiment: first }], 2, plan)).toBeCloseTo(each, 6);
});

test('runs are taken in order by whoever is free', () => {
  const needs = (works: readonly number[]) => works.map((work) => ({ startUp: 0, work }));
  const seconds = (works: readonly number[], workers: number) => secondsFor(needs(works), workers, () => 1);
  expect(seconds([3, 1, 1, 1], 2)).toBe(3);
  expect(seconds([1, 1, 1, 3], 2)).toBe(4);
  expect(seconds([1, 2], 8)).toBe(2);
  expect(seconds([], 2)).toBe(0);
});

test('runs slow each other as long as they train, not while they start', () => {
  const slowdown = (atOnce: number) => atOnce;
  const one = { startUp: 5, work: 1 };
  expect(secondsFor([one, one], 2, slowdown)).toBeCloseTo(5 + 2, 6);
  expect(secondsFor([one, { startUp: 5, work: 4 }], 2, slowdown)).toBeCloseTo(5 + 2 + 3, 6);
});

test('before the first records nobody knows', () => {
  expect(secondsLeft([runOf(experimentOf(20), { status: 'running' })], [], 2)).toBeNull();
});

test('a run half way through needs the other half and its evaluation', () => {
  const time = timeOf(20, 0.03);
  const run = runOf(time.experiment, { status: 'running', records: recordsOf(2), backend: 'wasm' });
  expect(secondsLeft([run], [time], 1)).toBeCloseTo(0.03 * (2 + 4000 / 64 / 3), 6);
});

test('ended runs take no more time, whatever their end', () => {
  const ended = (['done', 'diverged', 'stopped', 'failed'] as const).map((status) =>
    runOf(experimentOf(20), { status }),
  );
  expect(secondsLeft(ended, [timeOf(20, 0.03)], 2)).toBe(0);
});

test('all through a sweep of alike networks, what is said to be left is within a fifth of what is', () => {
  const ratios = saidWhile(phone, [20, 20, 20, 20], 200);
  expect(Math.min(...ratios)).toBeGreaterThan(0.8);
  expect(Math.max(...ratios)).toBeLessThan(1.2);
});

test('from the shallow networks on, what is said of the deep ones is within 30 %', () => {
  const ratios = saidWhile(phone, [8, 8, 26, 26, 44, 44], 150);
  expect(Math.min(...ratios)).toBeGreaterThan(0.7);
  expect(Math.max(...ratios)).toBeLessThan(1.3);
});

test('a device that has become half as fast is believed within ten seconds', () => {
  const hot = { ...phone, iteration: (depth: number, _: number, at: number) => (at < 20 ? 0.02 : 0.04) * (depth / 20) };
  const lefts: number[] = [];
  const { seconds } = simulate(hot, [20, 20], 1500, (runs, times, at) => {
    if (at > 31 && at < 31.2) lefts.push(at + (secondsLeft(runs, times, 2) ?? 0));
  });
  expect(lefts[0]! / seconds).toBeGreaterThan(0.95);
});
