import { expect, test } from 'vitest';
import { drawingContext, textsOf } from './chart-reading.fixture.ts';
import { scheduleChart } from './schedule-chart.ts';

const steps = [
  { from: 0, to: 32000, rate: 0.1 },
  { from: 32000, to: 48000, rate: 0.01 },
  { from: 48000, to: 64000, rate: 0.001 },
];
const words = () => textsOf(scheduleChart(steps, drawingContext(432, 220)));
const at = (text: string) => words().find((one) => one.text === text)!.at;

test('every rate is written, and every iteration at which it changes', () => {
  const texts = words().map(({ text }) => text);
  for (const text of ['0.1', '0.01', '0.001', '0', '32,000', '48,000', '64,000']) expect(texts).toContain(text);
});

test('a tenth of the rate stands equally far down each time, and over the middle of its iterations', () => {
  expect(at('0.001').y - at('0.01').y).toBeCloseTo(at('0.01').y - at('0.1').y, 3);
  expect(at('0.01').x).toBeCloseTo((at('32,000').x + at('48,000').x) / 2, 3);
});
