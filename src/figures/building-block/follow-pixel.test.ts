import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { valueAt } from '../../engine/plain-maps.ts';
import { blockFromFile } from './block-file.ts';
import { blockMaps } from './compute-block.ts';
import { firstChoice, followPixel } from './follow-pixel.ts';
import { spreadRatio } from './spread-ratio.ts';

const bytes = readFileSync(new URL('../../../content/runs/building-block.bin', import.meta.url));
const block = blockFromFile(bytes);
const maps = blockMaps(block);

test('every pixel’s path ends at the value of its map, through the addition and ReLU', () => {
  for (const row of [0, 3, 13]) {
    for (const column of [0, 7, 13]) {
      for (const channel of [0, 1]) {
        const output = { row, column, channel };
        const path = followPixel(block, maps, { ...firstChoice, output });
        expect(path.sum).toBeCloseTo(path.second.normalised + valueAt(block.x, output), 12);
        expect(path.y).toBeCloseTo(Math.max(0, path.sum), 12);
        expect(path.second.products).toHaveLength(18);
      }
    }
  }
});

test('the neighbour that is worked out is the one that the second layer reads', () => {
  const choice = { ...firstChoice, down: -1, right: 1, hiddenChannel: 1 };
  const { first, hidden, hiddenPlace, second } = followPixel(block, maps, choice);
  const read = second.products.find(({ place }) => JSON.stringify(place) === JSON.stringify(hiddenPlace));
  expect(read?.value).toBe(hidden);
  expect(hidden).toBe(Math.max(0, first?.normalised ?? NaN));
});

test('outside the maps there is nothing to work out', () => {
  const corner = { ...firstChoice, output: { row: 0, column: 0, channel: 0 }, down: -1 };
  expect(followPixel(block, maps, corner)).toMatchObject({ first: null, hidden: 0 });
});

test('the first pixel that is shown is lowered by F(x) and passes the last ReLU', () => {
  const { second, x, y } = followPixel(block, maps, firstChoice);
  expect(second.normalised).toBeLessThan(0);
  expect(y).toBeGreaterThan(0);
  expect(y).toBeLessThan(x);
});

test('a spread is compared by standard deviations', () => {
  const of = (...values: number[]) => ({ side: 1, channels: values.length, values: Float64Array.from(values) });
  expect(spreadRatio(of(0, 6), of(1, 3))).toBe(3);
});
