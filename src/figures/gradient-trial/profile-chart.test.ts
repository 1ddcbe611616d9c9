import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { profileChart } from './profile-chart.ts';
import type { ProfileChartData } from './profile-chart.ts';
import { gradientTrialStrings as words } from './words.ts';

const { document } = parseHTML('<html></html>');
const height = 300;

function draw(changes: Partial<ProfileChartData>): SVGSVGElement {
  const median = [1, 10, 100];
  const data: ProfileChartData = {
    kind: 'plain',
    label: 'a chart',
    lines: [{ role: 'shown', name: 'the line', median, runs: [median] }],
    layers: 3,
    domain: [0.1, 1000],
    yLabel: 'norm',
    read: (layer, value) => `${layer}: ${words.size(value)}`,
    ...changes,
  };
  return profileChart(data, { document, width: 400, height, words: words.chart });
}

const textsOf = (chart: SVGSVGElement) => [...chart.querySelectorAll('text')].map((text) => text.textContent);
const readings = (chart: SVGSVGElement) => [...chart.querySelectorAll('circle[aria-label]')];
const heightOf = (mark: Element) => Number(mark.getAttribute('cy'));

test('ten times as much is drawn one step of the axis higher', () => {
  const [low, middle, high] = readings(draw({})).map(heightOf);
  expect(low! - middle!).toBeCloseTo(middle! - high!);
  expect(low! - middle!).toBeCloseTo((height - 34 - 40) / 4);
});

test('zero is drawn at the lower border, what is infinite or no number at the upper one, and both are named', () => {
  const median = [0, 10, Infinity, NaN, 0];
  const chart = draw({ layers: 5, lines: [{ role: 'shown', name: 'the line', median, runs: [median] }] });
  expect(readings(chart).map(heightOf)).toEqual([260, expect.any(Number), 34, 34, 260]);
  expect(readings(chart).map((mark) => mark.getAttribute('aria-label'))).toEqual([
    ...['1: 0', '2: 10', '3: infinite', '4: not a number', '5: 0'],
  ]);
  expect(textsOf(chart)).toEqual(
    expect.arrayContaining(['2 layers: zero', '1 layer: infinite, 1 layer: not a number']),
  );
});

test('a chart in which nothing has a place on the axis is drawn, and says so', () => {
  const median = [NaN, NaN];
  expect(textsOf(draw({ layers: 2, lines: [{ role: 'shown', name: 'x', median, runs: [median] }] }))).toContain(
    '2 layers: not a number',
  );
});

test('every run is drawn beside the median, and a line is named where lines are furthest apart', () => {
  const first = { role: 'first', name: 'initialisation', median: [100, 10, 1], runs: [] } as const;
  const shown = {
    role: 'shown',
    name: 'later',
    median: [1, 1, 1],
    runs: [
      [1, 1, 1],
      [1, 1, 2],
      [1, 1, 3],
    ],
  } as const;
  const chart = draw({ lines: [first, shown], read: null });
  expect([...chart.querySelectorAll('[aria-label="line"] path')].length).toBe(5);
  expect(textsOf(chart)).toEqual(expect.arrayContaining(['initialisation', 'later']));
  expect(readings(chart)).toEqual([]);
});
