import { expect, test } from 'vitest';
import { defaultExperiment } from '../experiment/defaults.ts';
import { filesNotLoaded, trainingDiverged, trainingFailed, trainingWorkerFailed } from './failure-messages.ts';

test.each(['it broke', 'it broke.', 'it broke..', 'it broke: ', ' it broke.\n', 'Uncaught it broke'])(
  'the reason %j stands in a message with one full stop behind it',
  (reason) => {
    expect(trainingFailed(new Error(reason))).toMatch(/^Training failed: it broke\. Train again/);
    expect(filesNotLoaded(reason)).toMatch(/^The images could not be loaded: it broke\. Check/);
    expect(trainingWorkerFailed({ type: 'not-loaded', reason }, 0)).toMatch(/could not be loaded \(it broke\)\. Check/);
  },
);

test('a learning rate is blamed for a loss that is no number only where it can have had a part in it', () => {
  const record = { iteration: 1, trainingLoss: 2.3, trainingError: 0.9 };
  const run = (...losses: readonly number[]) => ({
    experiment: defaultExperiment,
    records: losses.map((trainingLoss) => ({ ...record, trainingLoss })),
  });
  expect(trainingDiverged(1, run())).toMatch(/No update has been made before it\. (?!.*rate)/);
  expect(trainingDiverged(3, run(2.3, 80))).toContain('try a learning rate below 0.03.');
  expect(trainingDiverged(3, run(2.3, 2.2))).not.toMatch(/rate/);
});
