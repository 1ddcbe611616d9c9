import { expect, test } from 'vitest';
import { defaultExperiment } from '../experiment/defaults.ts';
import { ScriptError } from './script-error.ts';
import { filesNotLoaded, trainingDiverged, trainingFailed } from './failure.ts';

test('the learning rate is told as a cause only where it can have had a part in it', () => {
  const record = { iteration: 1, trainingLoss: 2.3, trainingError: 0.9 };
  const run = (...losses: readonly number[]) => ({
    experiment: defaultExperiment,
    records: losses.map((trainingLoss) => ({ ...record, trainingLoss })),
  });
  expect(trainingDiverged(1, run())).toMatchObject({ cause: 'at-once' });
  expect(trainingDiverged(3, run(2.3, 80))).toEqual({ type: 'diverged', iteration: 3, cause: 'overshoot', rate: 0.03 });
  expect(trainingDiverged(3, run(2.3, 2.2))).toMatchObject({ cause: 'sudden' });
});

test.each([
  [new RangeError('Invalid typed array length'), true],
  [new Error('could not allocate 12 MB'), true],
  ['Uncaught Error: lost', false],
])('what was thrown is told as %s, and whether memory was too little', (reason, outOfMemory) => {
  const failure = trainingFailed(reason);
  expect(failure).toMatchObject({ type: 'threw', outOfMemory });
  expect(JSON.stringify(failure)).not.toContain('Uncaught');
});

test('a script that did not come is told apart from images that did not', () => {
  expect(filesNotLoaded(new ScriptError({ code: 'offline' }))).toEqual({
    type: 'script-not-loaded',
    reason: { code: 'offline' },
  });
  expect(filesNotLoaded(new Error('late'))).toEqual({ type: 'files-not-loaded', reason: 'late' });
});
