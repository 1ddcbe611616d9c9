import { expect, test } from 'vitest';
import { fact } from '../../paper/facts.ts';
import { cellNumber } from '../../paper/tables.ts';
import { classGains, classNames, gainOf, losses, meanGain } from './class-gains.ts';
import { gains, relativeGains, strictInProportion } from './detection-steps.ts';

test('the swap gains what Sec. 4.3 and App. A say: 6.0 points, 6.9 points, 28 %', () => {
  expect(gains.network.strict).toBe(Number(fact('s43-60').value));
  expect(gains.network.loose).toBe(fact('A-69').value);
  expect(relativeGains.strict).toBe(fact('abs-28').value);
});

test('Table 9 begins with the two rows of Table 8', () => {
  for (const [row, net] of [
    ['VGG-16', 'VGG-16'],
    ['ResNet-101', 'ResNet-101'],
  ] as const) {
    const baseline = `baseline Faster R-CNN (${row})`;
    expect(cellNumber('9', baseline, 'val @.5')).toBe(cellNumber('8', net, 'mAP@.5'));
    expect(cellNumber('9', baseline, 'val @[.5,.95]')).toBe(cellNumber('8', net, 'mAP@[.5,.95]'));
  }
});

test('the steps on val add up to the whole, by both metrics', () => {
  const { network, boxRefinement, context, multiScale, together } = gains;
  for (const metric of ['loose', 'strict'] as const) {
    const sum = network[metric] + boxRefinement[metric] + context[metric] + multiScale[metric];
    expect(sum, metric).toBeCloseTo(together[metric], 6);
  }
});

test('a gain in proportion would have raised the strict metric to 24.7', () => {
  // 21.2 * 48.4 / 41.5 = 24.72
  expect(strictInProportion).toBe(24.7);
});

test('there are twenty classes, and the mean of their gains is the gain of the mean, to rounding', () => {
  expect(classNames).toHaveLength(20);
  for (const year of ['2007', '2012'] as const) {
    const mean = classGains.reduce((sum, gain) => sum + gain[year], 0) / classGains.length;
    expect(Math.abs(mean - meanGain[year]), year).toBeLessThan(0.11);
  }
});

test('classes come by falling mean gain; one loses, in one year', () => {
  const sums = classGains.map((gain) => gain['2007'] + gain['2012']);
  expect(sums).toEqual(sums.toSorted((a, b) => b - a));
  expect(losses.map(({ name }) => name)).toEqual(['tv']);
  // Table 10: 72.0 against 72.6.
  expect(gainOf('tv', '2007')).toBe(-0.6);
});
