import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseSampledRuns } from '../../experiment/sampled-runs.ts';
import type { SampledRun } from '../../experiment/sampled-run.ts';
import { trainedCaption, trainedTitle } from './caption.ts';
import { endOf, ratePointsOf, trainedReading } from './reading.ts';
import { endRowsOf } from './rows.ts';
import { words } from './words.ts';

const file = readFileSync('content/runs/trained-to-the-end.json', 'utf8');
const { runs } = parseSampledRuns(file);

interface StoredRun {
  readonly experiment: {
    readonly network: { readonly residual: boolean; readonly depth: number };
    readonly training: { readonly learningRate: { readonly rate: number } };
    readonly seed: number;
  };
  readonly points: { readonly wrongImages: readonly number[] };
  readonly evaluation: { readonly testError: number };
}

/** Straight from the file: wrong images of the last 25 mini-batches of 64. */
function endsInFile(residual: boolean, depth: number, rate: number): readonly number[] {
  const { sampledRuns } = JSON.parse(file) as { sampledRuns: readonly StoredRun[] };
  return sampledRuns
    .filter(({ experiment: { network, training } }) => {
      return network.residual === residual && network.depth === depth && training.learningRate.rate === rate;
    })
    .map(({ points }) => points.wrongImages.at(-1)! / 25 / 64)
    .toSorted((a, b) => a - b);
}

const middle = (values: readonly number[]) => (values[(values.length - 1) >> 1]! + values[values.length >> 1]!) / 2;

function captionText(shown: readonly SampledRun[]): string {
  const { headline, rest } = trainedCaption(trainedReading(shown), words.caption);
  return [...headline, ...rest].map((part) => (typeof part === 'string' ? part : part.kind)).join('');
}

/** The same runs, 20 and 56 layers exchanged. */
const swapped = runs.map((run) => {
  const { network } = run.experiment;
  const depth = [20, 56].includes(network.depth) ? 76 - network.depth : network.depth;
  return { ...run, experiment: { ...run.experiment, network: { ...network, depth } } };
});

test('the end of a network is the median over its seeds, as the file has it', () => {
  for (const residual of [false, true]) {
    const kind = residual ? 'residual' : 'plain';
    const { trainingError } = endOf(runs, { kind, depth: 56, rate: 0.1 });
    expect(trainingError).toBeCloseTo(middle(endsInFile(residual, 56, 0.1)), 12);
  }
});

test('a network that was not trained is named', () => {
  expect(() => endOf(runs, { kind: 'plain', depth: 110, rate: 0.1 })).toThrow(
    'no finished run of plain-110 at a rate of 0.1',
  );
});

test('trained to the end, plain-56 stays behind plain-20 at every seed, and residual-56 keeps up', () => {
  const reading = trainedReading(runs);
  expect(Math.min(...endsInFile(false, 56, 0.1))).toBeGreaterThan(Math.max(...endsInFile(false, 20, 0.1)) + 0.1);
  expect(Math.max(...endsInFile(true, 56, 0.1))).toBeLessThan(0.02);
  expect(reading.plain.verdict).toBe('higher');
  expect(reading.residual.verdict).not.toBe('higher');
  expect(trainedTitle(reading, words.titles)).toBe(words.titles.holds);
});

test('the caption names the errors of the file, and the best rate of each depth', () => {
  const best = (depth: number) => {
    const rates = [...new Set(ratePointsOf(runs).map(({ rate }) => rate))];
    const ends = rates.map((rate) => ({ rate, error: middle(endsInFile(false, depth, rate)) }));
    return ends.toSorted((a, b) => a.error - b.error)[0]!;
  };
  const text = captionText(runs);
  expect(text).toMatch(
    /^In training error, the dashed lines, plain-56 ends above plain-20 at every seed; residual-56 /,
  );
  const perCent = (error: number) => `${(100 * error).toFixed(1)}\u00a0%`;
  expect(text).toContain(`plain-56 has a training error of ${perCent(middle(endsInFile(false, 56, 0.1)))}`);
  for (const depth of [20, 56]) expect(text).toContain(`${perCent(best(depth).error)} (rate ${best(depth).rate})`);
  expect(text.includes('part of the gap')).toBe(best(56).rate !== 0.1);
});

test('where the order turns round, title and caption do not claim it', () => {
  expect(trainedTitle(trainedReading(swapped), words.titles)).toBe(words.titles.none);
  expect(captionText(swapped)).not.toContain('plain-56 ends above');
  expect(captionText(swapped)).not.toContain('not overfitting');
  expect(captionText(swapped)).not.toContain('At each of the');
});

test('the table has a row a network and rate, from the lowest to the highest of its seeds', () => {
  const row = endRowsOf(runs).find(({ kind, depth, rate }) => kind === 'plain' && depth === 56 && rate === 0.1)!;
  const ends = endsInFile(false, 56, 0.1);
  expect(row.seeds).toBe(ends.length);
  expect(row.trainingError.lowest).toBeCloseTo(ends[0]!, 12);
  expect(row.trainingError.highest).toBeCloseTo(ends.at(-1)!, 12);
});

// Sentences of the chapter, and of the claims, that no expression in them makes.
test('on test images depth gains nothing at the paper’s rate, something at smaller ones, and hardly anything at its best', () => {
  const testError = (depth: number, rate: number) => endOf(runs, { kind: 'residual', depth, rate }).testError;
  expect(testError(56, 0.1)).toBeGreaterThan(testError(20, 0.1));
  for (const rate of [0.03, 0.01, 0.003]) expect(testError(56, rate)).toBeLessThan(testError(20, rate));
  const best = (depth: number) => Math.min(...[0.1, 0.03, 0.01, 0.003].map((rate) => testError(depth, rate)));
  expect(Math.abs(best(56) - best(20))).toBeLessThan(0.005);
});
