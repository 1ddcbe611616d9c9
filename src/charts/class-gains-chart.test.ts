import { expect, test } from 'vitest';
import { detectionStrings as strings } from '../i18n/detection.ts';
import { drawingContext, readingsOf, textsOf } from './chart-reading.fixture.ts';
import { classGainsChart, classGainsHeight } from './class-gains-chart.ts';

const classes = [
  { name: 'sofa', '2007': 5.9, '2012': 5.6 },
  { name: 'tv', '2007': -0.6, '2012': 4.1 },
];
const mean = { name: 'mAP', '2007': 2.65, '2012': 4.85 };
const draw = () => classGainsChart(classes, mean, { ...drawingContext(), strings });

test('every class is read out for both years, the mean too', () => {
  const texts = readingsOf(draw()).map(({ text }) => text);
  expect(texts).toHaveLength(6);
  expect(texts).toEqual(expect.arrayContaining(['sofa, VOC 2012: +5.6 points', 'tv, VOC 2007: \u22120.6 points']));
});

test('a loss stands left of zero, a gain right of it', () => {
  const places = new Map(readingsOf(draw()).map(({ text, at }) => [text, at.x]));
  const zero = textsOf(draw()).find(({ text }) => text === '0')!.at.x;
  expect(places.get('tv, VOC 2007: \u22120.6 points')).toBeLessThan(zero);
  expect(places.get('tv, VOC 2012: +4.1 points')).toBeGreaterThan(zero);
});

test('the mean comes first, then the classes in the order given', () => {
  const names = textsOf(draw()).filter(({ text }) => ['mean', 'sofa', 'tv'].includes(text));
  expect(names.toSorted((one, other) => one.at.y - other.at.y).map(({ text }) => text)).toEqual(['mean', 'sofa', 'tv']);
});

test('a year is told by its dots: rings for 2007, filled ones for 2012', () => {
  const fillOf = (circle: Element) => (circle.closest('[fill]') ?? circle).getAttribute('fill');
  const fillsOf = (year: string) =>
    [...draw().querySelectorAll('circle')]
      .filter((circle) => circle.getAttribute('aria-label')?.includes(`VOC ${year}`))
      .map(fillOf);
  expect(fillsOf('2007')).toEqual(['var(--paper)', 'var(--paper)', 'var(--paper)']);
  expect(fillsOf('2012')).toEqual(['var(--ink)', 'var(--ink)', 'var(--ink)']);
});

test('no colour says plain or residual; more classes make a taller chart', () => {
  expect(draw().outerHTML).not.toMatch(/--plain|--residual/);
  expect(classGainsHeight(classes)).toBeGreaterThan(classGainsHeight(classes.slice(1)));
});
