import { expect, test } from 'vitest';
import { drawingContext, linesOf, readingsOf, textsOf } from '../../charts/chart-reading.fixture.ts';
import { lossChart } from './loss-chart.ts';
import type { LossChartData } from './loss-chart.ts';
import type { LossLine } from './losses.ts';
import { words } from './words.ts';

const line = (start: LossLine['start'], losses: readonly number[]): LossLine => ({
  start,
  seed: 3,
  points: losses.map((loss, index) => ({ iteration: 25 * (index + 1), loss })),
});

const data: LossChartData = {
  label: 'Losses',
  lines: [line('warm', [8, 4, 2]), line('cold', [8, 8, 4])],
  behind: [],
  classes: 10,
  iterations: 100,
  isRead: true,
};

const draw = (changes: Partial<LossChartData> = {}) =>
  lossChart({ ...data, ...changes }, { ...drawingContext(), words: words.losses });

test('half the loss is one step down, wherever it was, and a point says its value', () => {
  const readings = readingsOf(draw());
  const at = (text: string) => readings.find((reading) => reading.text === text)!.at;
  const [first, second, third] = [8, 4, 2].map((loss, index) => {
    return at(`0.01 first, seed 3, iteration ${25 * (index + 1)}: loss ${loss}.00`);
  });
  expect(second!.y - first!.y).toBeCloseTo(third!.y - second!.y, 3);
  expect(second!.x - first!.x).toBeCloseTo(third!.x - second!.x, 3);
  expect(readings).toHaveLength(6);
});

test('each start is named where its lines end, the lower one lower, and so is the loss of guessing', () => {
  const texts = textsOf(draw());
  const heightOf = (name: string) => texts.find(({ text }) => text === name)!.at.y;
  expect(heightOf('0.1 at once')).toBeLessThan(heightOf('0.01 first'));
  expect(heightOf('guessing')).toBeGreaterThan(heightOf('0.1 at once'));
  expect(texts.map(({ text }) => text)).toContain('rate up to 0.1');
});

test('where no rate goes up none is marked', () => {
  const texts = textsOf(draw({ lines: [line('small', [3, 2, 1])] })).map(({ text }) => text);
  expect(texts).not.toContain('rate up to 0.1');
  expect(texts).toContain('0.01 throughout');
});

test('recorded lines behind live ones are drawn, and not read', () => {
  const chart = draw({ lines: [line('warm', [3, 2])], behind: [line('warm', [4, 3])] });
  expect(linesOf(chart, 'var(--residual)')).toHaveLength(2);
  expect(readingsOf(chart)).toHaveLength(2);
});
