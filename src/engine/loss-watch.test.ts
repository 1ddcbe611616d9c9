import { expect, test } from 'vitest';
import { LossWatch } from './loss-watch.ts';

/** Places, counted from 1, of the losses that are asked about. */
function askedAbout(losses: readonly number[]): readonly number[] {
  const watch = new LossWatch();
  return losses.flatMap((loss, index) => (watch.isSuspicious(loss) ? [index + 1] : []));
}

const tenTimes = (loss: number) => Array.from({ length: 10 }, () => loss);

test('losses that change are never asked about, however small', () => {
  expect(askedAbout([2.3, 2.1, 2.3, 1e-9, 2e-9, 1e-9])).toEqual([]);
});

test('a loss of exactly zero is asked about at once, and once as long as it stays', () => {
  expect(askedAbout([2.3, 0, 0, 0])).toEqual([2]);
  expect(askedAbout([0, 0.5, 0, -0])).toEqual([1, 3]);
});

test('a loss that stays the same is asked about when it has come ten times running, and then no more', () => {
  expect(askedAbout([1, ...tenTimes(Math.log(10)), ...tenTimes(Math.log(10))])).toEqual([11]);
  expect(askedAbout([...tenTimes(2).slice(1), 1, ...tenTimes(2).slice(1)])).toEqual([]);
  expect(askedAbout([...tenTimes(2), 1, ...tenTimes(2)])).toEqual([10, 21]);
});
