import { expect, test } from 'vitest';
import { defaultExperiment } from '../../../experiment/defaults.ts';
import type { Experiment } from '../../../experiment/experiment.ts';
import type { Drawable } from '../../../live-figure/drawn-runs/why-not-drawn.ts';
import { whyNotDrawn } from './why-not-drawn.ts';

const { network, data, training } = defaultExperiment;
const runOf = (experiment: Partial<Experiment>, others: Partial<Drawable> = {}): Drawable => {
  return { experiment: { ...defaultExperiment, ...experiment }, iterations: 300, ending: 'done', ...others };
};
const plain = { ...network, residual: false };
const rate = { ...training.learningRate, rate: 0.1 };

test.each<[string, Partial<Experiment>]>([
  ['as it trains by itself', {}],
  ['of another depth and seed', { network: { ...network, depth: 110 }, seed: 77 }],
  ['with projections and without BN', { network: { ...network, shortcut: 'projection-always', batchNorm: false } }],
  ['on larger images', { data: { ...data, side: 28 } }],
  ['at another rate, for longer', { training: { ...training, iterations: 5000, learningRate: rate } }],
  ['that is plain, whatever is written of its shortcuts', { network: { ...plain, shortcutScale: 0.5 } }],
])('the lab draws a run %s', (_, experiment) => expect(whyNotDrawn(runOf(experiment))).toBeNull());

const own = { name: 'own', side: 14, channels: 1, classes: 10, trainingImages: 900, testImages: 100 } as const;

test.each<[string, Partial<Experiment>, ReturnType<typeof whyNotDrawn>]>([
  ['of written blocks', { network: { ...network, written: 'x' } }, { type: 'written' }],
  ['on images of the reader’s', { data: { ...own, fingerprint: '0'.repeat(32) } }, { type: 'images' }],
  ['from another’s end', { start: { experiment: defaultExperiment, edits: [] } }, { type: 'start' }],
  [
    'with a scaled shortcut and more filters',
    { network: { ...network, shortcutScale: 0.5, filters: 16 } },
    { type: 'settings', settings: ['shortcutScale', 'filters'] },
  ],
  [
    'with augmentation and a rate that is divided',
    { training: { ...training, augmentation: 'crop-and-mirror', learningRate: { ...rate, dividedAt: [100] } } },
    { type: 'settings', settings: ['dividedAt', 'augmentation'] },
  ],
])('the lab does not draw a run %s', (_, experiment, why) => expect(whyNotDrawn(runOf(experiment))).toEqual(why));

test('a run that ended before there was an error is not drawn; one that was stopped or diverged is, as far as it got', () => {
  expect(whyNotDrawn(runOf({}, { iterations: 7, ending: 'failed' }))).toEqual({ type: 'short', iterations: 7 });
  expect(whyNotDrawn(runOf({}, { iterations: 7, ending: 'stopped' }))).toBeNull();
  expect(whyNotDrawn(runOf({}, { iterations: 7, ending: 'diverged' }))).toBeNull();
});
