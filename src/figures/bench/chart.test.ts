import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { words as benchWords } from './words.ts';
import { benchChart, benchChartHeight, timeDomain } from './chart.ts';
import type { BenchPoint } from './chart.ts';
import { readingsOf, textsOf } from '../../charts/chart-reading.fixture.ts';

const points: readonly BenchPoint[] = [
  { label: 'PyTorch', milliseconds: 10, ratio: 0.5, ours: false },
  { label: 'ours', milliseconds: 20, ratio: 1, ours: true },
  { label: 'TF.js', milliseconds: 1000, ratio: 50, ours: false },
];
const draw = (width = 432) => {
  const { document } = parseHTML('<html></html>');
  const context = { document, width, strings: benchWords, label: 'Milliseconds an iteration' };
  return benchChart({ points, reference: 20, domain: [1, 10000] }, context);
};

test('every trainer is a dot that says its time', () => {
  expect(readingsOf(draw()).map(({ text }) => text)).toEqual([
    'PyTorch: 10 ms an iteration',
    'ours: 20 ms an iteration',
    'TF.js: 1,000 ms an iteration',
  ]);
});

test('the axis is logarithmic: ten times the time is as far everywhere', () => {
  const at = new Map(textsOf(draw()).map(({ text, at: { x } }) => [text, x]));
  const ticks = ['1', '10', '100', '1,000', '10,000'].map((tick) => at.get(tick) ?? NaN);
  const steps = ticks.slice(1).map((x, index) => x - (ticks[index] ?? NaN));
  for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? NaN, 6);
  expect(readingsOf(draw())[0]?.at.x).toBeCloseTo(ticks[1] ?? NaN, 6);
});

test('the first trainer is at the top, each in a row of its own', () => {
  const heights = readingsOf(draw()).map(({ at }) => at.y);
  expect(heights[1]! - heights[0]!).toBeGreaterThan(30);
  expect(heights[2]! - heights[1]!).toBeCloseTo(heights[1]! - heights[0]!, 6);
});

test('names and times are written beside the dots; ours has no ratio to itself', () => {
  const texts = textsOf(draw()).map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(['PyTorch', '10 ms, 0.50×', '20 ms', 'TF.js', '1,000 ms, 50×']));
});

test('ours is filled, the others are rings', () => {
  const fills = [...draw().querySelectorAll('circle')].map((circle) => circle.getAttribute('fill'));
  expect(fills).toEqual(['var(--paper)', 'var(--ink)', 'var(--paper)']);
});

test('no colour says plain or residual, and no style sheet comes along', () => {
  expect(draw().outerHTML).not.toMatch(/--plain|--residual|<style/);
});

test('the axis begins at a power of ten and ends at the longest time', () => {
  expect(timeDomain([8.2, 4995])).toEqual([1, 4995]);
  expect(benchChartHeight(3)).toBeGreaterThan(3 * 30);
});
