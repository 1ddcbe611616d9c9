import { expect, test } from 'vitest';
import { experimentOf } from './fakes/experiments.ts';
import { paceModel, sizeOf } from './pace-model.ts';

const speedAt = (size: number, iteration: number, atOnce = 1) => {
  return { size, iteration, atOnce, startUp: 0, evaluation: null };
};

test('the standard network has the size 1 on every backend', () => {
  for (const backend of ['wasm', 'webgl', 'cpu'] as const) expect(sizeOf(experimentOf(20), backend)).toBeCloseTo(1, 9);
});

// Milliseconds of the bench: ours on WebAssembly, and on WebGL in software.
const measured = {
  wasm: { 8: 6.9, 20: 20.2, 56: 63.1 },
  webgl: { 8: 122, 20: 356, 56: 1030 },
} as const;

test('from any one depth of the bench every other one is within 10 %', () => {
  for (const backend of ['wasm', 'webgl'] as const) {
    const times = Object.entries(measured[backend]).map(([depth, time]) => ({ depth: Number(depth), time }));
    for (const known of times) {
      const model = paceModel([speedAt(sizeOf(experimentOf(known.depth), backend), known.time)], backend);
      for (const { depth, time } of times) {
        const ratio = model.timeOf(experimentOf(depth)).iteration / time;
        expect(Math.abs(ratio - 1), `${backend}: ${depth} from ${known.depth}`).toBeLessThan(0.1);
      }
    }
  }
});

test('how runs slow each other is told apart from how large they are', () => {
  const size = (depth: number) => sizeOf(experimentOf(depth), 'wasm');
  const speeds = [speedAt(1, 0.02 * 1.3, 4), speedAt(size(56), 0.02 * size(56) * 1.1, 2), speedAt(2, 0.04, 1)];
  const model = paceModel(speeds, 'wasm');
  expect(model.slowdown(1)).toBe(1);
  expect(model.slowdown(4)).toBeCloseTo(1.3, 6);
  expect(model.timeOf(experimentOf(20)).iteration).toBeCloseTo(0.02, 6);
});

test('where all runs had the same company, nothing is made up about others', () => {
  expect(paceModel([speedAt(1, 1, 2), speedAt(2, 2, 2)], 'wasm').slowdown(8)).toBe(1);
});
