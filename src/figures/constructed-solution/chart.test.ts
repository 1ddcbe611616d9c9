import { expect, test } from 'vitest';
import { drawingContext, readingsOf, textsOf } from '../../charts/chart-reading.fixture.ts';
import { solutionChart } from './chart.ts';
import { rowNames } from './rows.ts';
import type { Row } from './rows.ts';
import { words } from './words.ts';

const rows: readonly Row[] = [
  { name: 'untouched', kind: 'plain', points: [0.1, 0.2, 0.4].map((error, index) => ({ seed: index + 1, error })) },
  { name: 'residual', kind: 'residual', points: [{ seed: 1, error: 0.15 }] },
];

function draw(width = 340, behind: readonly Row[] = []): SVGSVGElement {
  const { document } = drawingContext();
  return solutionChart(
    { depth: 44, sigma: 0.1, rows, behind, names: rowNames },
    { document, width, words: words.chart },
  );
}

test('every network of a row is a point that can be read, at its error', () => {
  const readings = readingsOf(draw());
  expect(readings.map(({ text }) => text)).toContain('plain-44, built from it with identities, seed 3: 40.0\u00a0%');
  const at = (text: string) => readings.find((reading) => reading.text.includes(text))!.at.x;
  expect(at('seed 3: 40.0') - at('seed 2: 20.0')).toBeCloseTo(2 * (at('seed 2: 20.0') - at('seed 1: 10.0')), 4);
});

test('every row is named, whether it has numbers or not, and the middle error is written', () => {
  const texts = textsOf(draw()).map(({ text }) => text);
  for (const name of rowNames) expect(texts).toContain(words.chart.rows[name](44, 0.1));
  expect(texts).toEqual(expect.arrayContaining(['20.0\u00a0%', '15.0\u00a0%']));
  expect(texts.filter((text) => text.endsWith('%') && !text.includes('error'))).toHaveLength(2);
});

test('no name is wider than a narrow chart', () => {
  const longest = Math.max(...rowNames.map((name) => words.chart.rows[name](44, 0.1).length));
  // In the letters of the page one is 6.6 pixels wide in the mean.
  expect(6.6 * longest).toBeLessThan(340);
});

test('recorded points behind live ones are drawn, and not written', () => {
  const behind: readonly Row[] = [{ name: 'plain', kind: 'plain', points: [{ seed: 1, error: 0.5 }] }];
  const chart = draw(340, behind);
  expect(readingsOf(chart)).toHaveLength(5);
  expect(textsOf(chart).map(({ text }) => text)).not.toContain('50.0\u00a0%');
});
