import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseIdx } from './parse-idx.ts';
import type { RefusedData } from './refusal.ts';

const parse = (bytes: Uint8Array<ArrayBuffer>) => parseIdx({ path: 'train', bytes });

test('an IDX file gives its shape and its bytes', () => {
  expect(parse(Uint8Array.of(0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6))).toEqual({
    shape: [2, 3],
    values: Uint8Array.of(1, 2, 3, 4, 5, 6),
  });
});

test.each([
  ['text', new TextEncoder().encode('<!doctype html>'), /unknown-kind/],
  ['floats', Uint8Array.of(0, 0, 13, 1, 0, 0, 0, 0), /"type":13/],
  ['a cut header', Uint8Array.of(0, 0, 8, 3, 0, 0), /wrong-length/],
  ['too few bytes', Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 5, 1), /"bytes":9,"want":13/],
])('%s is refused', (_, bytes, message) => {
  expect(() => parse(bytes)).toThrow(message);
});

test('no bytes whatever make it do anything but read or refuse', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      try {
        const { shape, values } = parse(Uint8Array.from(bytes));
        expect(shape.reduce((product, side) => product * side, 1)).toBe(values.length);
      } catch (error) {
        expect((error as RefusedData).refusal.code).toMatch(/idx|kind|length/);
      }
    }),
  );
});
