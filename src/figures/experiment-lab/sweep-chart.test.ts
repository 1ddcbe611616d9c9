import { expect, test } from 'vitest';
import { drawingContext, readingsOf, textsOf } from '../../charts/chart-reading.fixture.ts';
import type { SweepPicture, SweepPoint } from './picture.ts';
import { bandsOf } from './sweep-bands.ts';
import { sweepChart } from './sweep-chart.ts';
import { drawnWords } from './words/drawn.ts';

const kinds = ['plain', 'residual'] as const;

const points: readonly SweepPoint[] = [0.01, 0.1].flatMap((facet) =>
  [8, 20, 44].flatMap((x, at) =>
    kinds.flatMap((kind, other) =>
      [1, 2, 3].map((seed): SweepPoint => {
        return { x, facet, kind, seed, error: 0.2 + at / 10 - other / 20 + seed / 100, state: 'final', pale: false };
      }),
    ),
  ),
);

const picture: SweepPicture = {
  x: { field: 'depth', values: [8, 20, 44] },
  facet: { field: 'rate', values: [0.01, 0.1] },
  ...{ kinds, error: 'training', points },
};

const draw = (own: SweepPicture, width = 504) => sweepChart(own, drawnWords.chart, drawingContext(width));

test('every seed is a dot that can be read, in a small chart for each value of the second field', () => {
  const readings = readingsOf(draw(picture));
  expect(readings).toHaveLength(points.length);
  expect(readings.map(({ text }) => text)).toContain('plain, 44 layers, rate 0.1, seed 3: 43.0\u00a0%');
  const texts = textsOf(draw(picture)).map(({ text }) => text);
  for (const text of ['rate 0.01', 'rate 0.1', 'plain', 'residual', '8', '20', '44']) expect(texts).toContain(text);
});

test('higher errors stand higher, and deeper networks further right', () => {
  const one = draw({ ...picture, facet: null, points: points.slice(0, 18).map((own) => ({ ...own, facet: null })) });
  const at = (text: string) => readingsOf(one).find((reading) => reading.text.startsWith(text))!.at;
  expect(at('plain, 44 layers, seed 1').x).toBeGreaterThan(at('plain, 20 layers, seed 1').x);
  expect(at('plain, 44 layers, seed 1').y).toBeLessThan(at('plain, 20 layers, seed 1').y);
  expect(at('plain, 44 layers, seed 1').y).toBeLessThan(at('residual, 44 layers, seed 1').y);
});

test('a band goes from the lowest seed to the highest, and leaves out what goes on', () => {
  const own = points.map((point) => (point.seed === 3 ? { ...point, state: 'running' as const } : point));
  const band = bandsOf({ ...picture, points: own }).find(
    ({ kind, x, facet }) => kind === 'plain' && x === 8 && facet === 0.1,
  );
  expect(band).toMatchObject({ seeds: 2, pale: false });
  expect([band?.lowest, band?.median, band?.highest].map((error) => error?.toFixed(3))).toEqual([
    '0.210',
    '0.215',
    '0.220',
  ]);
});

test('choices, and a chart without any run, are drawn, too', () => {
  const bn: SweepPicture = {
    ...picture,
    x: { field: 'bn', values: [true, false] },
    facet: null,
    points: points.slice(0, 2).map((point, index) => ({ ...point, x: index === 0, facet: null })),
  };
  expect(textsOf(draw(bn)).map(({ text }) => text)).toEqual(expect.arrayContaining(['with BN', 'without BN']));
  expect(readingsOf(draw({ ...picture, points: [] }, 340))).toEqual([]);
});
