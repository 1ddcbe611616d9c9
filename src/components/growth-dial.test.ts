import { expect, test } from 'vitest';
import { imagenetNetwork } from '../networks/imagenet-network.ts';
import { growthStepsOf, ruleStep } from './growth-dial.ts';

const choice = { residual: false, shortcut: 'padded-identity', stridePosition: 'first-1x1' } as const;
const steps = growthStepsOf(imagenetNetwork({ ...choice, depth: 34 }));
const at = (growth: string) => steps.find((step) => step.at === growth);

test('by the rule the work stays as it is over three halvings, and the weights grow fourfold at each', () => {
  expect(steps[ruleStep]).toEqual({ at: '2', shows: '1', also: { weights: '64' } });
});

test('filters that do not grow leave the weights, and a sixty-fourth of the work', () => {
  expect(at('1')).toEqual({ at: '1', shows: '0.0156', also: { weights: '1' } });
});

test('filters that grow threefold take nine quarters of the work at each halving, and nine times the weights', () => {
  expect(9 ** 3 / 4 ** 3).toBeCloseTo(11.39);
  expect(at('3')).toEqual({ at: '3', shows: '11.4', also: { weights: `${9 ** 3}` } });
});
