import { expect, test } from 'vitest';
import { markedPlaces } from './marked-places.ts';

const one = {
  id: 'en/one',
  title: 'One',
  address: '/one/',
  marks: [
    { key: 'b', occurrences: 2 },
    { key: 'a', occurrences: 1 },
  ],
};
const two = { id: 'en/two', title: 'Two', address: '/two/', marks: [{ key: 'b', occurrences: 1 }] };

test('a work leads back to every place that cites it, page by page', () => {
  expect(markedPlaces('citation', [one, two]).get('b')).toEqual([
    { title: 'One', addresses: ['/one/#citation-b-1', '/one/#citation-b-2'] },
    { title: 'Two', addresses: ['/two/#citation-b-1'] },
  ]);
});

test('a term leads back to its marks', () => {
  expect(markedPlaces('term', [two]).get('b')).toEqual([{ title: 'Two', addresses: ['/two/#term-b-1'] }]);
});

test('what no page marks is not listed', () => {
  expect([...markedPlaces('citation', [one, two]).keys()].sort()).toEqual(['a', 'b']);
  expect(markedPlaces('citation', [])).toEqual(new Map());
});
