import { expect, test } from 'vitest';
import { asStored } from '../../../store/ledger-entry.ts';
import type { LedgerEntry } from '../../../store/ledger-entry.ts';
import { ledgerRun, shortExperiment } from '../../../store/ledger-run.fixture.ts';
import type { RunProgress } from '../../../worker/sweep.ts';
import { isOver, keyOf, knownRuns } from './known-runs.ts';

const entryOf = (given: Parameters<typeof ledgerRun>[0]): LedgerEntry => ({
  ...asStored(ledgerRun(given)).entry,
  id: 1,
});

function liveRun(status: RunProgress['status'], made: number): RunProgress {
  const { run } = ledgerRun({ iterations: made });
  return {
    ...{ ...run, status, failure: null, backend: 'wasm', substitution: null, probe: null, move: null },
    ...{ unchecked: null, compiling: null, millisecondsPerIteration: null, draws: null, experiment: shortExperiment },
  };
}

const key = keyOf(shortExperiment);

test('a run of the ledger that came to its end is known, whatever figure made it; one that was stopped is not', () => {
  const known = knownRuns([], [entryOf({ figure: 'degradation-lab' }), entryOf({ seed: 2, iterations: 10 })]);
  expect([...known.keys()]).toEqual([key]);
  expect(known.get(key)).toMatchObject({ status: 'done', iterations: 25, trainingError: 0.5, testError: 0.375 });
  expect(isOver(known.get(key))).toBe(true);
});

test('a run that was trained elsewhere is not taken for one of the site', () => {
  const elsewhere = entryOf({ backend: null });
  expect(knownRuns([], [elsewhere]).size).toBe(0);
  expect(knownRuns([], [elsewhere, entryOf({ iterations: 10, ending: 'diverged' })]).get(key)?.status).toBe('diverged');
});

test('a run that diverged is over; it would diverge again', () => {
  const known = knownRuns([], [entryOf({ iterations: 10, ending: 'diverged' })]);
  expect(known.get(key)?.status).toBe('diverged');
  expect(isOver(known.get(key))).toBe(true);
});

test('a live run comes before one that is kept, but not where it waits or was stopped', () => {
  const kept = [entryOf({})];
  expect(knownRuns([liveRun('running', 10)], kept).get(key)).toMatchObject({ status: 'training', iterations: 10 });
  for (const status of ['queued', 'stopped'] as const) {
    expect(knownRuns([liveRun(status, 10)], kept).get(key)?.status).toBe('done');
    expect(knownRuns([liveRun(status, 10)], []).get(key)).toBeUndefined();
  }
});

test('a run that loads, or is paused, is not said to train', () => {
  expect(knownRuns([liveRun('loading', 0)], []).get(key)?.status).toBe('starting');
  expect(knownRuns([liveRun('paused', 30)], []).get(key)?.status).toBe('paused');
  expect(knownRuns([liveRun('paused', 24)], []).get(key)?.trainingError).toBeNull();
});

test('the error of a run that trains is told once it means what it does everywhere', () => {
  expect(knownRuns([liveRun('running', 24)], []).get(key)?.trainingError).toBeNull();
  expect(knownRuns([liveRun('running', 25)], []).get(key)?.trainingError).toBe(0.5);
});

test('a run that failed is not over', () => {
  expect(isOver(knownRuns([liveRun('failed', 3)], []).get(key))).toBe(false);
});
