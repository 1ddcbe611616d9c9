import { expect, test } from 'vitest';
import { drawingContext, readingsOf, textsOf } from './chart-reading.fixture.ts';
import { stripChart } from './strip-chart.ts';
import type { StripData, StripRow } from './strip-chart.ts';

const row = (name: string, values: readonly number[], others: Partial<StripRow> = {}): StripRow => ({
  name,
  note: '',
  kind: 'residual',
  dots: values.map((value, index) => ({ seed: index + 1, value, says: `${name}, seed ${index + 1}` })),
  pale: [],
  median: values[1] ?? null,
  ...others,
});

const data: StripData = {
  label: 'Errors',
  axisLabel: 'error, %',
  rows: [row('plain', [40, 41, 45], { kind: 'plain' }), row('A', [20, 21, 25]), row('B', [22, 21, 30])],
  nameWidth: 92,
  domain: [15, 45],
  tick: (value) => `${value}`,
  band: null,
  joined: [[1, 2]],
};

test('every seed is a dot that says its value, on one linear scale, in the row of its network', () => {
  const readings = readingsOf(stripChart(data, drawingContext()));
  expect(readings).toHaveLength(9);
  const at = (text: string) => readings.find((reading) => reading.text === text)!.at;
  const perPoint = (at('plain, seed 1').x - at('A, seed 1').x) / 20;
  expect(perPoint).toBeGreaterThan(3);
  expect(at('B, seed 3').x - at('A, seed 3').x).toBeCloseTo(5 * perPoint, 1);
  // The same seed stands at the same height in every row.
  const step = at('A, seed 1').y - at('plain, seed 1').y;
  expect(at('B, seed 3').y - at('A, seed 3').y).toBeCloseTo(step, 1);
  expect(at('plain, seed 3').y).toBeLessThan(at('A, seed 1').y);
});

test('twins of the rows that are joined have a line each, others none', () => {
  const lines = (joined: StripData['joined']) =>
    stripChart({ ...data, joined }, drawingContext()).querySelectorAll(
      'path[stroke-opacity="0.55"], [stroke-opacity="0.55"] path',
    ).length;
  expect(lines([[1, 2]])).toBe(3);
  expect(lines([[0, 1, 2]])).toBe(6);
  expect(
    lines([
      [0, 1],
      [1, 2],
    ]),
  ).toBe(6);
  expect(lines([])).toBe(0);
});

test('a band stands around zero, as wide as it says, and is named', () => {
  const rows = [row('C − A', [-2, 1, 3])];
  const chart = stripChart(
    { ...data, rows, domain: [-4, 4], joined: [], band: { half: 1, name: 'seeds' } },
    drawingContext(),
  );
  const band = chart.querySelector('rect')!;
  const readings = readingsOf(chart);
  const perPoint = (readings[2]!.at.x - readings[0]!.at.x) / 5;
  expect(Number(band.getAttribute('width'))).toBeCloseTo(2 * perPoint, 1);
  expect(Number(band.getAttribute('x'))).toBeCloseTo(readings[0]!.at.x + perPoint, 1);
  expect(textsOf(chart).map(({ text }) => text)).toContain('seeds');
});

test('live dots that go on are open, and recorded ones stand pale behind', () => {
  const dots = [
    { seed: 1, value: 20, isOpen: true },
    { seed: 2, value: 21 },
  ];
  const chart = stripChart(
    { ...data, rows: [row('A', [], { dots, pale: [{ seed: 1, value: 19 }] })], joined: [] },
    drawingContext(),
  );
  const fills = [...chart.querySelectorAll('circle')].map((circle) => circle.closest('[fill]')?.getAttribute('fill'));
  expect(fills).toHaveLength(3);
  expect(fills).toEqual(['var(--residual)', 'var(--paper)', 'var(--residual)']);
});
