import { expect, test } from 'vitest';
import { words as labWords } from './words.ts';
import { figureStrings } from '../../i18n/figure.ts';
import { defaultExperiment } from '../../experiment/defaults.ts';
import type { RunProgress } from '../../worker/run-progress.ts';
import type { SweepState } from '../../worker/sweep.ts';
import { progressOf } from '../../live-figure/sweep-progress.ts';
import { statusOf } from './lab-status.ts';

const run: RunProgress = {
  experiment: defaultExperiment,
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
};

const words = { lab: labWords, figure: figureStrings };
const nothing = { runs: [], starts: [], loaded: null, failure: null, secondsElapsed: 1, secondsLeft: null, times: [] };

function statusWith(runs: readonly RunProgress[], status: SweepState['status'] = 'running'): string {
  return statusOf({ ...nothing, status, runs }, '', words);
}

const oneSixth = { bytes: 400_000, total: 2_400_000, secondsLeft: null, secondsSilent: 0 };

test.each([
  [{}, 'Loading, 0.4 of 2.4 MB', 1 / 6],
  [{ secondsLeft: 40.2 }, 'Loading, 0.4 of 2.4 MB, about 40 s left', 1 / 6],
  [{ secondsLeft: 200 }, 'Loading, 0.4 of 2.4 MB, about 3 min left', 1 / 6],
  [{ secondsLeft: 40, secondsSilent: 4 }, 'Loading, 0.4 of 2.4 MB, about 40 s left', 1 / 6],
  [{ secondsLeft: 90, secondsSilent: 12 }, 'Loading, 0.4 of 2.4 MB, nothing has come for 12 s', 1 / 6],
  [{ bytes: 0, total: null }, 'Loading', 0],
  [{ bytes: 0, total: null, secondsSilent: 7 }, 'Loading, nothing has come for 7 s', 0],
])('while files come, %j reads as %s', (change, text, part) => {
  const sweep: SweepState = { ...nothing, status: 'loading', loaded: { ...oneSixth, ...change } };
  expect(statusOf(sweep, '', words)).toBe(text);
  expect(progressOf(sweep)).toBe(part);
});

test('the engine starts once all has come', () => {
  expect(statusOf({ ...nothing, status: 'loading' }, '', words)).toBe('Starting the engine');
});

test('while WebGL compiles, the status line says how far it is, until a network trains', () => {
  const compiling = { ...run, compiling: { compiled: 12, total: 40 } };
  expect(statusWith([run, compiling])).toBe('Compiling 12 of 40 programs');
  const training = { ...run, records: [{ iteration: 1, trainingLoss: 2, trainingError: 1 }] };
  expect(statusWith([training, compiling])).toBe('residual-20 and residual-20 training, 0 of 2 done');
});

test('the networks that train at this moment are named, and no others', () => {
  const plain = { ...run, experiment: { ...run.experiment, network: { ...run.experiment.network, residual: false } } };
  const others = [{ ...run, status: 'done' } as const, { ...run, status: 'queued' } as const];
  expect(statusWith([plain, ...others])).toBe('plain-20 training, 1 of 3 done');
});

test('networks that diverged are not said to be trained', () => {
  const done = { ...run, status: 'done' } as const;
  const diverged = { ...run, status: 'diverged' } as const;
  expect(statusWith([done, done], 'done')).toBe('2 networks trained in 1 s, WebGL');
  expect(statusWith([done, diverged], 'done')).toBe('1 network trained in 1 s, 1 diverged, WebGL');
  expect(statusWith([diverged, diverged], 'done')).toBe('No network trained to its end: 2 networks diverged, WebGL');
});
