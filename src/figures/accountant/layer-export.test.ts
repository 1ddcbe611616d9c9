import { expect, test } from 'vitest';
import { words } from './words.ts';
import { choiceOf, defaultComparison } from './choice.ts';
import { countedNetworks } from './counted-network.ts';
import { formatLayersAsCsv, formatLayersAsJson } from './layer-export.ts';

const networks = countedNetworks({ ...defaultComparison, first: choiceOf('plain-34') }, words);

test('the CSV has a row a layer of both networks, and its counts add up to the totals', () => {
  const [head, ...rows] = formatLayersAsCsv(networks).trimEnd().split('\r\n');
  const columns = head?.split(',') ?? [];
  expect(rows).toHaveLength(2 * 36);
  const sum = rows.reduce((before, row) => before + Number(row.split(',')[columns.indexOf('multiplyAdds')]), 0);
  expect(sum).toBe(2 * 3_644_493_824);
  expect(rows[2]).toBe(
    'plain-34,conv2_1.conv1,convolution,56,64,3,1,56,64,3*3*64*64*56*56,115605504,36864,128,0,36992',
  );
});

test('the JSON has every network with the choice that builds it', () => {
  const { schema, networks: read } = JSON.parse(formatLayersAsJson(networks)) as {
    schema: number;
    networks: { title: string; choice: { network: string }; parameters: number; layers: unknown[] }[];
  };
  expect(schema).toBe(1);
  expect(read.map(({ choice, parameters, layers }) => [choice.network, parameters, layers.length])).toEqual([
    ['plain-34', 21_623_848, 36],
    ['resnet-34', 21_623_848, 36],
  ]);
});
