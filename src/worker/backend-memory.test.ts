import { expect, test } from 'vitest';
import type { Probe } from '../engine/probe.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { BackendMemory } from './backend-memory.ts';
import { experimentOf } from './fakes/experiments.ts';
import type { RunProgress } from './run-progress.ts';

const fastCard: Probe = { type: 'timed', wasm: 30, webgl: 10 };

function runOf(experiment: Experiment, found: Partial<Pick<RunProgress, 'probe' | 'move'>>): RunProgress {
  return {
    experiment,
    status: 'running',
    records: [],
    measurements: [],
    evaluation: null,
    failure: null,
    backend: 'webgl',
    substitution: null,
    probe: null,
    move: null,
    unchecked: null,
    compiling: null,
    millisecondsPerIteration: null,
    draws: null,
    ...found,
  };
}

test('what one run finds out holds for others of its kind, whatever their depth, and for no other kind', () => {
  const memory = new BackendMemory();
  const own = experimentOf(8);
  const wider = { ...own, network: { ...own.network, filters: 16 } };
  expect(memory.plan(own, 'auto', 1)).toEqual({ backend: 'auto', probe: null, substitution: null });
  memory.remember(runOf(own, { probe: fastCard }));
  expect(memory.plan(experimentOf(56), 'auto', 1)).toEqual({ backend: 'webgl', probe: fastCard, substitution: null });
  expect(memory.plan(wider, 'auto', 1)).toEqual({ backend: 'auto', probe: null, substitution: null });
});

test('the same times speak for WASM where many runs train at once', () => {
  const memory = new BackendMemory();
  memory.remember(runOf(experimentOf(8), { probe: fastCard }));
  expect(memory.plan(experimentOf(8), 'auto', 8)).toMatchObject({ backend: 'wasm', probe: fastCard });
});

test('a backend that the reader asks for needs no reason', () => {
  const memory = new BackendMemory();
  memory.remember(runOf(experimentOf(8), { probe: fastCard }));
  for (const wanted of ['wasm', 'webgl', 'cpu'] as const)
    expect(memory.plan(experimentOf(8), wanted, 1)).toEqual({ backend: wanted, probe: null, substitution: null });
});

test('after the graphics card was lost no run tries it again, and a reader who asks for it is told', () => {
  const memory = new BackendMemory();
  const move = { reason: 'context-lost', detail: null, leftAfter: 7, resumedAfter: 0 } as const;
  memory.remember(runOf(experimentOf(8), { probe: fastCard, move }));
  expect(memory.plan(experimentOf(8), 'auto', 1)).toEqual({ backend: 'wasm', probe: null, substitution: null });
  expect(memory.plan(experimentOf(8), 'webgl', 1)).toMatchObject({
    backend: 'wasm',
    substitution: { type: 'distrusted', reason: 'context-lost' },
  });
  expect(memory.plan(experimentOf(8), 'cpu', 1).backend).toBe('cpu');
});

test('a loss that is not finite is no reason to leave WebGL for good', () => {
  const memory = new BackendMemory();
  const move = { reason: 'loss-not-finite', detail: null, leftAfter: 7, resumedAfter: 0 } as const;
  memory.remember(runOf(experimentOf(8), { move }));
  expect(memory.plan(experimentOf(8), 'webgl', 1).backend).toBe('webgl');
});
