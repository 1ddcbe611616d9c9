import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { networkKinds } from '../../experiment/sweep.ts';
import { answerOf, noteOf, settingsCaption, titleOf } from './answers.ts';
import type { EndedRun } from './ended-run.ts';
import { parseEndedRuns } from './parse-ended-runs.ts';
import { pointsOf, readPanel } from './reading.ts';
import { allPanels, panelsOf } from './study/questions.ts';
import { words } from './words.ts';

const read = (name: string) => readFileSync(`content/runs/${name}.json`, 'utf8');
const file = read('other-settings');
const { runs } = parseEndedRuns(file);

interface StoredRun {
  readonly experiment: {
    readonly network: {
      readonly depth: number;
      readonly residual: boolean;
      readonly filters: number;
      readonly batchNorm: boolean;
    };
    readonly training: { readonly batchSize: number; readonly learningRate: { readonly rate: number } };
    readonly seed: number;
  };
  readonly wrongImages: readonly number[];
}

const storedIn = (text: string) => (JSON.parse(text) as { readonly runs: readonly StoredRun[] }).runs;

/** Straight from the file: errors of one network at one setting, a seed each; of those runs that came so far. */
function errorsInFile(residual: boolean, depth: number, panel: (typeof allPanels)[number]): readonly number[] {
  const { filters, batchNorm, batchSize } = panel.setting;
  return storedIn(file)
    .filter(({ experiment: { network, training } }) => {
      const isNetwork = network.depth === depth && network.residual === residual;
      return (
        isNetwork && network.filters === filters && network.batchNorm === batchNorm && training.batchSize === batchSize
      );
    })
    .flatMap(({ wrongImages }) => wrongImages[panel.iterations / 25 - 1] ?? [])
    .map((wrong) => wrong / 25 / batchSize);
}

const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[(values.length - 1) / 2]!;

test('rings of the lab’s own setting are those of the lab’s file', () => {
  const own = pointsOf(runs, allPanels[0]!);
  expect(own).toHaveLength(30);
  for (const { depth, kind, seed, error } of own) {
    const stored = storedIn(read('degradation-lab')).find(({ experiment: { network, training, seed: other } }) => {
      const isKind = network.depth === depth && network.residual === (kind === 'residual');
      return isKind && training.learningRate.rate === 0.03 && other === seed;
    })!;
    expect(error).toBe(stored.wrongImages.slice(-25).reduce((sum, wrong) => sum + wrong, 0) / 1600);
  }
});

test('every panel has three seeds a network, and its median and verdict are those of its file', () => {
  for (const panel of allPanels) {
    const reading = readPanel(runs, panel);
    for (const kind of networkKinds) {
      const residual = kind === 'residual';
      const errors = reading.depths.map((depth) => errorsInFile(residual, depth, panel));
      const { diverged, shallowest, deepest, verdict, risesFrom } = reading[kind];
      expect(reading[kind].runs).toBe(3 * reading.depths.length);
      expect(diverged).toBe(3 * reading.depths.length - errors.flat().length);
      if (diverged > 0) continue;
      expect(shallowest.median).toBeCloseTo(middle(errors[0]!), 12);
      expect(deepest.median).toBeCloseTo(middle(errors.at(-1)!), 12);
      const isAbove = (own: readonly number[]) => Math.min(...own) > Math.max(...errors[0]!);
      expect(verdict === 'higher').toBe(isAbove(errors.at(-1)!));
      const from = reading.depths.find((_, index) => index > 0 && errors.slice(index).every(isAbove));
      expect(risesFrom).toBe(from ?? null);
    }
  }
});

test('small batches are read after 300 iterations, and after as many images as the lab sees', () => {
  const seen = panelsOf.images.map(({ setting, iterations }) => setting.batchSize * iterations);
  expect(seen).toEqual([19_200, 19_200, 19_200]);
  expect(panelsOf.batch.map(({ setting }) => setting.batchSize)).toEqual([16, 64, 256]);
  expect(panelsOf.images.map(({ iterations }) => iterations)).toEqual([1200, 300, 75]);
  expect(panelsOf.width.map(({ setting }) => setting.filters)).toEqual([4, 8, 16, 32]);
  for (const panels of Object.values(panelsOf)) expect(panels.filter(({ isOwn }) => isOwn)).toHaveLength(1);
});

test('without BN plain networks of 32 layers and more stay at chance, and deep residual ones diverge', () => {
  const panel = panelsOf.batchNorm.find(({ setting }) => !setting.batchNorm)!;
  const { plain, residual } = readPanel(runs, panel);
  for (const depth of [32, 44, 56]) expect(middle(errorsInFile(false, depth, panel))).toBeGreaterThan(0.88);
  expect(plain.atChance).toEqual([32, 44, 56]);
  expect(residual.diverged).toBe(5);
  const answer = answerOf(
    'batchNorm',
    panelsOf.batchNorm.map((one) => readPanel(runs, one)),
    words,
  ).join(' ');
  expect(answer).toContain('Plain networks of 32, 44 and 56 layers stay at chance');
  expect(answer).toContain('diverged, 5 of 15 residual ones');
});

/** The lab's own setting, with errors as a function of depth and seed. */
function madeUp(errorAt: (depth: number, seed: number) => number): readonly EndedRun[] {
  return runs
    .filter(({ experiment: { network, training } }) => {
      return network.filters === 8 && network.batchNorm && training.batchSize === 64;
    })
    .map((run) => {
      const { network, seed } = run.experiment;
      const last = { ...run.points.at(-1)!, trainingError: errorAt(network.depth, seed) };
      return { ...run, points: [...run.points.slice(0, -1), last] };
    });
}

test('error rises from the depth on from which every seed lies above every one of the shallowest networks', () => {
  const rising = (errorAt: (depth: number, seed: number) => number) =>
    readPanel(madeUp(errorAt), allPanels[0]!).plain.risesFrom;
  expect(rising((depth) => depth / 100)).toBe(20);
  expect(rising((depth, seed) => (depth > 32 ? 0.5 : 0.2) + seed / 100)).toBe(44);
  // One seed of the deepest is as low as the highest of the shallowest.
  expect(rising((depth, seed) => (depth === 56 && seed < 3 ? 0.5 : 0.2))).toBeNull();
  // It rises and falls again.
  expect(rising((depth) => (depth === 32 ? 0.5 : 0.2))).toBeNull();
});

test('title, finding and note claim degradation only where every seed shows it', () => {
  const text = (shown: readonly EndedRun[]) => {
    const readings = [readPanel(shown, allPanels[0]!)];
    const { headline } = settingsCaption(readings, words);
    const parts = headline.map((part) => (typeof part === 'string' ? part : part.kind)).join('');
    return [titleOf(readings, words), parts, noteOf(readings[0]!, words)];
  };
  expect(text(madeUp((depth) => depth / 100))).toEqual([
    words.titles.stays,
    'With BN the deepest plain networks end above the shallowest at each of 1 settings with equally many iterations, at every seed.',
    words.notes.rises(20),
  ]);
  expect(text(madeUp((depth, seed) => (seed === 3 ? 0.2 : depth / 100)))).toEqual([
    words.titles.none,
    'With BN the deepest plain networks end above the shallowest, at every seed, at 0 of 1 settings.',
    words.notes.level,
  ]);
});

test('what the chapter says beside the figure holds', () => {
  const compared = [...panelsOf.width, ...panelsOf.batch, ...panelsOf.images];
  for (const panel of compared) {
    const { plain, residual } = readPanel(runs, panel);
    expect(plain.verdict).toBe('higher');
    // With most filters the deepest residual networks, too, begin more slowly.
    expect(residual.verdict === 'higher').toBe(panel.setting.filters === 32);
  }
  const widest = panelsOf.width.at(-1)!;
  const rise = (residual: boolean) =>
    middle(errorsInFile(residual, 56, widest)) - middle(errorsInFile(residual, 8, widest));
  expect(rise(true)).toBeLessThan(rise(false) / 3);
  // More images in a batch make all networks better after equally many iterations.
  for (const residual of [false, true]) {
    for (const depth of [8, 20, 56]) {
      const medians = panelsOf.batch.map((panel) => middle(errorsInFile(residual, depth, panel)));
      expect(medians).toEqual(medians.toSorted((a, b) => b - a));
    }
  }
});
