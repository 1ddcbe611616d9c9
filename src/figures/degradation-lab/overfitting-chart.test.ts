import { expect, test } from 'vitest';
import { drawingContext, readingsOf, textsOf } from '../../charts/chart-reading.fixture.ts';
import { overfittingChart } from './overfitting-chart.ts';

const points = [8, 56].flatMap((depth) =>
  [0.1, 0.2, 0.6].map((error) => ({ depth, kind: 'plain' as const, trainingError: error, testError: error + 0.1 })),
);

test('training and test error are lines of medians with names of their own', () => {
  const chart = overfittingChart(points, drawingContext());
  expect(readingsOf(chart).map(({ text }) => text)).toEqual([
    'plain, 8 layers, training error: 20.0\u00a0%, median',
    'plain, 56 layers, training error: 20.0\u00a0%, median',
    'plain, 8 layers, test error: 30.0\u00a0%, median',
    'plain, 56 layers, test error: 30.0\u00a0%, median',
  ]);
  expect(textsOf(chart).map(({ text }) => text)).toEqual(expect.arrayContaining(['plain, training', 'plain, test']));
});

test('without runs there is a labelled frame', () => {
  const texts = textsOf(overfittingChart([], drawingContext())).map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(['error, %', 'depth (weighted layers)']));
});
