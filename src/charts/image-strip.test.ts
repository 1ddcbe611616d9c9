import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { colourPixels, imageStrip } from './image-strip.ts';

test('a grey byte becomes an opaque pixel of that grey', () => {
  expect([...colourPixels(Uint8Array.of(0, 200))]).toEqual([0, 0, 0, 255, 200, 200, 200, 255]);
  expect([...colourPixels(Uint8Array.of(1, 2, 3, 4, 5, 6), 2)]).toEqual([1, 2, 3, 255, 4, 5, 6, 255]);
});

test('each image is described and captioned', () => {
  const { document } = parseHTML('<html></html>');
  const image = {
    pixels: new Uint8Array(4),
    side: 2,
    description: 'ankle boot, 2 by 2 pixels',
    lines: ['ankle boot', 'taken for sandal'],
  };
  const strip = imageStrip([image, image], { document, label: 'Two boots' });
  expect(strip.getAttribute('aria-label')).toBe('Two boots');
  expect(strip.querySelectorAll('canvas[role="img"][aria-label="ankle boot, 2 by 2 pixels"]')).toHaveLength(2);
  expect([...strip.querySelectorAll('li:first-child span')].map((line) => line.textContent)).toEqual(image.lines);
});
