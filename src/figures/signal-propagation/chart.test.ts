import { expect, test } from 'vitest';
import { drawingContext, linesOf, readingsOf, textsOf } from '../../charts/chart-reading.fixture.ts';
import { signalChart } from './chart.ts';
import type { SignalChartData, SignalLines } from './chart.ts';
import { signalChartWords } from './words/chart.ts';

const context = () => ({ ...drawingContext(), strings: signalChartWords });

function lines(kind: SignalLines['kind'], factor: number, expected: SignalLines['expected'] = null): SignalLines {
  const median = [0, 2, 4].map((layer) => ({ layer, size: factor ** layer }));
  return { kind, seeds: [median], median, expected };
}

const expected = [0, 2, 4].map((layer) => ({ layer, size: 1 }));
const data: SignalChartData = {
  batchNorm: false,
  way: 'forward',
  lines: [lines('plain', 1, expected), lines('residual', 100)],
  layers: 4,
};

test('equal factors a layer are a straight line', () => {
  const [, median] = linesOf(signalChart(data, context()), 'var(--residual)');
  const [start, middle, end] = median!;
  expect(middle!.y - start!.y).toBeCloseTo(end!.y - middle!.y, 1);
  expect(end!.y).toBeLessThan(start!.y);
});

test('what is predicted is a dotted line, where there is a prediction', () => {
  const chart = signalChart(data, context());
  expect(linesOf(chart, 'var(--ink)')).toHaveLength(1);
  expect(chart.querySelectorAll('[stroke-dasharray="0 4.5"]')).toHaveLength(1);
});

test('each kind carries its name, and every median can be read', () => {
  const chart = signalChart(data, context());
  expect(textsOf(chart).map(({ text }) => text)).toEqual(expect.arrayContaining(['plain', 'residual', '1', '10⁴']));
  expect(readingsOf(chart).map(({ text }) => text)).toContain('residual, after 4 layers: 1.0\u00a0×\u00a010⁸, median');
  expect(readingsOf(chart)).toHaveLength(6);
});

test('the name of a gradient stands where it arrives, at the left, above a level line and beside a steep one', () => {
  const back = { ...data, way: 'backward', lines: [lines('plain', 1), lines('residual', 100)] } as const;
  const chart = signalChart(back, context());
  const [plain, residual] = ['plain', 'residual'].map((name) => textsOf(chart).find(({ text }) => text === name)!.at);
  const [levelStart, steepStart] = ['var(--plain)', 'var(--residual)'].map((stroke) => linesOf(chart, stroke)[1]![0]!);
  expect(plain!.x).toBeCloseTo(levelStart!.x, 1);
  expect(plain!.y).toBeLessThan(levelStart!.y - 10);
  expect(residual!.x).toBeGreaterThan(steepStart!.x + 10);
  expect(residual!.y).toBeCloseTo(steepStart!.y, 1);
  expect(readingsOf(chart).map(({ text }) => text)).toContain('plain, gradient after 4 layers: 1, median');
});

test('two charts that are scaled with each other put the same size at the same height', () => {
  const [plain, residual] = [lines('plain', 1), lines('residual', 100)];
  const heights = [
    { ...data, lines: [plain], scaledWith: [residual] },
    { ...data, lines: [plain, residual] },
  ].map((one) => linesOf(signalChart(one, context()), 'var(--plain)')[1]![0]!.y);
  expect(heights[0]).toBe(heights[1]);
});

test('what a log axis cannot show stands at its border, with its name', () => {
  const sizes = [1, 0, Infinity];
  const median = sizes.map((size, index) => ({ layer: 2 * index, size }));
  const lost = { kind: 'plain', seeds: [median], median, expected: null } as const;
  const chart = signalChart({ ...data, lines: [lost] }, context());
  const [, line] = linesOf(chart, 'var(--plain)');
  expect(line!.map(({ y }) => Math.round(y))).toEqual([line![0]!.y, 312, 30].map(Math.round));
  expect(textsOf(chart).map(({ text }) => text)).toContain('0');
  expect(readingsOf(chart).map(({ text }) => text)).toContain('plain, after 4 layers: infinite, median');
});
