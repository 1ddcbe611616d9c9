import { expect, test } from 'vitest';
import type { Move } from '../../engine/train-to-the-end.ts';
import { defaultExperiment } from '../../experiment/defaults.ts';
import { chartStrings } from '../../i18n/en/charts.ts';
import { figureStrings } from '../../i18n/en/figure.ts';
import type { RunProgress } from '../../worker/sweep.ts';
import { moveNotices } from './move-notices.ts';

function runThat(move: Move | null): RunProgress {
  const { network } = defaultExperiment;
  return {
    experiment: { ...defaultExperiment, network: { ...network, depth: 20, residual: false } },
    status: 'running',
    records: [],
    evaluation: null,
    message: null,
    backend: 'wasm',
    move,
    millisecondsPerIteration: null,
    draws: null,
  };
}

function sentenceOf(move: Move): string | undefined {
  return moveNotices([runThat(move)], figureStrings, chartStrings)[0];
}

test('a reader is told when the graphics card was lost, and where training goes on', () => {
  expect(sentenceOf({ reason: 'context-lost', leftAfter: 120, resumedAfter: 100 })).toBe(
    'The graphics card was lost after iteration 120 of plain-20; training goes on from iteration 100 on WebAssembly.',
  );
  expect(sentenceOf({ reason: 'context-lost', leftAfter: 7, resumedAfter: 0 })).toBe(
    'The graphics card was lost after iteration 7 of plain-20; training starts again on WebAssembly.',
  );
  expect(sentenceOf({ reason: 'context-lost', leftAfter: 0, resumedAfter: 0 })).toBe(
    'The graphics card was lost in the first iteration of plain-20; training starts again on WebAssembly.',
  );
  expect(sentenceOf({ reason: 'loss-not-finite', leftAfter: 50, resumedAfter: 50 })).toBe(
    'WebGL gave a loss that is not a finite number after iteration 50 of plain-20; training goes on from there on WebAssembly.',
  );
});

test('nothing is said of runs that stayed where they were', () => {
  expect(moveNotices([runThat(null)], figureStrings, chartStrings)).toEqual([]);
});
