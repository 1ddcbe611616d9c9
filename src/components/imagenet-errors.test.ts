import { expect, test } from 'vitest';
import { cellNumber } from '../paper/tables.ts';
import { imagenetErrors, standardError, twinErrors } from './imagenet-errors.ts';

const errorOf = (name: string) => imagenetErrors().find((dot) => dot.name === name)?.percent;

test('the chart holds the numbers of the paper, and the two tables agree on the networks that they share', () => {
  expect(imagenetErrors().map(({ percent }) => percent)).toEqual([
    27.94, 28.54, 27.88, 25.03, 24.52, 24.19, 22.85, 21.75, 21.43,
  ]);
  expect(errorOf('plain-34')).toBe(cellNumber('3', 'plain-34', 'top-1'));
  expect(errorOf('ResNet-34 A')).toBe(cellNumber('2', '34 layers', 'ResNet'));
});

test('the twins are the four cells of Table 2, and a deeper one follows a shallower one', () => {
  const columns = ['plain', 'ResNet'].flatMap((kind) =>
    [18, 34].map((depth) => cellNumber('2', `${depth} layers`, kind)),
  );
  expect(twinErrors().map(({ percent }) => percent)).toEqual(columns);
  expect(twinErrors().map(({ deepens }) => deepens)).toEqual([false, true, false, true]);
});

test('an arrow leads only from a network to a deeper one of the same kind', () => {
  const dots = imagenetErrors();
  const depthOf = (name: string) => Number(/-(\d+)/.exec(name)?.[1]);
  dots.forEach((dot, index) => {
    if (!dot.deepens) return;
    expect(dots[index - 1]?.kind, dot.name).toBe(dot.kind);
    expect(depthOf(dot.name)).toBeGreaterThan(depthOf(dots[index - 1]!.name));
  });
});

test('a coin thrown 10,000 times has heads within half a point of half, by one standard error', () => {
  expect(standardError(50, 10_000)).toBeCloseTo(0.5, 12);
});
