import { expect, test } from 'vitest';
import type { Probe } from '../engine/probe.ts';
import { defaultExperiment } from '../experiment/defaults.ts';
import { figureStrings } from '../i18n/figure.ts';
import type { RunProgress } from '../worker/sweep.ts';
import { reasonsOf } from './backend-reasons.ts';

function runWith(probe: Probe | null, backend: 'wasm' | 'webgl' = 'wasm'): RunProgress {
  return {
    experiment: defaultExperiment,
    status: 'running',
    records: [],
    measurements: [],
    evaluation: null,
    failure: null,
    substitution: null,
    backend,
    probe,
    move: null,
    unchecked: null,
    compiling: null,
    millisecondsPerIteration: null,
    draws: null,
  };
}

const reason = (probe: Probe, backend?: 'wasm' | 'webgl') => reasonsOf([runWith(probe, backend)], figureStrings)[0];

test('the figure says what each backend took, and why the slower one may have been chosen', () => {
  expect(reason({ type: 'timed', wasm: 31, webgl: 480 })).toBe(
    'an iteration takes 31 ms on WebAssembly here, 480 ms on WebGL',
  );
  expect(reason({ type: 'timed', wasm: 31, webgl: 12 }, 'webgl')).toBe(
    'an iteration takes 31 ms on WebAssembly here, 12 ms on WebGL',
  );
  expect(reason({ type: 'timed', wasm: 31, webgl: 25 })).toMatch(
    /25 ms on WebGL: not fast enough to give up equal bits$/,
  );
  expect(reason({ type: 'cut-off', wasm: 31, webgl: 3000 })).toMatch(/WebGL had not made one in 3000 ms$/);
});

test('the figure says why WebGL was not even timed', () => {
  expect(reason({ type: 'software', renderer: 'llvmpipe' })).toBe('WebGL is computed in software here (llvmpipe)');
  expect(reason({ type: 'software', renderer: null })).toBe('no graphics card computes WebGL here');
  expect(reason({ type: 'unusable', reason: 'no floats' })).toBe('WebGL cannot be used: no floats');
});

test('one reason is said once, and a backend that was asked for needs none', () => {
  const probe: Probe = { type: 'software', renderer: null };
  expect(reasonsOf([runWith(probe), runWith(probe), runWith(null)], figureStrings)).toHaveLength(1);
  expect(reasonsOf([runWith(null)], figureStrings)).toEqual([]);
});
