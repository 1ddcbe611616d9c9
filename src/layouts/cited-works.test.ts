import { expect, test } from 'vitest';
import { citedWorks } from './cited-works.ts';

const one = {
  id: 'en/one',
  title: 'One',
  address: '/one/',
  citations: [
    { key: 'b', number: 1, occurrences: 2 },
    { key: 'a', number: 2, occurrences: 1 },
  ],
};
const two = { id: 'en/two', title: 'Two', address: '/two/', citations: [{ key: 'b', number: 1, occurrences: 1 }] };

test('a work leads back to every place that cites it, page by page', () => {
  expect(citedWorks([one, two]).get('b')).toEqual([
    { title: 'One', addresses: ['/one/#citation-b-1', '/one/#citation-b-2'] },
    { title: 'Two', addresses: ['/two/#citation-b-1'] },
  ]);
});

test('what no page cites is not listed', () => {
  expect([...citedWorks([one, two]).keys()].sort()).toEqual(['a', 'b']);
  expect(citedWorks([])).toEqual(new Map());
});
