import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { pixelMap } from './pixel-map.ts';

const { document } = parseHTML('<html></html>');

/** The greys of a picture, row by row, as its lines are drawn over black. */
function drawnGreys(picture: SVGSVGElement, side: number): readonly string[] {
  const pixels = Array.from({ length: side * side }, () => '#000');
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
