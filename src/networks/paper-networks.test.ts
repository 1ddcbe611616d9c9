import { expect, test } from 'vitest';
import { countMultiplyAdds } from './count-multiply-adds.ts';
import { countParameters } from './count-parameters.ts';
import { paperNetwork, paperNetworkIds, usualShortcut } from './paper-networks.ts';
import type { PaperNetworkId } from './paper-networks.ts';

const usual = (id: PaperNetworkId) => paperNetwork(id, { shortcut: usualShortcut(id), stridePosition: 'first-1x1' });

test('every network is called by its name in the paper', () => {
  for (const id of paperNetworkIds) expect(usual(id).name.toLowerCase()).toBe(id);
});

test.each<[PaperNetworkId, number]>([
  ['residual-20', 269_722],
  ['residual-32', 464_154],
  ['residual-44', 658_586],
  ['residual-56', 853_018],
  ['residual-110', 1_727_962],
  ['residual-1202', 19_421_274],
  ['resnet-34', 21_623_848],
  ['resnet-50', 25_557_032],
  ['resnet-101', 44_549_160],
  ['resnet-152', 60_192_808],
  ['vgg-19', 143_667_240],
])('%s has %i parameters', (id, parameters) => expect(countParameters(usual(id))).toBe(parameters));

test('its variants are those that the paper compares', () => {
  const withShortcut = (shortcut: 'padded-identity' | 'projection-when-widening' | 'projection-always') =>
    paperNetwork('resnet-50', { shortcut, stridePosition: 'first-1x1' });
  expect(countParameters(withShortcut('projection-always'))).toBe(40_128_552);
  expect(countParameters(withShortcut('padded-identity'))).toBe(22_780_456);
  const later = paperNetwork('resnet-50', { shortcut: 'projection-when-widening', stridePosition: '3x3' });
  expect(countMultiplyAdds(later)).toBe(4_089_184_256);
});
