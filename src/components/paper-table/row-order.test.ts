import { expect, test } from 'vitest';
import { compareIn } from './row-order.ts';

const row = (name: string, number?: string) => ({
  name,
  cells: [
    { textContent: name, dataset: {} },
    { textContent: number ?? '', dataset: number === undefined ? {} : { number } },
  ],
});
const rows = [row('plain-34', '28.54'), row('GoogLeNet'), row('plain-4', '9.1')];
const sorted = (place: number, order: 'none' | 'ascending' | 'descending') =>
  rows.toSorted(compareIn(place, order, rows)).map(({ name }) => name);

test('numbers are sorted as numbers, and an empty cell comes last in either order', () => {
  expect(sorted(1, 'ascending')).toEqual(['plain-4', 'plain-34', 'GoogLeNet']);
  expect(sorted(1, 'descending')).toEqual(['plain-34', 'plain-4', 'GoogLeNet']);
});

test('names are sorted as names, with numbers in them by value', () => {
  expect(sorted(0, 'ascending')).toEqual(['GoogLeNet', 'plain-4', 'plain-34']);
});

test('a third press brings back the order of the paper', () => {
  expect(sorted(1, 'none')).toEqual(['plain-34', 'GoogLeNet', 'plain-4']);
});
