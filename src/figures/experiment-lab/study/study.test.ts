import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPermalink, parsePermalink } from '../../../experiment/permalink.ts';
import { anySettings } from './settings.arbitrary.ts';
import { labStudy } from './study.ts';

const { defaults } = labStudy;
const read = (query: string) => parsePermalink(labStudy, query);

test('a link gives back every field', () => {
  fc.assert(
    fc.property(anySettings(defaults), (settings) => {
      expect(read(formatPermalink(labStudy, settings))).toEqual({ settings, notices: [] });
    }),
  );
});

test.each([
  ['depth', '8,9', '8, 20, 44'],
  ['depth', '8,,20', '8, 20, 44'],
  ['rate', '0.1,fast', '0.03'],
  ['filters', '0', '8'],
  ['filters', '65', '8'],
  ['batch', '257', '64'],
  ['shortcut', 'D', 'A'],
  ['shortcut', '', 'A'],
  ['bn', 'on,maybe', 'on'],
  ['block', 'toString', 'basic'],
  ['data', 'cifar-10-32', 'fashion-mnist-14'],
  ['iterations', '24', '300'],
  ['momentum', '1', '0.9'],
  ['divided', '1.5', ''],
  ['seeds', '6', '3'],
])('%s=%s is named, and what stands in its place', (field, text, used) => {
  const { settings, notices } = read(`experiment.${field}=${text}`);
  expect(settings).toEqual(defaults);
  expect(notices).toMatchObject([{ kind: 'invalid', field, used }]);
});

test('more values than a list may have are refused, and the same one twice counts once', () => {
  const many = Array.from({ length: 13 }, (_, index) => index + 1);
  const { notices } = read(`experiment.filters=${many}`);
  expect(notices).toMatchObject([{ kind: 'invalid', field: 'filters', want: { kind: 'numbers', most: 12 } }]);
  expect(read(`experiment.filters=${many.slice(1)}`).settings.filters).toHaveLength(12);
  expect(read('experiment.depth=44, 8,44').settings.depths).toEqual([8, 44]);
});

test('depths are those of the blocks: 6n + 2, 9n + 2, and of both together 18n + 2', () => {
  const depths = (block: string, text: string) => {
    const { settings, notices } = read(`experiment.block=${block}&experiment.depth=${text}`);
    return notices.length === 0 ? settings.depths : notices.map(({ kind }) => kind);
  };
  expect(depths('basic', '8,14')).toEqual([8, 14]);
  expect(depths('bottleneck', '11,29')).toEqual([11, 29]);
  expect(depths('bottleneck', '8')).toEqual(['invalid']);
  expect(depths('basic,bottleneck', '20,38')).toEqual([20, 38]);
  expect(depths('basic,bottleneck', '20,29')).toEqual(['invalid']);
});

test('what only residual networks or a warm-up have, is not read without them', () => {
  expect(read('experiment.kinds=plain&experiment.shortcut=A,C&experiment.scale=nothing')).toEqual({
    settings: { ...defaults, kinds: ['plain'] },
    notices: [],
  });
  expect(read('experiment.warmrate=nothing').notices).toEqual([]);
  expect(read('experiment.warmup=on&experiment.warmrate=nothing').notices).toHaveLength(1);
});
