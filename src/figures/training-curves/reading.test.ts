import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseRecordedRuns } from '../../experiment/recorded-runs.ts';
import { words } from './words.ts';
import { depthSweepOf } from '../../experiment/recorded-sweeps.ts';
import { curvesCaption, curvesTitle } from './caption.ts';
import { apartSince, curveRowsOf, curvesOf, readingOf, runsOfDepths } from './reading.ts';
import type { CurvesReading } from './reading.ts';

const file = readFileSync('content/runs/degradation-lab.json', 'utf8');
const recorded = depthSweepOf(parseRecordedRuns(file).runs);
const runs = runsOfDepths(recorded, [20, 56]);

/** Straight from the file: a mean of counts of wrong images, in mini-batches of 64. */
function errorInFile(residual: boolean, depth: number, seed: number, iteration: number): number {
  const { runs: stored } = JSON.parse(file) as {
    runs: {
      experiment: {
        network: { residual: boolean; depth: number };
        training: { learningRate: { rate: number } };
        seed: number;
      };
      wrongImages: number[];
    }[];
  };
  const { wrongImages } = stored.find(({ experiment: { network, training, seed: own } }) => {
    const sameNetwork = network.residual === residual && network.depth === depth;
    return sameNetwork && own === seed && training.learningRate.rate === 0.03;
  })!;
  const window = wrongImages.slice(iteration - 25, iteration);
  return window.reduce((sum, wrong) => sum + wrong, 0) / 25 / 64;
}

function captionText(reading: CurvesReading): string {
  const { headline, rest } = curvesCaption(reading, words.caption);
  return [...headline, ...rest].map((part) => (typeof part === 'string' ? part : part.kind)).join('');
}

const curve = (...errors: readonly number[]) => ({
  kind: 'plain' as const,
  depth: 8,
  seed: 1,
  points: errors.map((error, index) => ({ iteration: 25 + 5 * index, error })),
});

test('a curve holds the errors of its run, from the first whole window to the last iteration', () => {
  const found = curvesOf(runs).find(({ kind, depth, seed }) => kind === 'plain' && depth === 56 && seed === 2);
  const at = (iteration: number) => found?.points.find((point) => point.iteration === iteration)?.error;
  expect(at(20)).toBeUndefined();
  for (const iteration of [25, 100, 300]) {
    expect(at(iteration)).toBeCloseTo(errorInFile(false, 56, 2, iteration), 12);
  }
  expect(found?.points.at(-1)?.iteration).toBe(300);
});

test('the curves of each network are three runs', () => {
  expect(curvesOf(runs)).toHaveLength(12);
});

test('a depth that is not recorded is named', () => {
  expect(() => runsOfDepths(recorded, [20, 26])).toThrow('no recorded run of plain-26');
});

test('runs are apart from the iteration on after which none of the deep ones meets a shallow one', () => {
  const shallow = [curve(0.5, 0.4, 0.3, 0.2), curve(0.5, 0.5, 0.3, 0.2)];
  expect(apartSince([curve(0.6, 0.6, 0.5, 0.5), curve(0.7, 0.6, 0.4, 0.4)], shallow)).toBe(25);
  expect(apartSince([curve(0.6, 0.45, 0.5, 0.5)], shallow)).toBe(35);
  expect(apartSince([curve(0.6, 0.6, 0.5, 0.2)], shallow)).toBeNull();
});

test('the caption of a record whose deep plain runs stay above says so, with the medians of the file', () => {
  const last = [1, 2, 3].map((seed) => errorInFile(false, 56, seed, 300)).toSorted((a, b) => a - b);
  expect(captionText(readingOf(runs))).toContain(
    'From the first value to the last, every 56-layer plain run lies above every 20-layer one.',
  );
  expect(captionText(readingOf(runs))).toContain(`medians are ${Math.round(100 * last[1]!)}\u00a0% and`);
});

test('residual runs of 20 and 56 layers overlap at the end, as the ImageNet chapter says beside the figure', () => {
  expect(readingOf(runs).findings.residual.verdict).toBe('overlapping');
  expect(captionText(readingOf(runs))).toContain('At the end, residual runs of 56 and of 20 layers overlap.');
});

test('where the order turns round, title and caption turn round', () => {
  const swapped = runs.map((run) => {
    const { network } = run.experiment;
    return { ...run, experiment: { ...run.experiment, network: { ...network, depth: 76 - network.depth } } };
  });
  const reading = readingOf(swapped);
  expect(curvesTitle(reading, words.titles)).toBe(words.titles.none);
  expect(captionText(reading)).toContain('Every 56-layer plain run ends below every 20-layer one.');
});

test('a row of the table holds the median and the range of each network at its iteration', () => {
  const plain56 = curvesOf(runs).filter(({ kind, depth }) => kind === 'plain' && depth === 56);
  const rows = curveRowsOf([plain56]);
  expect(rows.map(({ iteration }) => iteration)).toEqual(Array.from({ length: 12 }, (_, index) => 25 * (index + 1)));
  const sorted = [1, 2, 3].map((seed) => errorInFile(false, 56, seed, 150)).toSorted((a, b) => a - b);
  const { lowest, median, highest } = rows[5]!.errors[0]!;
  [lowest, median, highest].forEach((value, index) => expect(value).toBeCloseTo(sorted[index]!, 12));
});
