import { expect, test } from 'vitest';
import { roundedDrawing } from './rounded-drawing.ts';

test('places are in tenths of a pixel', () => {
  const drawn =
    '<path d="M1.25,3.14159L-20.04,5"></path><g transform="translate(0.5,12.3456)"><circle r="2.96"></circle>';
  expect(roundedDrawing(drawn)).toBe(
    '<path d="M1.3,3.1L-20,5"></path><g transform="translate(0.5,12.3)"><circle r="3"></circle>',
  );
});

test('numbers that are read, and those of colours, stay as they are', () => {
  const drawn = '<text fill-opacity="0.75" aria-label="rate 0.003">0.01</text><path fill="rgb(1 2 3 / 0.35)"></path>';
  expect(roundedDrawing(drawn)).toBe(drawn);
});
