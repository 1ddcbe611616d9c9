import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { words as strings } from './words.ts';
import { accountOf } from '../../networks/account.ts';
import type { ShortcutKind } from '../../networks/network-spec.ts';
import { paperNetwork } from '../../networks/paper-networks.ts';
import { totalsTable } from './totals-table.ts';

const { document } = parseHTML('<html></html>');

function resnet50(shortcut: ShortcutKind) {
  return { title: shortcut, account: accountOf(paperNetwork('resnet-50', { shortcut, stridePosition: 'first-1x1' })) };
}

const rowsOf = (table: Element) =>
  [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map(({ textContent }) => textContent));

test('two networks are compared by difference and ratio, projections apart', () => {
  const table = totalsTable([resnet50('projection-when-widening'), resnet50('projection-always')], ['3.8', 'nothing'], {
    document,
    strings,
  });
  expect(rowsOf(table)).toEqual([
    ['weighted layers', '50', '50', '0', '1.00'],
    ['parameters', '25,557,032', '40,128,552', '+14,571,520', '1.57'],
    // 2,768,896 and 17,317,888 weights, and two numbers of BN for each channel that a projection writes.
    ['of them in projections', '2,776,576', '17,348,096', '+14,571,520', '6.25'],
    ['multiply-adds', '3,857,973,248', '6,324,224,000', '+2,466,250,752', '1.64'],
    ['of them in projections', '359,661,568', '2,825,912,320', '+2,466,250,752', '7.86'],
    ['the paper prints', '3.8', 'nothing', '', ''],
  ]);
});

test('one network has its totals alone', () => {
  const table = totalsTable([resnet50('padded-identity')], ['3.8'], { document, strings });
  expect(rowsOf(table)).toEqual([
    ['weighted layers', '50'],
    ['parameters', '22,780,456'],
    ['multiply-adds', '3,498,311,680'],
    ['the paper prints', '3.8'],
  ]);
});
