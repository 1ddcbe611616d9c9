import { expect, test } from 'vitest';
import { defaultExperiment } from '../../experiment/defaults.ts';
import { chartStrings } from '../../i18n/charts.ts';
import { agreementStrings } from '../../i18n/agreement.ts';
import { compareWithRecorded } from '../../live-figure/agreement.ts';
import { liveCaptionOf } from './live-caption.ts';
import { liveStrings } from './words/live.ts';
import type { ShownRun } from '../../live-figure/shown-run.ts';

function runOf(status: ShownRun['status'], rate: number, ...losses: readonly number[]): ShownRun {
  const { training } = defaultExperiment;
  const learningRate = { ...training.learningRate, rate };
  return {
    status,
    experiment: { ...defaultExperiment, training: { ...training, iterations: 25, learningRate } },
    records: losses.map((trainingLoss, index) => ({ iteration: index + 1, trainingLoss, trainingError: 0.9 })),
    measurements: [],
    evaluation: null,
  };
}

function captionOf(...live: readonly ShownRun[]): string {
  const picture = {
    recorded: [],
    live,
    agreement: compareWithRecorded([], [], []),
    earlier: [],
    kept: [],
    guess: [],
    guessing: false,
    trainingImages: 800,
  };
  const words = { lab: liveStrings, charts: chartStrings, agreement: agreementStrings };
  const { headline, rest } = liveCaptionOf(picture, words);
  return [...headline, ...rest].map((part) => (typeof part === 'string' ? part : part.kind)).join('');
}

test('of a first loss that is no number, neither a curve nor the learning rate is made responsible', () => {
  const caption = captionOf(runOf('diverged', 0.03));
  expect(caption).toMatch(/^No network has come to its end\. residual-20 diverged: the first loss, before any update/);
  expect(caption).toContain('no curve and no learning rate to blame');
  expect(caption).not.toMatch(/overshoots|ends at the last/);
});

test('growing losses are laid to the learning rate, and the curve ends at the last finite one', () => {
  const caption = captionOf(runOf('diverged', 1, 2.3, 40, 9e9), runOf('diverged', 1, 2.3, 50));
  expect(caption).toContain('residual-20 diverged: the learning rate is so large');
  expect(caption).toContain('The curves end at the last finite loss.');
});

test('falling losses that end in no number are not laid to the learning rate', () => {
  const caption = captionOf(runOf('diverged', 0.03, 2.3, 2.2), runOf('diverged', 0.03));
  expect(caption).toContain('out of losses as they should be');
  expect(caption).toContain('the first loss, before any update');
  expect(caption).not.toContain('overshoots');
});

test('the caption says on how many images the networks train, and for how many passes', () => {
  // 25 mini-batches of 64 are 1600 images.
  const caption = captionOf(runOf('running', 0.03, 2));
  expect(caption).toContain('Each network trained on 800 images, and 25 iterations are 2 passes over them.');
});

test('beside a network that has finished, the finding stays', () => {
  const done = runOf('done', 0.03, ...Array.from({ length: 25 }, () => 2));
  expect(captionOf(done, runOf('diverged', 0.03))).toMatch(/^After 25 iterations the 20-layer residual network has/);
  expect(captionOf(runOf('running', 0.03, 2))).toMatch(/^No network has finished yet\./);
});
