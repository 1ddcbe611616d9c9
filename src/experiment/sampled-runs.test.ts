import { expect, test } from 'vitest';
import { defaultExperiment } from './defaults.ts';
import { fingerprint } from './fingerprint.ts';
import { parseRecordedRuns } from './recorded-runs.ts';
import type { RecordedRun } from './records.ts';
import { endErrorOf, sampledRunOf } from './sampled-run.ts';
import { formatSampledRuns, parseSampledRuns } from './sampled-runs.ts';

const iterations = 3000;
const experiment = { ...defaultExperiment, training: { ...defaultExperiment.training, iterations } };
const run: RecordedRun = {
  experiment,
  records: Array.from({ length: iterations }, (_, index) => ({
    iteration: index + 1,
    trainingLoss: Math.fround(2.3 / (1 + index)),
    trainingError: ((index * 7) % 65) / 64,
  })),
  measurements: [{ type: 'share-error', iteration: 400, share: { set: 'test', images: 2000 }, error: 0.1235 }],
  evaluation: { iteration: iterations, testError: 0.2345, subsetError: 0.2, mistakes: [{ index: 7, predicted: 3 }] },
  provenance: {
    engineVersion: '0.1.0',
    backend: 'wasm',
    date: '2015-12-10',
    machine: 'a desk, 2 cores',
    command: 'npm run record -- trained-to-the-end',
    millisecondsPerIteration: 25.5,
  },
};
const figure = 'trained-to-the-end';
const text = formatSampledRuns({ figure, runs: [sampledRunOf(run)] });

/** The file with a piece of its text replaced. */
function changed(piece: string, replacement: string): string {
  expect(text).toContain(piece);
  return text.replace(piece, replacement);
}

test('a sample keeps the beginning whole, a hundred points, and the links of all losses', () => {
  const { beginning, points, fingerprint: links } = sampledRunOf(run);
  expect(beginning).toEqual(run.records.slice(0, 300));
  expect(points.map(({ iteration }) => iteration)).toEqual(Array.from({ length: 100 }, (_, k) => 30 * (k + 1)));
  expect(links).toEqual(fingerprint(run.records.map(({ trainingLoss }) => trainingLoss)));
  expect(links).toHaveLength(60);
});

test('the error of a point is the mean of the 25 mini-batches up to it', () => {
  const { points } = sampledRunOf(run);
  const mean = (from: number, to: number) => {
    const wrong = run.records.slice(from, to).reduce((sum, { trainingError }) => sum + 64 * trainingError, 0);
    return wrong / (64 * (to - from));
  };
  expect(points[0]!.trainingError).toBeCloseTo(mean(5, 30), 12);
  expect(points[41]!.trainingError).toBeCloseTo(mean(1235, 1260), 12);
  expect(endErrorOf(sampledRunOf(run))).toBeCloseTo(mean(2975, 3000), 12);
});

test('sampled runs come back from their file with the same bits', () => {
  const sampled = {
    figure,
    runs: [sampledRunOf({ ...run, records: run.records.slice(0, 1730) }), sampledRunOf(other)],
  };
  expect(parseSampledRuns(formatSampledRuns(sampled))).toEqual(sampled);
});

const other = { ...run, experiment: { ...experiment, seed: 2 } };

test.each([
  ['"schema":1', '"schema":2', 'invalid sampled runs.schema: 2 (want 1)'],
  ['[2.3,', '[2.4,', 'invalid sampled runs.sampledRuns[0].fingerprint'],
  ['"wrongImages":[0,7', '"wrongImages":[7', 'has 300 losses and 299 counts of wrong images'],
  ['"iterations":3000', '"iterations":3001', 'invalid iterations: 3001 (want a multiple of 100, at least 2500)'],
  ['"iterations":3000', '"iterations":2400', 'invalid iterations: 2400 (want a multiple of 100, at least 2500)'],
  ['\n]}', '', 'not JSON'],
])('a file with %s changed to %s is refused with the reason', (piece, replacement, message) => {
  expect(() => parseSampledRuns(changed(piece, replacement))).toThrow(message);
});

test('a file whose points are more than its links cover is refused', () => {
  const last = sampledRunOf(run).fingerprint.at(-1)!;
  expect(() => parseSampledRuns(changed(`,"${last}"`, ''))).toThrow('want at least 60 links');
});

test('a file of whole runs is not taken for one of samples, nor the other way round', () => {
  expect(() => parseRecordedRuns(text)).toThrow('invalid recorded runs.schema: 1');
});

test('an experiment cannot stand in a file twice', () => {
  const twice = { figure, runs: [sampledRunOf(run), sampledRunOf(run)] };
  expect(() => formatSampledRuns(twice)).toThrow('experiment recorded twice');
});
