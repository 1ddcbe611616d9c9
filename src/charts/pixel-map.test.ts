import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { pixelMap, pixelMaps, placeInGrid } from './pixel-map.ts';

const { document } = parseHTML('<html></html>');

/** The greys of a picture, row by row, as its lines are drawn over black. */
function drawnGreys(picture: SVGSVGElement, side: number, height = side): readonly string[] {
  const pixels = Array.from({ length: side * height }, () => '#000');
  for (const path of picture.querySelectorAll('path[stroke]')) {
    let [x, y] = [0, -0.5];
    for (const [, right, down, run] of path.getAttribute('d')!.matchAll(/m(-?\d+) (-?[\d.]+)h(\d+)/g)) {
      [x, y] = [x + Number(right), y + Number(down)];
      for (const end = x + Number(run); x < end; x++) pixels[y * side + x] = path.getAttribute('stroke')!;
    }
  }
  return pixels;
}

test('every pixel has the grey of its value: the least is black, the greatest white', () => {
  const picture = pixelMap([0, 9, 3, 3, 6, 3, 9, 0, 0], 3, { document, label: 'nine' });
  const greys = ['#000', '#fff', '#555', '#555', '#aaa', '#555', '#fff', '#000', '#000'];
  expect(drawnGreys(picture, 3)).toEqual(greys);
  expect(picture.querySelector('path')?.getAttribute('d')).toBe('M0 0h3v3H0z');
});

test('where all values are alike there is black alone', () => {
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

test('greys are those of a range that is given, and what lies outside of it is black or white', () => {
  const picture = pixelMap([-2, 0, 1, 9], 2, { document, label: 'four', range: [-1, 1] });
  expect(drawnGreys(picture, 2)).toEqual(['#000', '#888', '#fff', '#fff']);
});

test('several maps stand in rows with a pixel between them, on one scale, each on its own black', () => {
  const grid = { side: 2, columns: 2 };
  const maps = [
    [0, 9, 9, 0],
    [3, 3, 3, 3],
    [0, 0, 0, 6],
  ];
  const picture = pixelMaps(maps, grid, { document, label: 'three', range: [0, 9] });
  expect(picture.getAttribute('viewBox')).toBe('0 0 5 5');
  expect(picture.querySelector('path')?.getAttribute('d')).toBe('M0 0h2v2h-2zM3 0h2v2h-2zM0 3h2v2h-2z');
  const greys = drawnGreys(picture, 5, 5);
  expect(greys.slice(0, 5)).toEqual(['#000', '#fff', '#000', '#555', '#555']);
  expect(greys.slice(20)).toEqual(['#000', '#aaa', '#000', '#000', '#000']);
  expect(placeInGrid(grid, 2)).toEqual({ row: 3, column: 0 });
});
