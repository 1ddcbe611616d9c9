import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OwnData } from '../../../experiment/data-sets.ts';
import { paperCifarTraining } from '../../../experiment/paper-cifar-training.ts';
import { formatPermalink, parsePermalink } from '../../../experiment/permalink.ts';
import { asInThePaper } from './as-in-the-paper.ts';
import { experimentsOf } from './cells.ts';
import { anySettings } from './settings.arbitrary.ts';
import { labStudy } from './study.ts';

const colour: OwnData = {
  name: 'own',
  fingerprint: 'a'.repeat(32),
  side: 32,
  channels: 3,
  classes: 10,
  trainingImages: 50_000,
  testImages: 10_000,
};

test('as in the paper, networks and training are those of Sec. 4.2, and what a page is short of stays', () => {
  fc.assert(
    fc.property(anySettings(labStudy.defaults), (before) => {
      const settings = asInThePaper(before, paperCifarTraining, colour);
      for (const { network, data, training } of experimentsOf({ ...settings, seedCount: 1 })) {
        expect(network).toMatchObject({ block: 'basic', shortcut: 'padded-identity', filters: 16, batchNorm: true });
        expect(data).toBe(colour);
        const { batchSize, learningRate, augmentation } = training;
        expect([batchSize, learningRate.rate, augmentation]).toEqual([128, 0.1, 'crop-and-mirror']);
        // Of 64,000: after 32,000 and 48,000.
        expect(learningRate.dividedAt).toEqual([0.5, 0.75].map((part) => Math.floor(part * before.iterations)));
        expect(training.iterations).toBe(before.iterations);
      }
      expect(settings.seedCount).toBe(before.seedCount);
      const link = formatPermalink(labStudy, settings);
      const read = parsePermalink(labStudy, link);
      expect([formatPermalink(labStudy, read.settings), read.notices]).toEqual([link, []]);
    }),
    { numRuns: 40 },
  );
});

test('images that are set stay where no others are in use', () => {
  expect(asInThePaper(labStudy.defaults, paperCifarTraining, null).data).toEqual(labStudy.defaults.data);
});
