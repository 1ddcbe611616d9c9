import { expect, test } from 'vitest';
import { experimentOf } from './fakes/experiments.ts';
import { recordsOf, runOf, simulate } from './fakes/simulated-device.ts';
import { RunTimes } from './run-times.ts';

const experiment = experimentOf(20, { iterations: 100 });
const after = (count: number, change = {}) =>
  runOf(experiment, { status: 'running', backend: 'wasm', records: recordsOf(count), ...change });

test('start-up, iterations and evaluation are told apart', () => {
  const device = { backend: 'wasm', workers: 1, startUp: 0.5, iteration: () => 0.03, evaluation: 20 } as const;
  const [time] = simulate(device, [20], 100).times;
  expect(time?.startUp).toBeGreaterThan(0.45);
  expect(time?.startUp).toBeLessThan(0.7);
  expect(Math.abs(time!.iteration / 0.03 - 1)).toBeLessThan(0.04);
  expect(time?.evaluation).toBeGreaterThan(0.5);
  expect(time?.evaluation).toBeLessThan(0.75);
});

test('how many run at once is counted with each run', () => {
  const device = { backend: 'wasm', workers: 2, startUp: 0.1, iteration: () => 0.02, evaluation: 20 } as const;
  const atOnce = simulate(device, [20, 20, 20], 100).times.map((time) => Math.round(time.atOnce));
  expect(atOnce).toEqual([2, 2, 1]);
});

test('one record says nothing of the time of an iteration', () => {
  const runTimes = new RunTimes();
  runTimes.observe([after(0)], 0);
  runTimes.observe([after(1)], 1);
  expect(runTimes.times).toEqual([]);
});

test('iterations made step by step count for nothing, since the clock stands still', () => {
  const runTimes = new RunTimes();
  runTimes.observe([after(0)], 0);
  runTimes.observe([after(1)], 1);
  for (let step = 2; step <= 50; step++) runTimes.observe([after(step, { status: 'paused' })], 1);
  runTimes.observe([after(60)], 1.5);
  expect(runTimes.times[0]?.iteration).toBeCloseTo(0.05, 6);
});

test('where records are taken back, the time of an iteration begins anew', () => {
  const runTimes = new RunTimes();
  runTimes.observe([after(0)], 0);
  runTimes.observe([after(1)], 1);
  runTimes.observe([after(50)], 2);
  runTimes.observe([after(40)], 3);
  runTimes.observe([after(45)], 4);
  expect(runTimes.times[0]?.iteration).toBeCloseTo(0.2, 6);
});
