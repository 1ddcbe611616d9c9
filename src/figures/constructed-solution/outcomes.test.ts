import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseRecordedRuns } from '../../experiment/recorded-runs.ts';
import { parseStartedExperiment } from '../../experiment/parse-started-experiment.ts';
import { whyNot } from '../../experiment/why-not.ts';
import { networkOf } from '../../experiment/experiment-network.ts';
import { convolutionsOf } from '../../networks/convolutions-of.ts';
import { allAnswers, solutionCaption, solutionClaim } from './caption.ts';
import { outcomesOf } from './outcomes.ts';
import type { Outcome } from './outcomes.ts';
import { middleOf, rowsOf } from './rows.ts';
import { builtDepths, experimentOf, experimentsOf, roles } from './study/experiments.ts';
import { solutionStudy } from './study/study.ts';
import { words } from './words.ts';

const file = readFileSync('content/runs/constructed-solution.json', 'utf8');
const { runs } = parseRecordedRuns(file, parseStartedExperiment);
const { sigma, depth: deep } = solutionStudy.defaults;
const seeds = [1, 2, 3];
const outcomesAt = (depth: number) => seeds.flatMap((seed) => outcomesOf(runs, { depth, sigma, seed }));

interface StoredMeasurement {
  readonly type: string;
  readonly iteration: number;
  readonly error?: number;
  readonly answers?: readonly { readonly probabilities: readonly number[] }[];
}

interface StoredRun {
  readonly experiment: {
    readonly network: { readonly depth: number };
    readonly training: { readonly iterations: number };
    readonly seed: number;
    readonly start?: { readonly edits: readonly { readonly kind: string; readonly count?: number }[] };
  };
  readonly measurements: readonly StoredMeasurement[];
}

/** Straight from the file, whatever reads it for the figure. */
const stored = (JSON.parse(file) as { runs: readonly StoredRun[] }).runs;
const shallowIn = (seed: number) =>
  stored.find(
    ({ experiment: { network, training, start, seed: own } }) =>
      network.depth === 8 && !start && training.iterations === 300 && own === seed,
  )!;
const builtIn = (count: number, seed: number) =>
  stored.find(
    ({ experiment: { start, seed: own } }) =>
      own === seed && start?.edits.length === 3 && start.edits.every((edit) => edit.count === count),
  )!;
const found = ({ measurements }: StoredRun, type: string, iteration: number) =>
  measurements.find((one) => one.type === type && one.iteration === iteration)!;

test('every network of the plan is recorded, at every depth and seed', () => {
  for (const depth of builtDepths) expect(outcomesAt(depth)).toHaveLength(seeds.length * roles.length);
});

test.each(builtDepths)('the network of %i layers that is built has as many, and its edits fit', (depth) => {
  const { start } = experimentOf('built', { depth, sigma, seed: 1 });
  const [first] = start!.edits;
  expect(whyNot(first!, networkOf(start!.experiment))).toBeNull();
  // The last layer is fully connected.
  expect(convolutionsOf(networkOf(experimentOf('built', { depth, sigma, seed: 1 })))).toHaveLength(depth - 1);
});

test('what is built answers as the shallow network does, to the last bit, and has its error', () => {
  for (const depth of builtDepths) {
    for (const seed of seeds) {
      const [shallow, built] = [shallowIn(seed), builtIn((depth - 8) / 6, seed)];
      expect(found(built, 'answers', 0).answers).toEqual(found(shallow, 'answers', 300).answers);
      expect(found(built, 'share-error', 0).error).toBe(found(shallow, 'share-error', 300).error);
    }
  }
  expect(allAnswers(outcomesAt(deep))).toEqual({ same: 300, of: 300 });
});

test('one answer with another last bit is counted, and the title claims nothing', () => {
  const outcomes = outcomesAt(deep).map((one): Outcome =>
    one.answers && one.seed === 2 ? { ...one, answers: { same: 99, of: 100 } } : one,
  );
  expect(allAnswers(outcomes)).toEqual({ same: 299, of: 300 });
  expect(solutionClaim(outcomes)).toBe('none');
});

test('from random weights the deep plain network ends above the one that is built, at every seed', () => {
  const rows = rowsOf(outcomesAt(deep));
  const errors = (name: string) => rows.find((row) => row.name === name)!.points.map(({ error }) => error);
  expect(Math.min(...errors('plain'))).toBeGreaterThan(Math.max(...errors('untouched')));
  expect(solutionClaim(outcomesAt(deep))).toBe('missed');
});

test('where it does not, the title does not say so', () => {
  const outcomes = outcomesAt(deep).map((one): Outcome => (one.role === 'plain' ? { ...one, after: 0.01 } : one));
  expect(solutionClaim(outcomes)).toBe('exists');
});

test('the caption has the medians of the file, and is silent about what is not there yet', () => {
  const { headline, rest } = solutionCaption(outcomesAt(deep), { depth: deep, sigma }, words.caption);
  const said = [...headline, ...rest].map((part) => (typeof part === 'string' ? part : part.kind)).join('');
  const untouched = seeds
    .map((seed) => found(shallowIn(seed), 'share-error', 300).error!)
    .toSorted((a, b) => a - b)[1]!;
  expect(said).toContain(
    `300 of 300 probabilities that were compared are equal, those of 10 images a network. Measured on 2,000 images, its error is the same ${words.chart.perCent(untouched)}`,
  );
  expect(middleOf(rowsOf(outcomesAt(deep)), 'untouched')).toBe(untouched);
  const begun = outcomesOf(
    runs.filter(({ experiment }) => experiment.network.depth === 8 && !experiment.start),
    { depth: deep, sigma, seed: 1 },
  );
  const early = solutionCaption(begun, { depth: deep, sigma }, words.caption);
  expect(early.headline).toEqual([words.caption.notBuilt]);
});

test('networks of one setting are seven, each of another experiment', () => {
  const keys = new Set(experimentsOf(solutionStudy.defaults).map((experiment) => JSON.stringify(experiment)));
  expect(keys.size).toBe(roles.length);
});
