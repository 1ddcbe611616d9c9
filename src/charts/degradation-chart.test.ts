import { expect, test } from 'vitest';
import { drawingContext, linesOf, readingsOf, textsOf } from './chart-reading.fixture.ts';
import { degradationChart } from './degradation-chart.ts';
import type { DepthPoint } from './depth-point.ts';

const depths = [8, 20, 56];
const errors = { plain: [0.2, 0.3, 0.56], residual: [0.22, 0.18, 0.21] };

/** Three seeds whose errors are 1 % below, at and 3 % above the given ones: the median is the given one. */
const points: readonly DepthPoint[] = (['plain', 'residual'] as const).flatMap((kind) =>
  depths.flatMap((depth, index) =>
    [-0.01, 0, 0.03].map((offset, seed) => {
      return { kind, depth, seed: seed + 1, error: errors[kind][index]! + offset, state: 'final' as const };
    }),
  ),
);
const data = { series: [{ name: null, pale: false, points }], guess: [], depths: [] };

test('each run is a ring that says its depth, kind, seed and error', () => {
  const readings = readingsOf(degradationChart(data, drawingContext()));
  expect(readings).toHaveLength(18);
  expect(readings.map(({ text }) => text)).toContain('plain, 56 layers, seed 3: 59.0\u00a0%');
});

test('lines join the medians: each corner stands where the ring of the middle seed does', () => {
  const chart = degradationChart(data, drawingContext());
  for (const kind of ['plain', 'residual'] as const) {
    const rings = readingsOf(chart).filter(({ text }) => text.startsWith(kind) && text.includes('seed 2'));
    const [corners] = linesOf(chart, `var(--${kind})`);
    expect(corners).toHaveLength(depths.length);
    corners?.forEach(({ x, y }, index) => {
      expect(x).toBeCloseTo(rings[index]!.at.x, 2);
      expect(y).toBeCloseTo(rings[index]!.at.y, 2);
    });
  }
});

test('on a phone, beside long labels, the depths of the axis stand clear of each other, the deepest among them', () => {
  const many = Array.from({ length: 10 }, (_, index) => 6 * index + 8);
  const recorded = { ...data.series[0]!, name: 'recorded', pale: true };
  const chart = degradationChart({ ...data, series: [recorded, data.series[0]!], depths: many }, drawingContext(325));
  const labels = [...chart.querySelectorAll('[aria-label="x-axis tick label"] text')];
  const at = labels.map((label) => Number(/translate\(([\d.]+)/.exec(label.getAttribute('transform') ?? '')?.[1]));
  expect(labels.map(({ textContent }) => textContent)).toContain('62');
  const gaps = at.slice(1).map((x, index) => x - at[index]!);
  expect(gaps.length).toBeGreaterThan(3);
  // Two digits are 16 pixels wide.
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(20);
});

test('the axis reaches from 0 to the next 20 % above the largest error', () => {
  const ticks = (error: number) => {
    const one = { ...points[0]!, error };
    const chart = degradationChart({ ...data, series: [{ ...data.series[0]!, points: [one] }] }, drawingContext());
    return [...chart.querySelectorAll('[aria-label="y-axis tick label"] text')].map(({ textContent }) => textContent);
  };
  expect(ticks(0.1)).toEqual(['0', '20', '40']);
  expect(ticks(0.561)).toEqual(['0', '20', '40', '60']);
  expect(ticks(0.9)).toEqual(['0', '25', '50', '75', '100']);
});

test('an error stands at its height on the axis', () => {
  const chart = degradationChart(data, drawingContext());
  const tickAt = (text: string) => textsOf(chart).find((tick) => tick.text === text)!.at.y;
  const ring = readingsOf(chart).find(({ text }) => text.startsWith('plain, 8 layers, seed 2'));
  expect(ring?.at.y).toBeCloseTo(tickAt('20'), 6);
  expect(tickAt('0') - tickAt('20')).toBeCloseTo(tickAt('20') - tickAt('40'), 6);
});

test('labels at the ends of six lines do not overlap', () => {
  const again = (name: string) => ({ name, pale: true, points });
  const series = [again('recorded'), again('rate 0.1'), { name: null, pale: false, points }];
  const chart = degradationChart({ ...data, series }, drawingContext());
  const labels = textsOf(chart).filter(({ text }) => /^(plain|residual)/.test(text));
  expect(labels).toHaveLength(6);
  const heights = labels.map(({ at }) => at.y).toSorted((a, b) => a - b);
  heights.slice(1).forEach((y, index) => expect(y - heights[index]!).toBeGreaterThan(13.5));
});

test('the guess of a kind of network is a line of its own, with its name', () => {
  const guess = depths.map((depth) => ({ kind: 'plain' as const, depth, error: 0.1 }));
  const chart = degradationChart({ ...data, guess }, drawingContext());
  expect(textsOf(chart).map(({ text }) => text)).toContain('plain, guessed');
  expect(readingsOf(chart).map(({ text }) => text)).toContain('your guess, plain, 20 layers: 10.0\u00a0%');
});

test('runs that go on are dotted rings, runs that diverged are crosses', () => {
  const [running, diverged] = [
    { ...points[0]!, state: 'running' as const },
    { ...points[3]!, state: 'diverged' as const },
  ];
  const chart = degradationChart(
    { ...data, series: [{ ...data.series[0]!, points: [running, diverged] }] },
    drawingContext(),
  );
  expect(readingsOf(chart).map(({ text }) => text)).toEqual([
    'plain, 8 layers, seed 1: 19.0\u00a0%, so far',
    'plain, 20 layers, seed 1: 29.0\u00a0%, diverged',
  ]);
  expect(chart.querySelector('[stroke-dasharray="1.6 1.6"] circle[aria-label$="so far"]')).not.toBeNull();
});

test('a ring without a line carries the name of its network', () => {
  const deep = points.filter(({ depth, kind }) => depth === 56 && kind === 'plain');
  const chart = degradationChart({ ...data, series: [{ ...data.series[0]!, points: deep }] }, drawingContext());
  expect(textsOf(chart).map(({ text }) => text)).toContain('plain-56');
});

test('without runs there are axes with their labels, and no marks', () => {
  const chart = degradationChart({ series: [], guess: [], depths: [8, 20, 56] }, drawingContext());
  const texts = textsOf(chart).map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(['8', '20', '56', 'training error, %', 'depth (weighted layers)']));
  expect(readingsOf(chart)).toEqual([]);
  expect(chart.getAttribute('aria-label')).toBe('Training error against depth, plain and residual networks');
});

test('no picture brings a style sheet of its own', () => {
  expect(degradationChart(data, drawingContext()).querySelector('style')).toBeNull();
});

test('a small chart names nothing, and tells plain from residual by the shape of the rings', () => {
  const small = degradationChart(data, { ...drawingContext(190, 150), small: true });
  expect(textsOf(small).filter(({ text }) => /[a-z]/.test(text))).toEqual([]);
  const shapes = (kind: string) =>
    [...small.querySelectorAll(`[aria-label^="${kind}, "]`)].map(({ localName }) => localName);
  expect(new Set(shapes('plain'))).not.toEqual(new Set(shapes('residual')));
  expect(shapes('residual')).toHaveLength(9);
  const [corners] = linesOf(small, 'var(--plain)');
  expect(corners).toHaveLength(depths.length);
});
