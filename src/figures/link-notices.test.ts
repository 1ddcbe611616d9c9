import { expect, test } from 'vitest';
import { describeLimit, limits } from '../experiment/limits.ts';
import { parsePermalink } from '../experiment/permalink.ts';
import { signalLimits } from './signal-propagation/study/settings.ts';
import { signalStudy } from './signal-propagation/study/study.ts';
import { sweepStudy } from './degradation-lab/study.ts';
import { linkNoticeWords, wantWords } from '../live-figure/link-notices.ts';

const told = (link: string) => {
  const read = [parsePermalink(sweepStudy, link), parsePermalink(signalStudy, link)];
  return read.flatMap(({ notices }) => notices.map(linkNoticeWords));
};

test.each([
  ['v=1&rate=1000000', 'rate: “1000000” is not a number from 0.0001 to 10; 0.03 is used.'],
  ['lab.depths=7', 'depths: “7” is not a list of depths, each 6n + 2 from 8 to 110; 8,26,44 is used.'],
  ['lab.kind=<b>', 'kind: “<b>” is not one of plain, residual, both; both is used.'],
  ['gain=151', 'gain: “151” is not a whole number from 50 to 150; 100 is used.'],
  ['layers=7', 'layers: “7” is not an even number from 2 to 200; 100 is used.'],
  ['signal.width=48', 'width: “48” is not a multiple of 32 from 32 to 128; 128 is used.'],
  ['signal.v=2&signal.gain=90', 'The link is of another version, “2”; it is not used.'],
  ['lab.rate=0.1&lab.rate=0.3', 'rate is given more than once; “0.1” is used.'],
  ['v=1&__proto__=1&constructor=1', '“__proto__” and 1 more: not known here, and ignored.'],
  ['lab.deepness=8', '“lab.deepness”: not known here, and ignored.'],
])('of the link %s this alone is told: %s', (link, sentence) => {
  expect(told(link)).toEqual([sentence]);
});

test('a list says how many numbers it takes', () => {
  expect(wantWords({ kind: 'numbers', range: limits.depth, most: 12 })).toBe(
    'a list of up to 12 numbers, each 6n + 2 from 8 to 110',
  );
});

test('of a link that is too long every figure says so', () => {
  const sentence = 'The link is too long (2017 characters); it is not used.';
  expect(told(`?gain=110&layers=${'1'.repeat(2000)}`)).toEqual([sentence, sentence]);
});

test('a range is worded for readers as its limit words it for errors', () => {
  for (const limit of [limits.depth, limits.bottleneckDepth, ...Object.values(signalLimits), limits.learningRate]) {
    expect(wantWords({ kind: 'number', range: limit })).toBe(describeLimit(limit));
  }
});
