import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyOwnData } from '../../experiment/experiments.arbitrary.ts';
import { formatPermalink, parsePermalink, queryWith } from '../../experiment/permalink.ts';
import { trialDepths, trialTimes, twinsOf } from './trial-experiments.ts';
import { quantities, trialStudy } from './trial-study.ts';

/** Another figure on the page that has the same fields. */
const other = { ...trialStudy, figure: 'lab' } as const;

const settings = fc.record({
  depth: fc.constantFrom(...trialDepths),
  batchNorm: fc.boolean(),
  quantity: fc.constantFrom(...quantities),
  time: fc.constantFrom(...trialTimes),
  data: fc.oneof(fc.constant(trialStudy.defaults.data), anyOwnData),
  seed: fc.integer({ min: 1, max: 2147483644 }),
  iterations: fc.integer({ min: 25, max: 300 }),
});

test('a link gives back all that can be set, beside the link of another figure', () => {
  fc.assert(
    fc.property(settings, (wanted) => {
      const theirs = formatPermalink(other, other.defaults);
      const query = queryWith(theirs, trialStudy, wanted);
      expect(parsePermalink(trialStudy, query)).toEqual({ settings: wanted, notices: [] });
      expect(parsePermalink(other, query)).toEqual({ settings: other.defaults, notices: [] });
    }),
  );
});

test('a time at which nothing was measured gives way to the default, and is told', () => {
  const { settings: read, notices } = parsePermalink(trialStudy, 'gradients.at=7&gradients.bn=off');
  expect(read).toEqual({ ...trialStudy.defaults, batchNorm: false });
  expect(notices).toMatchObject([{ kind: 'invalid', field: 'at', text: '7', used: '299' }]);
});

test('twins train on the images that are set, and on the recorded ones where none are', () => {
  fc.assert(
    fc.property(settings, (wanted) => {
      for (const { data, network } of twinsOf(wanted))
        expect([data, network.depth]).toEqual([wanted.data, wanted.depth]);
    }),
  );
  const { data, ...others } = trialStudy.defaults;
  expect(twinsOf(others)).toEqual(twinsOf({ ...others, data }));
});
