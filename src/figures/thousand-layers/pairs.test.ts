import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { parseSampledRuns } from '../../experiment/sampled-runs.ts';
import { isOfPair, pairRunOf, plainStrips, printedStrips } from './pairs.ts';
import { pairsTable } from './pairs-table.ts';
import { printedPair } from './printed-pair.ts';
import { builtWords } from './words/built.ts';

interface RawRun {
  readonly experiment: {
    readonly network: { readonly depth: number; readonly residual: boolean };
    readonly training: { readonly learningRate: { readonly rate: number } };
  };
  readonly points: { readonly wrongImages: readonly number[] };
  readonly evaluation: { readonly testError: number } | null;
}

const text = readFileSync(new URL('../../../content/runs/trained-to-the-end.json', import.meta.url), 'utf8');
const raw = (JSON.parse(text) as { readonly sampledRuns: readonly RawRun[] }).sampledRuns;
const words = builtWords.pairs;

test('the first chart holds the errors of every long run of plain-20 and plain-56 at the paper’s rate', () => {
  const own = parseSampledRuns(text).runs.filter((run) => isOfPair(run, 0.1));
  const { rows } = plainStrips(own.map(pairRunOf), words);
  const runsOf = (depth: number) =>
    raw.filter(({ experiment: { network, training } }) => {
      return !network.residual && network.depth === depth && training.learningRate.rate === 0.1;
    });
  const percents = [20, 56].map((depth) => runsOf(depth).map(({ points }) => points.wrongImages.at(-1)! / 16));
  const tests = [20, 56].map((depth) => runsOf(depth).map(({ evaluation }) => 100 * evaluation!.testError));
  expect(percents[0]!.length).toBeGreaterThan(0);
  const valuesOf = (row: number) => rows[row]!.dots.map(({ value }) => value);
  for (const [row, values] of [...percents, ...tests].entries()) {
    expect(valuesOf(row)).toHaveLength(values.length);
    for (const [index, value] of values.entries()) expect(valuesOf(row)[index]).toBeCloseTo(value, 10);
  }
  // What the answer says of them.
  expect(Math.min(...valuesOf(1))).toBeGreaterThan(Math.max(...valuesOf(0)));
  expect(Math.min(...valuesOf(3))).toBeGreaterThan(Math.max(...valuesOf(2)));
});

test('the second chart holds what the paper prints, as it prints it', () => {
  const { rows } = printedStrips(printedPair, words);
  expect(rows.map(({ dots }) => dots.map(({ value }) => value))).toEqual([[], [0.1], [6.43, 6.61], [7.93]]);
  expect(rows.map(({ note }) => note)).toEqual([
    'training: “similar”',
    'training below 0.1\u00a0%',
    'test 6.61±0.16\u00a0%',
    'test 7.93\u00a0%',
  ]);
  expect(rows.flatMap(({ dots }) => dots.map(({ isOpen }) => isOpen))).toEqual([true, true, false, false]);
});

test('the table has a row for each run, and the paper’s numbers as it prints them', () => {
  const { document } = parseHTML('<html></html>');
  const runs = [
    { depth: 20, seed: 1, training: 0.0125, test: 0.12 },
    { depth: 56, seed: 1, training: 0.25, test: 0.3 },
  ];
  const rows = [...pairsTable(runs, printedPair, words, document).querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent.replaceAll('\u00a0', ' ')),
  );
  expect(rows).toEqual([
    ['plain-20', '1', '1.3 %', '12.0 %'],
    ['plain-56', '1', '25.0 %', '30.0 %'],
    ['ResNet-110', 'paper', '“similar”', '6.61±0.16 %'],
    ['ResNet-1202', 'paper', 'below 0.1 %', '7.93 %'],
  ]);
});
