import { expect, test } from 'vitest';
import { drawingContext, linesOf, readingsOf, textsOf } from '../../charts/chart-reading.fixture.ts';
import { signalChart } from './chart.ts';
import type { SignalChartData, SignalLines } from './chart.ts';

function lines(kind: SignalLines['kind'], factor: number, expected: SignalLines['expected'] = null): SignalLines {
  const median = [0, 2, 4].map((layer) => ({ layer, deviation: factor ** layer }));
  return { kind, seeds: [median], median, expected };
}

const expected = [0, 2, 4].map((layer) => ({ layer, deviation: 1 }));
const data: SignalChartData = {
  batchNorm: false,
  lines: [lines('plain', 1, expected), lines('residual', 100)],
  layers: 4,
};

test('equal factors a layer are a straight line', () => {
  const [, median] = linesOf(signalChart(data, drawingContext()), 'var(--residual)');
  const [start, middle, end] = median!;
  expect(middle!.y - start!.y).toBeCloseTo(end!.y - middle!.y, 1);
  expect(end!.y).toBeLessThan(start!.y);
});

test('what is predicted is a dotted line, where there is a prediction', () => {
  const chart = signalChart(data, drawingContext());
  expect(linesOf(chart, 'var(--ink)')).toHaveLength(1);
  expect(chart.querySelectorAll('[stroke-dasharray="0 4.5"]')).toHaveLength(1);
});

test('each kind carries its name, and every median can be read', () => {
  const chart = signalChart(data, drawingContext());
  expect(textsOf(chart).map(({ text }) => text)).toEqual(expect.arrayContaining(['plain', 'residual', '1', '10⁴']));
  expect(readingsOf(chart).map(({ text }) => text)).toContain('residual, after 4 layers: 1.0\u00a0×\u00a010⁸, median');
  expect(readingsOf(chart)).toHaveLength(6);
});
