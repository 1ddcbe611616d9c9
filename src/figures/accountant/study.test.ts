import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPermalink, parsePermalink } from '../../experiment/permalink.ts';
import { paperNetworkIds } from '../../networks/paper-networks.ts';
import { linkNoticeWords } from '../../live-figure/link-notices.ts';
import { choiceOf, defaultComparison, specOf } from './choice.ts';
import type { Comparison, NetworkChoice } from './choice.ts';
import { comparisonStudy } from './study.ts';

const format = (comparison: Comparison) => formatPermalink(comparisonStudy, comparison);
const parse = (text: string) => {
  const { settings, notices } = parsePermalink(comparisonStudy, text);
  return { comparison: settings, notices: notices.map(linkNoticeWords) };
};

/** Any network of the paper, or of a reader's own. */
const anyChoice: fc.Arbitrary<NetworkChoice> = fc.oneof(
  fc.constantFrom(...paperNetworkIds).map(choiceOf),
  fc
    .record({
      shortcut: fc.constantFrom('none', 'padded-identity', 'projection-when-widening', 'projection-always'),
      stridePosition: fc.constantFrom('first-1x1', '3x3'),
      block: fc.constantFrom('basic', 'bottleneck'),
      blocksPerStage: fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 5 }),
      filters: fc.integer({ min: 1, max: 256 }),
      stem: fc.constantFrom('3x3', '7x7'),
      featureMapSize: fc.integer({ min: 8, max: 1024 }),
      classes: fc.integer({ min: 1, max: 100_000 }),
    } as const)
    .map((own): NetworkChoice => ({ network: 'own', ...own })),
);

test('a link restores the networks that it was made from', () => {
  const anyComparison: fc.Arbitrary<Comparison> = fc.record({
    first: anyChoice,
    second: fc.option(anyChoice),
    measure: fc.constantFrom('multiplyAdds', 'parameters'),
  });
  fc.assert(
    fc.property(anyComparison, (comparison) => {
      const read = parse(format(comparison));
      expect(read.notices).toEqual([]);
      expect(specOf(read.comparison.first)).toEqual(specOf(comparison.first));
      expect(read.comparison.second && specOf(read.comparison.second)).toEqual(
        comparison.second && specOf(comparison.second),
      );
      expect(read.comparison.measure).toBe(comparison.measure);
    }),
  );
});

test('a link reads as it is written by hand', () => {
  expect(format(defaultComparison)).toBe(
    'accountant.v=1&accountant.net=vgg-19&accountant.with=resnet-34&accountant.with-option=A&accountant.measure=multiply-adds',
  );
  const own = { ...defaultComparison, first: { ...choiceOf('own'), blocksPerStage: [2, 12] }, second: null };
  expect(format(own)).toContain('&accountant.net-blocks=2,12&');
});

test('a link from before links named their figure is read as it was', () => {
  expect(parse('?net=plain-34&with=resnet-34&with-option=A&measure=multiply-adds')).toEqual({
    comparison: { ...defaultComparison, first: choiceOf('plain-34') },
    notices: [],
  });
  const { comparison, notices } = parse(
    '?net=own&net-blocks=2.2&net-filters=16&net-option=none&with=none&measure=parameters',
  );
  expect(comparison).toMatchObject({ second: null, measure: 'parameters' });
  expect(comparison.first).toMatchObject({ network: 'own', blocksPerStage: [2, 2], filters: 16, shortcut: 'none' });
  expect(notices).toEqual([]);
});

test('without a query it is VGG-19 and ResNet-34, of which no bar is like another', () => {
  const { comparison, notices } = parse('');
  expect(notices).toEqual([]);
  expect(comparison).toEqual({
    first: choiceOf('vgg-19'),
    second: choiceOf('resnet-34'),
    measure: 'multiplyAdds',
  });
});

test.each([
  ['net=resnet-35', 'net: “resnet-35” is not one of plain-18, '],
  ['net=resnet-34&net-option=none', 'net-option: “none” is not one of A, B, C;'],
  ['net=resnet-50&net-stride=7x7', 'net-stride: “7x7” is not one of 1x1, 3x3'],
  ['net=own&net-blocks=3.x', 'net-blocks: “3.x” is not a list of blocks per stage'],
  ['net=own&net-filters=1e3', 'net-filters: “1e3” is not a whole number from 1 to 256'],
  ['net=own&net-size=999999999999', 'net-size: “999999999999” is not a whole number from 8 to 1024'],
  ['measure=watts', 'measure: “watts” is not one of multiply-adds, parameters; multiply-adds is used.'],
  ['net=__proto__', 'net: “__proto__” is not one of '],
  ['<script>=1', '“<script>”: not known here, and ignored.'],
])('%s is told and leaves what stood there', (query, notice) => {
  const { comparison, notices } = parse(query);
  expect(notices).toHaveLength(1);
  expect(notices[0]).toContain(notice);
  expect(() => specOf(comparison.first)).not.toThrow();
});

test('a field that means nothing in a network is not judged', () => {
  expect(parse('net=plain-34&net-blocks=x&net-stride=y').notices).toEqual([]);
});

test('a link of thousands of characters is not read', () => {
  const { comparison, notices } = parse(`net=own&net-blocks=${'1.'.repeat(2000)}`);
  expect(comparison).toEqual(defaultComparison);
  expect(notices).toEqual(['The link is too long (4019 characters); it is not used.']);
});

test('nothing that a link can say makes a network that cannot be counted', () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), (query) => {
      for (const prefix of ['', 'net=own&', 'with=own&with-blocks=']) {
        const { comparison } = parse(`${prefix}${query}`);
        expect(() => specOf(comparison.first)).not.toThrow();
        if (comparison.second) specOf(comparison.second);
      }
    }),
  );
});
