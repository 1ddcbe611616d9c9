import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseRecordedRuns } from '../../experiment/recorded-runs.ts';
import type { RunResult } from '../../experiment/records.ts';
import { startCaption, startClaim } from './caption.ts';
import { lossLineOf } from './losses.ts';
import { lossRises, startedRunsOf, startReading } from './reading.ts';
import { experimentsOf } from './study/experiments.ts';
import { words } from './words.ts';

interface RawRun {
  readonly experiment: {
    readonly seed: number;
    readonly training: { readonly learningRate: { readonly warmUp: object | null } };
  };
  readonly trainingLoss: readonly number[];
  readonly wrongImages: readonly number[];
  readonly evaluation: { readonly testError: number };
}

const text = (name: string) => readFileSync(new URL(`../../../content/runs/${name}.json`, import.meta.url), 'utf8');
const raw = (JSON.parse(text('thousand-layers')) as { readonly runs: readonly RawRun[] }).runs;
const { runs } = parseRecordedRuns(text('thousand-layers'));

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[(values.length - 1) / 2]!;

/** From the file's counts, without the project's readers. */
function naive(isWarm: boolean, iteration: number) {
  const own = raw.filter((run) => (run.experiment.training.learningRate.warmUp !== null) === isWarm);
  return own.map(({ experiment, wrongImages, evaluation }) => {
    const errorAt = (at: number) => sum(wrongImages.slice(at - 25, at)) / 25 / 64;
    const all = Array.from({ length: iteration - 24 }, (_, index) => 25 + index);
    const goingAt = all.find((at) => errorAt(at) < 0.8) ?? Infinity;
    return { seed: experiment.seed, error: errorAt(iteration), goingAt, testError: evaluation.testError };
  });
}

test.each([400, 150])('what is read of the runs after %i iterations is what their counts say', (iteration) => {
  const [warm, cold] = [naive(true, iteration), naive(false, iteration)];
  const reading = startReading(startedRunsOf(runs, iteration))!;
  expect(reading.warm.error).toBeCloseTo(middle(warm.map(({ error }) => error)), 12);
  expect(reading.cold.error).toBeCloseTo(middle(cold.map(({ error }) => error)), 12);
  expect(reading.warm.goingAt).toBe(middle(warm.map(({ goingAt }) => goingAt)));
  expect(reading.cold.goingAt).toBe(middle(cold.map(({ goingAt }) => goingAt)));
  expect(reading.gap).toBeCloseTo(middle(warm.map(({ error }, index) => cold[index]!.error - error)), 12);
  expect(reading.lower).toBe(warm.filter(({ error }, index) => error < cold[index]!.error).length);
  // A test error is that of the end alone.
  expect(reading.warm.testError).toBe(iteration === 400 ? middle(warm.map(({ testError }) => testError)) : undefined);
});

test('a point of a loss curve is the mean of the ten losses up to it, the first one that loss alone', () => {
  const losses = raw[1]!.trainingLoss;
  const { points, start, seed } = lossLineOf(runs[1]!);
  expect([start, seed]).toEqual(['cold', 1]);
  expect(points).toHaveLength(41);
  const lossAt = (wanted: number) => points.find(({ iteration }) => iteration === wanted)!.loss;
  expect(lossAt(1)).toBeCloseTo(losses[0]!, 5);
  expect(lossAt(10)).toBeCloseTo(sum(losses.slice(0, 10)) / 10, 5);
  expect(lossAt(80)).toBeCloseTo(sum(losses.slice(70, 80)) / 10, 5);
});

test('the loss rises with the rate where the ten losses after it are higher than the ten before', () => {
  const warm = raw.filter(({ experiment }) => experiment.training.learningRate.warmUp !== null);
  const rises = warm.filter(({ trainingLoss }) => sum(trainingLoss.slice(50, 60)) > sum(trainingLoss.slice(40, 50)));
  expect(lossRises(runs)).toEqual({ rises: rises.length, of: 5 });
  expect(lossRises(runs.map((run) => ({ ...run, records: run.records.slice(0, 59) })))).toEqual({ rises: 0, of: 0 });
});

/** Runs whose errors are constant, by start. */
function constantRuns(
  errors: readonly [warm: number, cold: number],
  seedCount: number,
  made = 60,
): readonly RunResult[] {
  return experimentsOf({ seedCount, firstSeed: 1, iterations: made }).map((experiment, index) => ({
    experiment,
    records: Array.from({ length: made }, (_, at) => {
      return { iteration: at + 1, trainingLoss: 1, trainingError: errors[index % 2]! };
    }),
    measurements: [],
    evaluation: null,
  }));
}

const readingOf = (own: readonly RunResult[]) => startReading(startedRunsOf(own, 60));
const captionOf = (own: readonly RunResult[]) => {
  const { headline, rest } = startCaption(own, 60, words.caption);
  return [...headline, ...rest].filter((part) => typeof part === 'string').join('');
};

test('a title claims nothing that a seed denies, nor anything of one seed', () => {
  expect(startClaim(startReading(startedRunsOf(runs, 400)))).toBe('lower');
  expect(startClaim(readingOf(constantRuns([0.5, 0.9], 2)))).toBe('lower');
  expect(startClaim(readingOf(constantRuns([0.5, 0.9], 1)))).toBe('none');
  expect(startClaim(readingOf(constantRuns([0.9, 0.5], 2)))).toBe('none');
  // As soon, and no sooner.
  expect(startClaim(readingOf(constantRuns([0.5, 0.6], 2)))).toBe('none');
  expect(startClaim(null)).toBe('none');
});

test('a caption tells a contrary result as it is', () => {
  const contrary = captionOf(constantRuns([0.9, 0.5], 2));
  expect(contrary).toContain('-110 has not come below a training error of 80\u00a0% when it starts at a rate of 0.01');
  expect(contrary).toContain('lower at 0 of 2 seeds; the median of the differences is −40.0 points');
  expect(contrary).toContain('When the rate goes up, the loss does not.');
  expect(captionOf(constantRuns([0.5, 0.9], 1))).toContain('lower at 1 of 1 seed; the difference is 40.0 points');
});

test('of runs that have just begun nothing is said', () => {
  expect(captionOf(constantRuns([0.5, 0.9], 1, 24))).toBe(words.caption.nothing);
});

// Sentences of the chapter that no expression in it makes.
test('what the chapter says of 1202 layers holds: guessing after the rate has gone up, learning at the smaller one', () => {
  const [warm, small] = parseRecordedRuns(text('thousand-layers-1202')).runs;
  const lossesOf = (run: RunResult) => run.records.slice(-50).map(({ trainingLoss }) => trainingLoss);
  for (const loss of lossesOf(warm!)) expect(Math.abs(loss - Math.log(10))).toBeLessThan(0.15);
  for (const loss of lossesOf(small!)) expect(loss).toBeLessThan(Math.log(10) - 0.2);
});
