import { expect, test } from 'vitest';
import { drawingContext, linesOf, textsOf } from '../../charts/chart-reading.fixture.ts';
import { longCurves } from './chart.ts';
import type { RunCurve } from './chart.ts';

function run(depth: number, seed: number, ...errors: readonly number[]): RunCurve {
  const training = errors.map((error, index) => ({ iteration: 25 * (index + 1), error }));
  return {
    kind: 'plain',
    depth,
    seed,
    pale: false,
    name: null,
    training,
    test: training.filter(({ iteration }) => iteration % 50 === 0),
  };
}

const curves = [
  run(20, 1, 0.8, 0.4, 0.2),
  run(20, 2, 0.8, 0.5, 0.3),
  run(56, 1, 0.9, 0.8, 0.6),
  run(56, 2, 0.9, 0.9, 0.7),
];
const shallow = 'color-mix(in oklab, var(--plain), var(--ink) 0%)';
const deep = 'color-mix(in oklab, var(--plain), var(--ink) 45%)';

function draw(top = 100): SVGSVGElement {
  return longCurves({ curves, iterations: 75, top }, drawingContext(432, 300));
}

test('every run has a line of training and one of test error, darker where the network is deeper', () => {
  for (const stroke of [shallow, deep]) {
    expect(linesOf(draw(), stroke).map((corners) => corners.length)).toEqual([3, 1, 3, 1]);
  }
});

test('training errors are dashed and test errors are not', () => {
  const dashes = [...draw().querySelectorAll('[aria-label="line"]')].map((line) =>
    line.getAttribute('stroke-dasharray'),
  );
  expect(dashes.filter(Boolean)).toHaveLength(4);
  expect(dashes).toHaveLength(8);
});

test('the chart says which lines are dashed', () => {
  const names = textsOf(draw()).filter(({ text }) => ['training', 'test'].includes(text));
  expect(names.map(({ text }) => text)).toEqual(['training', 'test']);
  const keys = [...draw().querySelectorAll('[aria-label="link"]')].map((key) => key.hasAttribute('stroke-dasharray'));
  expect(keys).toEqual([true, false]);
});

test('a network is named once, beside the ends of its runs', () => {
  const names = textsOf(draw()).filter(({ text }) => text.startsWith('plain'));
  expect(names.map(({ text }) => text).toSorted()).toEqual(['plain-20', 'plain-56']);
  const [first, , second] = linesOf(draw(), deep).map((corners) => corners.at(-1)!.y);
  const { y } = names.find(({ text }) => text === 'plain-56')!.at;
  expect(y).toBeGreaterThan(Math.min(first!, second!));
  expect(y).toBeLessThan(Math.max(first!, second!));
});

test('a run that the reader keeps has the name of its network and its own, and is no part of the recorded ones', () => {
  const kept = { ...run(20, 1, 0.7, 0.6, 0.5), name: 'kept 1' };
  const chart = longCurves({ curves: [...curves, kept], iterations: 75, top: 100 }, drawingContext(432, 300));
  const names = textsOf(chart).flatMap(({ text }) => (text.startsWith('plain') ? [text] : []));
  expect(names.toSorted()).toEqual(['plain-20', 'plain-20, kept 1', 'plain-56']);
});

test('charts of plain and of residual networks have the same axes', () => {
  const residual = curves.map((curve) => ({ ...curve, kind: 'residual' as const }));
  const right = longCurves({ curves: residual, iterations: 75, top: 100 }, drawingContext(432, 300));
  const ticksOf = (chart: Element) => textsOf(chart).filter(({ text }) => /^\d+$/.test(text));
  expect(ticksOf(right)).toEqual(ticksOf(draw()));
});

test('charts with the same top put the same error at the same height', () => {
  const [, , lower] = linesOf(draw(), shallow);
  const [alone] = linesOf(
    longCurves({ curves: [run(20, 2, 0.8, 0.5, 0.3)], iterations: 75, top: 100 }, drawingContext(432, 300)),
    deep,
  );
  expect(alone?.map(({ y }) => y)).toEqual(lower?.map(({ y }) => y));
});
