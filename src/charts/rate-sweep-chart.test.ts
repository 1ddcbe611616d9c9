import { expect, test } from 'vitest';
import { drawingContext, readingsOf, textsOf } from './chart-reading.fixture.ts';
import { rateSweepChart } from './rate-sweep-chart.ts';

const rates = [0.01, 0.1, 1];
const points = rates.flatMap((rate) =>
  [8, 56].map((depth) => ({ rate, depth, kind: 'plain' as const, seed: 1, error: depth / 100 })),
);

test.each([340, 504])('at a width of %i px the axis names every rate', (width) => {
  const chart = rateSweepChart({ points, marked: { rate: 0.3, name: 'default' } }, drawingContext(width));
  const ticks = [...chart.querySelectorAll('[aria-label="x-axis tick label"] text')];
  expect(ticks.map(({ textContent }) => textContent)).toEqual(['0.01', '0.1', '0.3', '1']);
});

test('rates a factor of ten apart stand at equal distances', () => {
  const chart = rateSweepChart({ points, marked: { rate: 0.1, name: 'default' } }, drawingContext());
  const at = (rate: number) => readingsOf(chart).find(({ text }) => text.includes(`rate ${rate},`))!.at.x;
  expect(at(0.1) - at(0.01)).toBeCloseTo(at(1) - at(0.1), 6);
  expect(readingsOf(chart)).toHaveLength(6);
});

test('the axis names every rate, and the one that is marked has its name', () => {
  const texts = textsOf(rateSweepChart({ points, marked: { rate: 0.1, name: 'default' } }, drawingContext())).map(
    ({ text }) => text,
  );
  expect(texts).toEqual(expect.arrayContaining(['0.01', '0.1', '1', 'default', 'plain-8', 'plain-56']));
});

test('without runs there is a labelled frame', () => {
  const texts = textsOf(rateSweepChart({ points: [], marked: { rate: 0.03, name: 'default' } }, drawingContext())).map(
    ({ text }) => text,
  );
  expect(texts).toEqual(expect.arrayContaining(['0.03', 'learning rate (log scale)', 'training error, %']));
});
