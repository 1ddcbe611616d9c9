import { expect, test } from 'vitest';
import { drawingContext, linesOf, readingsOf, textsOf } from '../../charts/chart-reading.fixture.ts';
import { labStrings as words } from '../../i18n/lab.ts';
import { asStored } from '../../store/ledger-entry.ts';
import type { LedgerEntry } from '../../store/ledger-entry.ts';
import { ledgerRun } from '../../store/ledger-run.fixture.ts';
import { choiceFor, compareRuns } from './comparison.ts';
import { curveOf } from './curves-of-runs.ts';
import { runCurves } from './run-curves.ts';
import { compareValues, differingFields, textOf } from './run-fields.ts';
import { settingsChart } from './settings-chart.ts';
import { nameOf } from './table-rows.ts';

let id = 0;

function entry(
  given: Parameters<typeof ledgerRun>[0],
  change: Partial<Pick<LedgerEntry, 'trainingError' | 'testError' | 'ending'>> & { rate?: number } = {},
): LedgerEntry {
  const { rate, ...errors } = change;
  const stored = { ...asStored(ledgerRun(given)).entry, id: ++id, ...errors };
  const { training } = stored.experiment;
  const learningRate = { ...training.learningRate, rate: rate ?? training.learningRate.rate };
  return { ...stored, experiment: { ...stored.experiment, training: { ...training, learningRate } } };
}

/** Two depths of both kinds at two seeds. */
const twins = [8, 20].flatMap((depth) =>
  [false, true].flatMap((residual) =>
    [1, 2].map((seed) =>
      entry({ depth, residual, seed }, { trainingError: (depth + seed + (residual ? 0 : 10)) / 100, testError: null }),
    ),
  ),
);

test('settings that can be chosen are those in which the runs differ', () => {
  expect(differingFields(twins)).toEqual(['depth', 'network', 'seed']);
  expect(differingFields(twins.slice(0, 1))).toEqual([]);
  expect(differingFields([entry({}), entry({ backend: 'webgl' })])).toEqual(['backend']);
});

test('networks of blocks that a reader has written are told apart, and are of no kind of the paper’s', () => {
  const written = (text: string) => {
    const own = entry({});
    return { ...own, experiment: { ...own.experiment, network: { ...own.experiment.network, written: text } } };
  };
  const entries = [entry({}), written('one block'), written('another block'), written('one block')];
  const names = entries.map((own) => nameOf(own, words));
  expect(differingFields(entries)).toEqual(['network']);
  expect(names[0]).toBe('residual-8, seed 1, iterations 25');
  expect(names[1]).toMatch(/^own block #[0-9a-f]{4}-8, seed 1, iterations 25$/);
  expect(names[3]).toBe(names[1]);
  expect(new Set(names).size).toBe(3);
  const { cells } = compareRuns(entries, { x: 'network', series: 'network', error: 'trainingError' });
  expect(cells.map(({ errors }) => errors.length).toSorted()).toEqual([1, 1, 2]);
  expect(cells.map(({ kind }) => kind).filter((kind) => kind !== null)).toEqual(['residual']);
});

test('a choice in which the runs no longer differ gives way to one in which they do', () => {
  const wanted = { x: 'learningRate', series: 'seed', error: 'testError' } as const;
  expect(choiceFor(twins, wanted)).toEqual({ x: 'depth', series: 'seed', error: 'testError' });
  expect(choiceFor(twins.slice(0, 2), { ...wanted, x: 'seed' })).toEqual({
    x: 'seed',
    series: null,
    error: 'testError',
  });
  const ofOneDepth = { ...wanted, x: 'depth', series: 'network' } as const;
  expect(choiceFor(twins.slice(0, 4), ofOneDepth)).toMatchObject({ x: 'seed', series: 'network' });
  expect(choiceFor(twins.slice(0, 1), wanted)).toBeNull();
});

test('runs that share both settings are one cell, with the median of their errors', () => {
  const { cells, others } = compareRuns(twins, { x: 'depth', series: 'network', error: 'trainingError' });
  expect(cells).toEqual([
    { x: 8, series: 'plain', errors: [0.19, 0.2], median: 0.195, kind: 'plain' },
    { x: 20, series: 'plain', errors: [0.31, 0.32], median: 0.315, kind: 'plain' },
    { x: 8, series: 'residual', errors: [0.09, 0.1], median: 0.095, kind: 'residual' },
    { x: 20, series: 'residual', errors: [0.21, 0.22], median: 0.215, kind: 'residual' },
  ]);
  expect(others).toEqual([]);
});

test('it is told in which other settings the runs differ, which have no such error, and which were stopped', () => {
  const mixed = [...twins, entry({ depth: 8 }, { rate: 0.1, trainingError: 0.5, ending: 'stopped' })];
  const { others, missing, unfinished } = compareRuns(mixed, { x: 'depth', series: null, error: 'trainingError' });
  expect([others, missing, unfinished]).toEqual([['network', 'learningRate'], 0, 1]);
  expect(compareRuns(mixed, { x: 'depth', series: null, error: 'testError' })).toMatchObject({ missing: 8 });
});

test('values stand in the order of numbers or of letters, and what a run does not have comes first', () => {
  expect([20, null, 8, 110].toSorted(compareValues)).toEqual([null, 8, 20, 110]);
  expect(['webgl', 'cpu'].toSorted(compareValues)).toEqual(['cpu', 'webgl']);
  expect(textOf('shortcut', 'projection-always', words)).toBe('C');
  expect(textOf('shortcut', null, words)).toBe('–');
});

const chartOf = (x: 'depth' | 'learningRate', runs: readonly LedgerEntry[], isLogarithmic = false) =>
  settingsChart(
    {
      ...compareRuns(runs, { x, series: 'network', error: 'trainingError' }),
      ...{ label: 'chart', xLabel: 'x', yLabel: 'y', isLogarithmic },
      xText: (value) => textOf(x, value, words),
      seriesText: (value) => textOf('network', value, words),
      read: words.compare.read,
    },
    drawingContext(),
  );

test('every run is a dot that can be read, and a line in the colour of its kind joins the medians', () => {
  const chart = chartOf('depth', twins);
  const readings = readingsOf(chart);
  expect(readings).toHaveLength(8);
  expect(readings.map(({ text }) => text)).toContain('plain, 20: 32.0\u00a0%');
  expect(linesOf(chart, 'var(--plain)').map((line) => line.length)).toEqual([2]);
  expect(textsOf(chart).map(({ text }) => text)).toEqual(expect.arrayContaining(['8', '20', 'plain', 'residual']));
  const [line] = linesOf(chart, 'var(--residual)');
  const at20 = readings.filter(({ text }) => text.startsWith('residual, 20'));
  expect(line![1]!.y).toBeCloseTo((at20[0]!.at.y + at20[1]!.at.y) / 2, 1);
});

test('learning rates stand as their logarithms do', () => {
  const runs = [0.01, 0.1, 1].map((rate) => entry({}, { rate, trainingError: 0.5 }));
  const [a, b, c] = readingsOf(chartOf('learningRate', runs, true)).map(({ at }) => at.x);
  expect(b! - a!).toBeCloseTo(c! - b!, 1);
});

test('curves are means of the last 25 iterations, and as many lines as runs with their names', () => {
  const long = ledgerRun({ seed: 3 });
  const curve = curveOf(long, 'long', 'trainingLoss');
  const losses = long.run.records.map(({ trainingLoss }) => trainingLoss);
  expect(curve.points).toEqual([{ iteration: 25, value: losses.reduce((sum, loss) => sum + loss, 0) / 25 }]);
  const curves = ['one', 'two'].map((name, index) =>
    curveOf(ledgerRun({ residual: index > 0 }), name, 'trainingError'),
  );
  const chart = runCurves(
    {
      ...{ label: 'chart', curves, yLabel: 'y', xLabel: 'x', top: 1, ticks: [0, 1] },
      read: (name, iteration, value) => `${name} ${iteration} ${value}`,
    },
    drawingContext(),
  );
  expect(readingsOf(chart).map(({ text }) => text)).toEqual(['one 25 0.5', 'two 25 0.5']);
  expect(textsOf(chart).map(({ text }) => text)).toEqual(expect.arrayContaining(['one', 'two']));
});

test('a line of the reader’s own blocks has the colour of neither plain nor residual networks', () => {
  const curves = [{}, { residual: false }, { written: '8 8 1: input' }].map((given) =>
    curveOf(ledgerRun({ ...given, iterations: 60 }), 'one', 'trainingLoss'),
  );
  const chart = runCurves(
    { ...{ label: 'chart', curves, yLabel: 'y', xLabel: 'x', top: 1, ticks: [0, 1] }, read: () => '' },
    drawingContext(),
  );
  const strokes = [...chart.querySelectorAll('g[aria-label="line"]')].map((line) => line.getAttribute('stroke') ?? '');
  expect(strokes.map((stroke) => /--(residual|plain)\b/.exec(stroke)?.[1] ?? stroke)).toEqual([
    'residual',
    'plain',
    'var(--ink)',
  ]);
});
