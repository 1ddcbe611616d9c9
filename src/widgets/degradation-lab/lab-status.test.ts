import { expect, test } from 'vitest';
import { degradationLabStrings } from '../../i18n/en/degradation-lab.ts';
import { figureStrings } from '../../i18n/en/figure.ts';
import { defaultExperiment } from '../../experiment/defaults.ts';
import type { RunProgress } from '../../worker/run-progress.ts';
import type { SweepState } from '../../worker/sweep.ts';
import { statusOf } from './lab-status.ts';

const run: RunProgress = {
  experiment: defaultExperiment,
  status: 'running',
  records: [],
  evaluation: null,
  message: null,
  backend: 'webgl',
  probe: null,
  move: null,
  unchecked: null,
  compiling: null,
  millisecondsPerIteration: null,
  draws: null,
};

function statusWith(runs: readonly RunProgress[], status: SweepState['status'] = 'running'): string {
  const sweep: SweepState = {
    ...{ status, runs, loaded: null, message: null, notices: [] },
    ...{ secondsElapsed: 1, secondsLeft: null, times: [] },
  };
  return statusOf(sweep, '', { lab: degradationLabStrings, figure: figureStrings });
}

test('while WebGL compiles, the status line says how far it is, until a network trains', () => {
  const compiling = { ...run, compiling: { compiled: 12, total: 40 } };
  expect(statusWith([run, compiling])).toBe('Compiling 12 of 40 programs');
  const training = { ...run, records: [{ iteration: 1, trainingLoss: 2, trainingError: 1 }] };
  expect(statusWith([training, compiling])).toBe('0 of 2 networks done');
});

test('networks that diverged are not said to be trained', () => {
  const done = { ...run, status: 'done' } as const;
  const diverged = { ...run, status: 'diverged' } as const;
  expect(statusWith([done, done], 'done')).toBe('2 networks trained in 1 s, WebGL');
  expect(statusWith([done, diverged], 'done')).toBe('1 network trained in 1 s, 1 diverged, WebGL');
  expect(statusWith([diverged, diverged], 'done')).toBe('No network trained to its end: 2 networks diverged, WebGL');
});
