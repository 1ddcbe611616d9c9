import { expect, test } from 'vitest';
import type { Move } from '../engine/train-to-the-end.ts';
import { defaultExperiment } from '../experiment/defaults.ts';
import { chartStrings } from '../i18n/charts.ts';
import { figureStrings } from '../i18n/figure.ts';
import type { RunProgress } from '../worker/sweep.ts';
import { backendNotices } from './backend-notices.ts';

function runThat(move: Move | null, found: Partial<RunProgress> = {}): RunProgress {
  const { network } = defaultExperiment;
  return {
    experiment: { ...defaultExperiment, network: { ...network, depth: 20, residual: false } },
    status: 'running',
    records: [],
    measurements: [],
    evaluation: null,
    failure: null,
    backend: 'wasm',
    substitution: null,
    probe: null,
    move,
    unchecked: null,
    compiling: null,
    millisecondsPerIteration: null,
    draws: null,
    ...found,
  };
}

function sentenceOf(move: Move): string | undefined {
  return backendNotices([runThat(move)], figureStrings, chartStrings)[0];
}

test('a reader is told when the graphics card was lost, and where training goes on', () => {
  expect(sentenceOf({ reason: 'context-lost', detail: null, leftAfter: 120, resumedAfter: 100 })).toBe(
    'The graphics card was lost after iteration 120 of plain-20; training goes on from iteration 100 on WebAssembly.',
  );
  expect(sentenceOf({ reason: 'context-lost', detail: null, leftAfter: 7, resumedAfter: 0 })).toBe(
    'The graphics card was lost after iteration 7 of plain-20; training starts again on WebAssembly.',
  );
  expect(sentenceOf({ reason: 'context-lost', detail: null, leftAfter: 0, resumedAfter: 0 })).toBe(
    'The graphics card was lost in the first iteration of plain-20; training starts again on WebAssembly.',
  );
  expect(sentenceOf({ reason: 'loss-not-finite', detail: null, leftAfter: 50, resumedAfter: 50 })).toBe(
    'WebGL gave a loss that is not a finite number after iteration 50 of plain-20; training goes on from there on WebAssembly.',
  );
});

test('nothing is said of runs that stayed where they were', () => {
  expect(backendNotices([runThat(null)], figureStrings, chartStrings)).toEqual([]);
});

test('a WebGL that nobody has asked for is explained, with what it costs', () => {
  const probe = { type: 'timed', wasm: 31, webgl: 12 } as const;
  const runs = [runThat(null, { backend: 'webgl', probe }), runThat(null, { backend: 'webgl', probe })];
  expect(backendNotices(runs, figureStrings, chartStrings)).toEqual([
    'WebGL trains, since an iteration takes 12 ms on it here and 31 ms on WebAssembly. Its results are close to the recorded ones, not the same to the last bit.',
  ]);
  expect(backendNotices([runThat(null, { backend: 'webgl' })], figureStrings, chartStrings)).toEqual([]);
});

test('a backend that stands in for another says why, in sentences with one full stop', () => {
  const refused = [
    { backend: 'wasm', reason: 'this browser has no WebAssembly SIMD' },
    { backend: 'webgl', reason: 'no WebGL 2..\n' },
  ] as const;
  const run = runThat(null, { backend: 'cpu', substitution: { type: 'refused', refused } });
  expect(backendNotices([run, run], figureStrings, chartStrings)).toEqual([
    'WebAssembly cannot be used: this browser has no WebAssembly SIMD. WebGL cannot be used: no WebGL 2. Training runs on plain JavaScript instead.',
  ]);
  const unsaid = runThat(null, { substitution: { type: 'refused', refused: [{ backend: 'webgl', reason: '' }] } });
  expect(backendNotices([unsaid], figureStrings, chartStrings)).toEqual([
    'WebGL cannot be used. Training runs on WebAssembly instead.',
  ]);
});

test('a graphics card that failed in an earlier run is not tried again, and that is told', () => {
  const run = runThat(null, { substitution: { type: 'distrusted', reason: 'out-of-memory' } });
  expect(backendNotices([run], figureStrings, chartStrings)).toEqual([
    'The graphics card ran out of memory in an earlier run, so training runs on WebAssembly. Reload the page to use WebGL again.',
  ]);
});
