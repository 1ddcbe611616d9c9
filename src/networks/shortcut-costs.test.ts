import { expect, test } from 'vitest';
import type { ImagenetDepth } from './imagenet-network.ts';
import type { ShortcutKind } from './network-spec.ts';
import { shortcutCosts } from './shortcut-costs.ts';

test('at 34 layers option C has thirteen projections more than option B (paper Sec. 4.1)', () => {
  const { projections: always } = shortcutCosts(34, 'projection-always');
  const { projections: widening } = shortcutCosts(34, 'projection-when-widening');
  expect([always, widening, always - widening]).toEqual([16, 3, 13]);
});

// By a count of its own, from the layers of Table 1.
test.each<[ImagenetDepth, ShortcutKind, number, number, number]>([
  [34, 'padded-identity', 0, 21_623_848, 3_644_493_824],
  [34, 'projection-always', 16, 22_716_840, 3_830_747_136],
  [50, 'padded-identity', 0, 22_780_456, 3_498_311_680],
  [50, 'projection-when-widening', 4, 25_557_032, 3_857_973_248],
  [50, 'projection-always', 16, 40_128_552, 6_324_224_000],
  [152, 'projection-when-widening', 4, 60_192_808, 11_282_415_616],
])('ResNet-%i, %s: %i projections, %i parameters, %i multiply-adds', (depth, shortcut, ...counted) => {
  const { projections, parameters, multiplyAdds } = shortcutCosts(depth, shortcut);
  expect([projections, parameters, multiplyAdds]).toEqual(counted);
});
