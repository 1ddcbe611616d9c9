import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyOwnData } from '../../experiment/experiments.arbitrary.ts';
import { formatPermalink, parsePermalink } from '../../experiment/permalink.ts';
import { papersExperiment } from './papers-experiment.ts';
import { blockStudy, fullBlockStudy } from './study.ts';

const { defaults } = blockStudy;

test('a link of the chapter on images of the reader’s own has twins trained beside the block, in the lab, too', () => {
  fc.assert(
    fc.property(anyOwnData, (data) => {
      const wanted = { ...defaults, data, twins: true };
      const link = formatPermalink(blockStudy, wanted);
      for (const study of [blockStudy, fullBlockStudy])
        expect(parsePermalink(study, link)).toEqual({ settings: wanted, notices: [] });
    }),
  );
});

test('in the lab the reader decides what is trained beside the block, whatever the images', () => {
  fc.assert(
    fc.property(anyOwnData, fc.boolean(), fc.boolean(), (data, isOwn, twins) => {
      const wanted = { ...defaults, data: isOwn ? data : defaults.data, twins };
      const link = formatPermalink(fullBlockStudy, wanted);
      expect(parsePermalink(fullBlockStudy, link)).toEqual({ settings: wanted, notices: [] });
    }),
  );
});

test('a link from before images could be chosen means those of the site, without anything beside', () => {
  const old = 'block.v=1&block.depth=8&block.place=inside&block.seed=2&block.iterations=25';
  const { settings, notices } = parsePermalink(blockStudy, old);
  expect([settings, notices]).toEqual([{ ...defaults, depth: 8, seed: 2, iterations: 25 }, []]);
});

test('twins see the images that the block sees', () => {
  fc.assert(
    fc.property(anyOwnData, fc.boolean(), (data, residual) => {
      expect(papersExperiment({ ...defaults, data }, residual).data).toBe(data);
    }),
  );
});
