import { expect, test } from 'vitest';
import { defaultExperiment } from '../../../experiment/defaults.ts';
import type { Experiment } from '../../../experiment/experiment.ts';
import { longExperiment } from '../../../experiment/long-training.ts';
import { whyNotDrawn } from './why-not-drawn.ts';

const long = longExperiment({ depth: 56, residual: false }, 0.03, 7);
const why = (experiment: Experiment, iterations = 8000) =>
  whyNotDrawn({ experiment, iterations, ending: iterations === 8000 ? 'done' : 'stopped' });

test('the figure draws long trainings of any depth, rate and seed, and those that were stopped as far as they got', () => {
  expect(why(long)).toBeNull();
  expect(why(longExperiment({ depth: 14, residual: true }, 0.5, 1), 40)).toBeNull();
});

test('the figure draws no other runs, and says in which settings they are others', () => {
  expect(why(defaultExperiment, 300)).toEqual({ type: 'settings', settings: ['iterations', 'dividedAt'] });
  expect(why({ ...long, network: { ...long.network, filters: 16, batchNorm: false } })).toEqual({
    type: 'settings',
    settings: ['filters', 'batchNorm'],
  });
  expect(why({ ...long, network: { ...long.network, written: 'x' } })).toEqual({ type: 'written' });
  expect(why({ ...long, data: { ...long.data, side: 28 } })).toEqual({ type: 'images' });
  expect(why(long, 0)).toEqual({ type: 'short', iterations: 0 });
});
