import { expect, test } from 'vitest';
import { defaultExperiment } from '../../../experiment/defaults.ts';
import type { Experiment } from '../../../experiment/experiment.ts';
import { whyNotDrawn } from './why-not-drawn.ts';

const { network, training, data } = defaultExperiment;
const why = (experiment: Partial<Experiment>) =>
  whyNotDrawn({ experiment: { ...defaultExperiment, ...experiment }, iterations: 300, ending: 'done' });
const rate = { ...training.learningRate, rate: 0.1 };

test.each<[string, Partial<Experiment>]>([
  ['of written blocks', { network: { ...network, written: 'x' } }],
  ['of the paper’s blocks, of any depth and width', { network: { ...network, depth: 56, filters: 16 }, seed: 9 }],
  [
    'of a plain network at another rate',
    { network: { ...network, residual: false }, training: { ...training, learningRate: rate } },
  ],
])('the editor draws a run %s', (_, experiment) => expect(why(experiment)).toBeNull());

test.each<[string, Partial<Experiment>, ReturnType<typeof whyNotDrawn>]>([
  ['on larger images', { data: { ...data, side: 28 } }, { type: 'images' }],
  [
    'without BN, with projections',
    { network: { ...network, batchNorm: false, shortcut: 'projection-always' } },
    { type: 'settings', settings: ['shortcut', 'batchNorm'] },
  ],
])('the editor does not draw a run %s', (_, experiment, expected) => expect(why(experiment)).toEqual(expected));

test('the editor draws runs on the images that are set in it, and on no others', () => {
  const of = { name: 'own', side: 14, channels: 1, classes: 10, trainingImages: 900, testImages: 100 } as const;
  const [one, other] = ['0', '1'].map((digit) => ({ ...of, fingerprint: digit.repeat(32) }));
  const run = (own: Experiment['data']) =>
    ({ experiment: { ...defaultExperiment, data: own }, iterations: 300, ending: 'done' }) as const;
  expect(whyNotDrawn(run(one!), one)).toBeNull();
  expect(whyNotDrawn(run(other!), one)).toEqual({ type: 'images' });
  expect(whyNotDrawn(run(data), one)).toEqual({ type: 'images' });
  expect(whyNotDrawn(run(one!))).toEqual({ type: 'images' });
});
