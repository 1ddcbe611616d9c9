import { expect, test } from 'vitest';
import { afterwordStrings as strings } from '../i18n/afterword.ts';
import { drawingContext, textsOf } from './chart-reading.fixture.ts';
import { pathLengthsChart } from './path-lengths-chart.ts';

// Three blocks: paths of none, one, two and three of them.
const data = { shares: [1 / 8, 3 / 8, 3 / 8, 1 / 8], marked: { shortest: 0, longest: 1, label: 'the gradient' } };
const draw = () => pathLengthsChart(data, { ...drawingContext(), strings });
const bars = () => [...draw().querySelectorAll('rect[aria-label]')];
const numberOf = (bar: Element, name: string) => Number(bar.getAttribute(name));

test('there is a bar for every length, read out with its share', () => {
  expect(bars().map((bar) => bar.getAttribute('aria-label'))).toEqual([
    '0 blocks: 13 % of the paths',
    '1 block: 38 % of the paths',
    '2 blocks: 38 % of the paths',
    '3 blocks: 13 % of the paths',
  ]);
});

test('the heights of the bars are in proportion to the shares', () => {
  const heights = bars().map((bar) => numberOf(bar, 'height'));
  expect(heights[1]! / heights[0]!).toBeCloseTo(3, 6);
});

test('the marked stretch covers its lengths and no others, under its label', () => {
  const stretch = draw().querySelector('[fill="var(--residual)"] rect, rect[fill="var(--residual)"]')!;
  const [left, right] = [numberOf(stretch, 'x'), numberOf(stretch, 'x') + numberOf(stretch, 'width')];
  const middles = bars().map((bar) => numberOf(bar, 'x') + numberOf(bar, 'width') / 2);
  expect(middles.map((middle) => middle > left && middle < right)).toEqual([true, true, false, false]);
  expect(textsOf(draw()).map(({ text }) => text)).toContain('the gradient');
});
