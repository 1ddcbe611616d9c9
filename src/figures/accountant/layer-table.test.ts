import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { words as strings } from './words.ts';
import { accountOf } from '../../networks/account.ts';
import { paperNetwork } from '../../networks/paper-networks.ts';
import { layerTable } from './layer-table.ts';

const { document } = parseHTML('<html></html>');
const account = accountOf(paperNetwork('resnet-34', { shortcut: 'padded-identity', stridePosition: 'first-1x1' }));
const textsOf = (row: Element | null | undefined) => [...(row?.children ?? [])].map(({ textContent }) => textContent);

test('a row gives a layer, what it writes, its formula with its numbers, and what it costs', () => {
  const rows = layerTable({ title: 'ResNet-34', account, network: 1 }, { document, strings }).querySelectorAll(
    'tbody tr',
  );
  expect(rows).toHaveLength(36);
  expect(textsOf(rows[2])).toEqual([
    ...['conv2_1.conv1', '56×56×64', '3·3·64·64·56·56', '115,605,504', '3.2\u00a0%', '36,992'],
  ]);
  expect(rows[2]?.getAttribute('data-layer')).toBe('1-2');
  expect(textsOf(rows[1])).toEqual(['max pool', '56×56×64', '', '0', '0.0\u00a0%', '0']);
});

test('its foot gives the totals, its rows are named, and one of them can be reached by Tab', () => {
  const table = layerTable({ title: 'ResNet-34', account, network: 0 }, { document, strings });
  expect(textsOf(table.querySelector('tfoot tr'))).toEqual(['all layers', '', '', '3,644,493,824', '', '21,623,848']);
  expect(table.querySelectorAll('tbody th[scope="row"]')).toHaveLength(36);
  expect(table.querySelectorAll('tr[tabindex="0"]')).toHaveLength(1);
});
