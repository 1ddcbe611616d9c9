import { expect, test } from 'vitest';
import { defaultExperiment } from '../../experiment/defaults.ts';
import { fingerprint } from '../../experiment/fingerprint.ts';
import type { RecordedRun } from '../../experiment/records.ts';
import { endedRunOf, formatEndedRuns } from './ended-run.ts';
import { parseEndedRuns } from './parse-ended-runs.ts';

/** A run of 16 images a batch, of which the mini-batch of iteration n has n % 17 wrong. */
function runOf(made: number, seed = 1, milliseconds = 2): RecordedRun {
  const training = { ...defaultExperiment.training, batchSize: 16, iterations: 75 };
  return {
    experiment: { ...defaultExperiment, training, seed },
    records: Array.from({ length: made }, (_, index) => ({
      iteration: index + 1,
      trainingLoss: Math.fround(1 / (index + 3)),
      trainingError: ((index + 1) % 17) / 16,
    })),
    measurements: [],
    evaluation: made === 75 ? { iteration: 75, testError: 0.25, subsetError: 0.125, mistakes: [] } : null,
    provenance: {
      engineVersion: '0.1.0',
      backend: 'wasm',
      date: '2026-01-01',
      machine: 'a machine',
      command: 'npm run record -- other-settings',
      millisecondsPerIteration: milliseconds,
    },
  };
}

/** Wrong images of iterations `from` to `to`, counted one by one. */
function wrongBetween(from: number, to: number): number {
  let wrong = 0;
  for (let iteration = from; iteration <= to; iteration += 1) wrong += iteration % 17;
  return wrong;
}

test('a run keeps the mean error of each 25 iterations', () => {
  const { points, made } = endedRunOf(runOf(75));
  expect(made).toBe(75);
  expect(points.map(({ iteration }) => iteration)).toEqual([25, 50, 75]);
  const wrong = [wrongBetween(1, 25), wrongBetween(26, 50), wrongBetween(51, 75)];
  expect(points.map(({ trainingError }) => trainingError)).toEqual(wrong.map((own) => own / 400));
});

test('a run that diverged has a point where it ended', () => {
  const { points, made, testError } = endedRunOf(runOf(27));
  expect([made, testError]).toEqual([27, null]);
  expect(points.map(({ iteration }) => iteration)).toEqual([25, 27]);
  expect(endedRunOf(runOf(2)).points).toMatchObject([{ iteration: 2, trainingError: 3 / 32 }]);
});

test('what is written is read again with the same bits, with the provenance of the fastest run', () => {
  const runs = [runOf(75, 1, 9), runOf(2, 2, 7), runOf(0, 3, 8)];
  const { runs: read, provenance } = parseEndedRuns(formatEndedRuns(runs));
  expect(read).toEqual(runs.map(endedRunOf));
  expect(provenance).toEqual(runs[1]!.provenance);
  expect(read[0]!.fingerprint).toEqual(fingerprint(runs[0]!.records.map(({ trainingLoss }) => trainingLoss)));
});

test('a file with a point too few, or with more wrong images than there were, is refused', () => {
  const text = formatEndedRuns([runOf(75)]);
  const counts = [wrongBetween(1, 25), wrongBetween(26, 50), wrongBetween(51, 75)];
  expect(() => parseEndedRuns(text.replace(`[${counts.join(',')}]`, '[1,2]'))).toThrow('2 errors for 75 iterations');
  expect(() => parseEndedRuns(text.replace(`[${counts.join(',')}]`, '[1,2,401]'))).toThrow('401');
});
