import { expect, test } from 'vitest';
import { detectionStrings as strings } from '../i18n/detection.ts';
import { drawingContext, readingsOf, textsOf } from './chart-reading.fixture.ts';
import { detectionStepsChart, detectionStepsHeight } from './detection-steps-chart.ts';
import type { StepGroup } from './detection-steps-chart.ts';

const groups: readonly StepGroup[] = [
  {
    title: 'first images',
    steps: [
      { name: 'one', kind: 'plain', strict: 20, loose: 40 },
      { name: 'two', kind: 'residual', strict: 26, loose: 39.5 },
    ],
  },
  { title: 'other images', steps: [{ name: 'three', kind: 'residual', strict: 30, loose: 50 }] },
];

const draw = () => detectionStepsChart(groups, { ...drawingContext(), strings });

test('every step is read out by both metrics', () => {
  const texts = readingsOf(draw()).map(({ text }) => text);
  expect(texts).toHaveLength(6);
  expect(texts).toEqual(
    expect.arrayContaining(['one, mAP@[.5, .95]: 20.0 %', 'two, mAP@.5: 39.5 %', 'three, mAP@.5: 50.0 %']),
  );
});

test('a row says what it adds to the one above, a loss too; the first row of other images adds nothing', () => {
  const texts = textsOf(draw()).map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(['20.0', '26.0 (+6.0)', '39.5 (\u22120.5)', '30.0', '50.0']));
});

test('higher precision stands further to the right, later steps further down', () => {
  const places = new Map(readingsOf(draw()).map(({ text, at }) => [text, at]));
  const [one, two] = [places.get('one, mAP@[.5, .95]: 20.0 %')!, places.get('two, mAP@[.5, .95]: 26.0 %')!];
  expect(two.x).toBeGreaterThan(one.x);
  expect(two.y).toBeGreaterThan(one.y);
});

test('colour tells the plain network from the residual ones, and filling the metrics apart', () => {
  const looks = [...draw().querySelectorAll('circle')].map((circle) =>
    ['aria-label', 'fill', 'stroke'].map((name) => circle.getAttribute(name)),
  );
  expect(looks).toEqual(
    expect.arrayContaining([
      ['one, mAP@[.5, .95]: 20.0 %', 'var(--plain)', 'var(--plain)'],
      ['two, mAP@[.5, .95]: 26.0 %', 'var(--residual)', 'var(--residual)'],
      ['two, mAP@.5: 39.5 %', 'var(--paper)', 'var(--residual)'],
    ]),
  );
});

test('more steps make a taller chart', () => {
  expect(detectionStepsHeight(groups)).toBeGreaterThan(detectionStepsHeight(groups.slice(0, 1)));
});
