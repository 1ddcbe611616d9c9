import { expect, test } from 'vitest';
import { words as strings } from './words.ts';
import { drawingContext, linesOf, textsOf } from '../../charts/chart-reading.fixture.ts';
import { responseChart, responseDomain } from './chart.ts';
import type { ResponseRun } from './chart.ts';

const run = (depth: number, seed: number, ...responses: readonly number[]): ResponseRun => {
  return { kind: 'residual', depth, seed, responses };
};
const runs = [run(20, 1, 1, 2), run(20, 2, 2, 2), run(20, 3, 4, 2), run(56, 1, 1, 1, 1, 1)];
const shallow = 'color-mix(in oklab, var(--residual), var(--ink) 0%)';
const deep = 'color-mix(in oklab, var(--residual), var(--ink) 45%)';

function draw(): SVGSVGElement {
  const data = { runs, xLabel: 'layer', layers: 4, nameRows: 1, domain: [0.5, 5] as const };
  return responseChart(data, { ...drawingContext(432, 300), strings });
}

test('a network has a line a seed, and one more at the median of its seeds', () => {
  const lines = linesOf(draw(), shallow).map((corners) => corners[0]!.y);
  expect(lines).toHaveLength(4);
  expect(lines.at(-1)).toBe(lines[1]);
  expect(linesOf(draw(), deep)).toHaveLength(2);
});

test('the axis is logarithmic: from 1 to 2 is as far as from 2 to 4', () => {
  const [one, two, four] = linesOf(draw(), shallow).map((corners) => corners[0]!.y);
  expect(one! - two!).toBeCloseTo(two! - four!, 2);
});

test('each network is named over its last layer', () => {
  const names = textsOf(draw()).filter(({ text }) => text.startsWith('residual'));
  expect(names.map(({ text }) => text)).toEqual(['residual-20', 'residual-56']);
  const end = linesOf(draw(), shallow)[0]!.at(-1)!;
  expect(names[0]!.at.x).toBeCloseTo(end.x, 1);
  expect(names[0]!.at.y).toBeLessThan(end.y);
});

test('the axis ends at marks around all responses, and refuses what it has no marks for', () => {
  expect(responseDomain([0.56, 49])).toEqual([0.5, 50]);
  expect(responseDomain([0.2, 1])).toEqual([0.2, 1]);
  expect(() => responseDomain([0.01, 1])).toThrow('responses off the axis: 0.01 to 1');
});
