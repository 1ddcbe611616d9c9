import { expect, test } from 'vitest';
import { drawingContext, readingsOf, textsOf } from './chart-reading.fixture.ts';
import { errorCurves } from './error-curves.ts';
import type { ErrorCurve } from './error-curves.ts';

function curve(kind: ErrorCurve['kind'], depth: number, ...errors: readonly number[]): ErrorCurve {
  const training = errors.map((error, index) => ({ iteration: 25 * (index + 1), error }));
  return { kind, depth, training, test: [], diverged: false, pale: false, name: null };
}

const curves = [
  curve('plain', 8, 0.7, 0.4, 0.3),
  curve('plain', 20, 0.8, 0.5, 0.35),
  curve('plain', 56, 0.88, 0.8, 0.7),
  curve('residual', 8, 0.7, 0.4, 0.29),
  curve('residual', 56, 0.72, 0.45, 0.31),
];

test('the shallowest and the deepest network of each kind carry their names, without overlap', () => {
  const chart = errorCurves({ curves, iterations: 75 }, drawingContext(340, 250));
  const labels = textsOf(chart).filter(({ text }) => /^(plain|residual)-/.test(text));
  expect(labels.map(({ text }) => text).toSorted()).toEqual(['plain-56', 'plain-8', 'residual-56', 'residual-8']);
  const heights = labels.map(({ at }) => at.y).toSorted((a, b) => a - b);
  heights.slice(1).forEach((y, index) => expect(y - heights[index]!).toBeGreaterThan(13.5));
});

test('every mean of every curve can be read', () => {
  const readings = readingsOf(errorCurves({ curves, iterations: 75 }, drawingContext()));
  expect(readings).toHaveLength(15);
  expect(readings.map(({ text }) => text)).toContain('plain-56, iteration 50: 80.0\u00a0%');
});

test('training error is dashed, test error is solid and bold', () => {
  const test = [
    { iteration: 25, error: 0.8 },
    { iteration: 75, error: 0.4 },
  ];
  const chart = errorCurves({ curves: [{ ...curves[0]!, test }], iterations: 75 }, drawingContext());
  const [training, tested] = [...chart.querySelectorAll('g[aria-label="line"]')];
  expect(training?.getAttribute('stroke-dasharray')).toBe('5 3.5');
  expect(tested?.getAttribute('stroke-dasharray')).toBeNull();
  expect(Number(tested?.getAttribute('stroke-width'))).toBeGreaterThan(Number(training?.getAttribute('stroke-width')));
  expect(readingsOf(chart).map(({ text }) => text)).toContain('plain-8, test error at the end: 40.0\u00a0%');
});

test('the line of a run that diverged ends at its last finite point, under a cross', () => {
  const diverged = { ...curve('plain', 8, 0.7, 0.9), diverged: true };
  const chart = errorCurves({ curves: [diverged], iterations: 300 }, drawingContext());
  const last = readingsOf(chart).find(({ text }) => text.includes('iteration 50'))!.at;
  const cross = chart.querySelector('g[aria-label="dot"] path');
  expect(cross?.getAttribute('transform')).toBe(`translate(${last.x},${last.y})`);
});

test('the deeper a network, the more ink in its colour', () => {
  const chart = errorCurves({ curves: curves.slice(0, 3), iterations: 75 }, drawingContext());
  const strokes = [...chart.querySelectorAll('g[aria-label="line"]')].map((line) => line.getAttribute('stroke'));
  const inkOf = (stroke: string | null) => Number(/var\(--plain\), var\(--ink\) (\d+)%/.exec(stroke ?? '')?.[1]);
  // The two that carry names are drawn last.
  expect(strokes.map(inkOf)).toEqual([11, 0, 45]);
});

test('lines of other runs are dotted, named and read by their name, and the pale ones of the figure are neither', () => {
  const other = { ...curve('residual', 14, 0.8, 0.6, 0.5), pale: true, name: 'kept 1' };
  const pale = { ...curve('plain', 14, 0.8, 0.6, 0.55), pale: true };
  const chart = errorCurves({ curves: [curves[0]!, pale, other], iterations: 75 }, drawingContext());
  const labels = textsOf(chart).map(({ text }) => text);
  expect(labels).toContain('residual-14, kept 1');
  expect(labels).not.toContain('plain-14');
  const read = readingsOf(chart).map(({ text }) => text);
  expect(read).toContain('residual-14, kept 1, iteration 75: 50.0\u00a0%');
  expect(read.filter((text) => text.startsWith('plain-14'))).toEqual([]);
  const dashes = [...chart.querySelectorAll('g[aria-label="line"]')].map((line) =>
    line.getAttribute('stroke-dasharray'),
  );
  expect(dashes.filter((dash) => dash === '1 4')).toHaveLength(1);
});

test('more lines of other runs than can be named are read all the same', () => {
  const others = Array.from({ length: 7 }, (_, index) => {
    return { ...curve('residual', 8 + 6 * index, 0.8, 0.6), pale: true, name: 'kept 1' };
  });
  const chart = errorCurves({ curves: others, iterations: 50 }, drawingContext());
  expect(textsOf(chart).filter(({ text }) => text.includes('kept'))).toEqual([]);
  expect(readingsOf(chart)).toHaveLength(14);
});

test('without curves there is a labelled frame over the whole range', () => {
  const texts = textsOf(errorCurves({ curves: [], iterations: 300 }, drawingContext())).map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(['0', '100', '200', '300', 'iteration', 'training error, %']));
});
