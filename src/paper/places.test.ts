import { expect, test } from 'vitest';
import { addressOfPage, pageOf } from './places.ts';

test('each of the 7 figures and 14 tables of the paper stands on one of its 12 pages, in their order', () => {
  for (const [kind, count] of [
    ['figure', 7],
    ['table', 14],
  ] as const) {
    const pages = Array.from({ length: count }, (_, index) => pageOf(kind, `${index + 1}`) ?? Number.NaN);
    expect(pages).toEqual(pages.toSorted((one, other) => one - other));
    expect(Math.min(...pages)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...pages)).toBeLessThanOrEqual(12);
  }
});

test('the paper has no Figure 8 and no Table 15', () => {
  expect(pageOf('figure', '8')).toBeUndefined();
  expect(pageOf('table', '15')).toBeUndefined();
});

test('a page is one of the version that the site quotes', () => {
  expect(addressOfPage(5)).toBe('https://arxiv.org/pdf/1512.03385v1#page=5');
});
