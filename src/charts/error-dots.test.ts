import { expect, test } from 'vitest';
import { drawingContext, textsOf } from './chart-reading.fixture.ts';
import { errorDots, errorDotsHeight } from './error-dots.ts';
import type { ErrorDot } from './error-dots.ts';

const dots: readonly ErrorDot[] = [
  { name: 'plain-18', kind: 'plain', percent: 24, group: 1, deepens: false },
  { name: 'plain-34', kind: 'plain', percent: 25, group: 1, deepens: true },
  { name: 'ResNet-18', kind: 'residual', percent: 23, group: 2, deepens: false },
  { name: 'ResNet-34', kind: 'residual', percent: 21.5, group: 2, deepens: true },
];

function draw() {
  return errorDots({ dots, axisLabel: 'error, %', label: 'Errors' }, drawingContext(504));
}

function placesOf(chart: Element): { x: number; y: number }[] {
  return [...chart.querySelectorAll('circle')].map((circle) => ({
    x: Number(circle.getAttribute('cx')),
    y: Number(circle.getAttribute('cy')),
  }));
}

test('dots stand on one linear scale, from the top down', () => {
  const [first, second, third, fourth] = placesOf(draw());
  expect(second!.x - first!.x).toBeCloseTo((first!.x - fourth!.x) / 2.5, 1);
  expect(first!.x - third!.x).toBeCloseTo(second!.x - first!.x, 1);
  expect([second!.y - first!.y, fourth!.y - third!.y].map(Math.round)).toEqual([25, 25]);
  expect(third!.y - second!.y).toBeGreaterThan(35);
});

test('every network is named with its colour and its error', () => {
  const chart = draw();
  const words = textsOf(chart).map(({ text }) => text);
  expect(words).toEqual(expect.arrayContaining(['plain-18', 'ResNet-34', '24.00', '21.50']));
  const fills = [...chart.querySelectorAll('circle')].map((circle) => circle.getAttribute('fill'));
  expect(fills).toEqual(['var(--plain)', 'var(--plain)', 'var(--residual)', 'var(--residual)']);
});

test('an arrow leads to each network that has more layers than the one above it', () => {
  expect(draw().querySelectorAll('g[aria-label="arrow"] path')).toHaveLength(2);
});

test('the picture is as high as its rows need', () => {
  expect(errorDotsHeight(dots)).toBeGreaterThan(errorDotsHeight(dots.slice(0, 3)));
  expect(draw().getAttribute('height')).toBe(`${errorDotsHeight(dots)}`);
});
