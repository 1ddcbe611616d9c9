import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { pixelMap } from './pixel-map.ts';

const { document } = parseHTML('<html></html>');

test('the least value is black, the greatest white, and neighbours of one grey are one line', () => {
  const picture = pixelMap([0, 0, 5, 10], 2, { document, label: 'four' });
  const paths = [...picture.querySelectorAll('path')].map((path) => [
    path.getAttribute('stroke'),
    path.getAttribute('d'),
  ]);
  expect(paths).toEqual([
    ['#000', 'M0 0h2'],
    ['#888', 'M0 1h1'],
    ['#fff', 'M1 1h1'],
  ]);
});

test('where all values are alike there is one grey', () => {
  const picture = pixelMap([3, 3, 3, 3], 2, { document, label: 'four' });
  expect(picture.querySelectorAll('path')).toHaveLength(1);
});

test('a frame stands on a ground of its own, where its pixels are', () => {
  const frames = [{ row: 1, column: 0, side: 1, name: 'pixel' }];
  const picture = pixelMap([0, 1, 2, 3], 2, { document, label: 'four', frames });
  const rects = [...picture.querySelectorAll('rect')];
  expect(rects.map((rect) => rect.getAttribute('class'))).toEqual(['ground', 'pixel']);
  expect(rects.map((rect) => [rect.getAttribute('x'), rect.getAttribute('y')])).toEqual([
    ['0', '1'],
    ['0', '1'],
  ]);
});
