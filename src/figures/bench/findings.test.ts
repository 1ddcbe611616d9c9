import { expect, test } from 'vitest';
import { words as benchWords } from './words.ts';
import { findingsOfBench } from './findings.ts';
import { ratesOf } from './rates.ts';
import { benchResult } from '../../experiment/bench-result.fixture.ts';
import { comparedWorks, ratioToOurs, rowsOn, standardWork } from '../../experiment/bench-result.ts';
import { countIterationMultiplyAdds } from '../../experiment/bench-work.ts';
import { sentencesOf } from './sentences.ts';

test('an iteration of the standard work is 0.408 billion multiply-adds: 2,123,744 an image, forward, times 64, times 3', () => {
  expect(countIterationMultiplyAdds(standardWork)).toBe(2_123_744 * 64 * 3);
});

test('at 20 ms an iteration, 3,200 images and 20.4 billion multiply-adds are done in a second', () => {
  const rates = ratesOf(standardWork, { median: 20, lowerQuartile: 19, upperQuartile: 21, iterations: 3 });
  expect(rates.imagesPerSecond).toBe(3200);
  expect(rates.multiplyAddsPerSecond / 1e9).toBeCloseTo(20.39, 2);
});

test('ratios are to our engine on WASM at the same work', () => {
  const ratios = rowsOn(benchResult, comparedWorks[0]!).map((row) => [row.trainer, ratioToOurs(benchResult, row)]);
  expect(ratios).toEqual([
    ['ours-wasm', 1],
    ['pytorch', 1.25],
    ['tfjs-layers-webgl', 50],
    ['tfjs-layers-cpu', 500],
  ]);
});

test('what was not timed has no ratio and stands last', () => {
  const last = rowsOn(benchResult, standardWork).at(-1)!;
  expect(last.trainer).toBe('tfjs-layers-wasm');
  expect(ratioToOurs(benchResult, last)).toBeNull();
});

test('findings compare with the fastest stock path, and leave out what was not measured', () => {
  const found = findingsOfBench(benchResult);
  expect(found.toPyTorch).toEqual({ low: 0.5, high: 0.5 });
  expect(found.stockToOurs).toEqual({ low: 40, high: 40 });
  expect(found.twoWorkers).toBe(1.8);
  expect(found).toMatchObject({ composedToOurs: null, growth: null, webgl: null });
});

test('a run on a busy machine says so first', () => {
  const rows = benchResult.rows.map((row) => {
    return row.timing ? { ...row, timing: { ...row.timing, upperQuartile: 2 * row.timing.lowerQuartile } } : row;
  });
  expect(findingsOfBench(benchResult).disturbance).toBeNull();
  expect(sentencesOf({ ...benchResult, rows }, benchWords)[0]).toContain('a factor of 2.0');
});

test('sentences are made of findings alone', () => {
  expect(sentencesOf(benchResult, benchWords)).toEqual([
    'At 20 and 56 layers an iteration takes 0.50 times as long as PyTorch’s on one thread.',
    'The fastest path of TensorFlow.js as it comes takes 40 times as long as ours.',
    'Two workers at the same time, on 2 cores, get through 1.8 times as many iterations as one.',
    'After 10 iterations the engine holds 60 tensors and a heap of 16.8 MB, after 10,000 it holds 60 and 16.8 MB.',
  ]);
});
