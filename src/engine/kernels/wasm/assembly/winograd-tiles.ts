import { FLOAT, VECTOR } from './vector';

// Winograd's minimal filtering F(2x2, 3x3) (Lavin and Gray 2016, "Fast Algorithms for Convolutional Neural Networks",
// Sec. 4.1): a tile of 2x2 results takes 16 products a channel and filter instead of 36. With
//
//     B^T = [1  0 -1  0]   G = [ 1    0   0 ]   A^T = [1  1  1  0]
//           [0  1  1  0]       [1/2  1/2 1/2]         [0  1 -1 -1]
//           [0 -1  1  0]       [1/2 -1/2 1/2]
//           [0  1  0 -1]       [ 0    0   1 ]
//
// y = A^T [(G w G^T) * (B^T x B)] A for a 4x4 tile x and a 3x3 kernel w, `*` element by element; hence
// dw = G^T [(A dy A^T) * (B^T x B)] G.
//
// Channels come in fours. A transformed tile of four channels is 16 vectors, one a point of the 4x4 grid, in a row:
// transformed maps are [channels / 4][tiles][16 of 20][4].

/** Points of a tile, in bytes. */
// @ts-ignore: decorator
@inline
export const POINTS: usize = 16 * VECTOR;

/**
 * Bytes from one transformed tile to the next. One cache line is left empty: the same point of all tiles is read in a
 * row, and at a power of two the tiles would share a few places of the cache.
 */
// @ts-ignore: decorator
@inline
export const TILE: usize = POINTS + 64;

/**
 * B^T x B of a row of 4x4 tiles, two pixels apart, for four channels: x points to the first pixel of the first one,
 * rows and pixels are `row` and `pixel` bytes apart, v receives the tiles.
 * Neighbours share two columns: what is left of them, c0 and c1, is carried over.
 */
export function transformInputRow(x: usize, row: usize, pixel: usize, v: usize, tiles: i32): void {
  let p = x, q = x + row, r = q + row, s = r + row;
  let c00 = difference(p, r), c10 = sum(q, r), c20 = difference(r, q), c30 = difference(q, s);
  p += pixel; q += pixel; r += pixel; s += pixel;
  let c01 = difference(p, r), c11 = sum(q, r), c21 = difference(r, q), c31 = difference(q, s);
  for (const end = v + tiles * TILE; v < end; v += TILE) {
    p += pixel; q += pixel; r += pixel; s += pixel;
    const c02 = difference(p, r), c12 = sum(q, r), c22 = difference(r, q), c32 = difference(q, s);
    storeThree(v, c00, c01, c02); storeThree(v + 64, c10, c11, c12);
    storeThree(v + 128, c20, c21, c22); storeThree(v + 192, c30, c31, c32);
    p += pixel; q += pixel; r += pixel; s += pixel;
    const c03 = difference(p, r), c13 = sum(q, r), c23 = difference(r, q), c33 = difference(q, s);
    v128.store(v, f32x4.sub(c01, c03), 48); v128.store(v, f32x4.sub(c11, c13), 112);
    v128.store(v, f32x4.sub(c21, c23), 176); v128.store(v, f32x4.sub(c31, c33), 240);
    c00 = c02; c10 = c12; c20 = c22; c30 = c32;
    c01 = c03; c11 = c13; c21 = c23; c31 = c33;
  }
}

/** The first three points of a row. */
// @ts-ignore: decorator
@inline
function storeThree(v: usize, c0: v128, c1: v128, c2: v128): void {
  v128.store(v, f32x4.sub(c0, c2));
  v128.store(v, f32x4.add(c1, c2), 16);
  v128.store(v, f32x4.sub(c2, c1), 32);
}

// @ts-ignore: decorator
@inline
function difference(a: usize, b: usize): v128 {
  return f32x4.sub(v128.load(a), v128.load(b));
}

// @ts-ignore: decorator
@inline
function sum(a: usize, b: usize): v128 {
  return f32x4.add(v128.load(a), v128.load(b));
}

/** A dy A^T of a 2x2 tile for four channels; what lies beyond the map is zero. */
// @ts-ignore: decorator
@inline
export function transformGradient(
  dy: usize, row: usize, pixel: usize, d: usize, hasSecondRow: bool, hasSecondColumn: bool,
): void {
  const zero = f32x4.splat(0);
  const y00 = v128.load(dy), y01 = hasSecondColumn ? v128.load(dy + pixel) : zero;
  const y10 = hasSecondRow ? v128.load(dy + row) : zero;
  const y11 = hasSecondRow && hasSecondColumn ? v128.load(dy + row + pixel) : zero;
  expandGradientRow(y00, y01, d);
  expandGradientRow(f32x4.add(y00, y10), f32x4.add(y01, y11), d + 64);
  expandGradientRow(f32x4.sub(y00, y10), f32x4.sub(y01, y11), d + 128);
  expandGradientRow(f32x4.neg(y10), f32x4.neg(y11), d + 192);
}

// @ts-ignore: decorator
@inline
function expandGradientRow(c0: v128, c1: v128, d: usize): void {
  v128.store(d, c0);
  v128.store(d, f32x4.add(c0, c1), 16);
  v128.store(d, f32x4.sub(c0, c1), 32);
  v128.store(d, f32x4.neg(c1), 48);
}

/** A^T m A of a tile of four channels into 2x2 pixels at y; only what lies within the map. */
// @ts-ignore: decorator
@inline
export function transformOutput(
  m: usize, y: usize, row: usize, pixel: usize, hasSecondRow: bool, hasSecondColumn: bool,
): void {
  const a0 = aboveOf(m), a1 = aboveOf(m + 16), a2 = aboveOf(m + 32), a3 = aboveOf(m + 48);
  v128.store(y, f32x4.add(f32x4.add(a0, a1), a2));
  if (hasSecondColumn) v128.store(y + pixel, f32x4.sub(f32x4.sub(a1, a2), a3));
  if (!hasSecondRow) return;
  const b0 = belowOf(m), b1 = belowOf(m + 16), b2 = belowOf(m + 32), b3 = belowOf(m + 48);
  v128.store(y + row, f32x4.add(f32x4.add(b0, b1), b2));
  if (hasSecondColumn) v128.store(y + row + pixel, f32x4.sub(f32x4.sub(b1, b2), b3));
}

/** The first and the second row of A^T m, in one column. */
// @ts-ignore: decorator
@inline
function aboveOf(m: usize): v128 {
  return f32x4.add(f32x4.add(v128.load(m), v128.load(m, 64)), v128.load(m, 128));
}

// @ts-ignore: decorator
@inline
function belowOf(m: usize): v128 {
  return f32x4.sub(f32x4.sub(v128.load(m, 64), v128.load(m, 128)), v128.load(m, 192));
}

/**
 * G w G^T of every kernel of w [3, 3, channels, filters] into u [16][blocks of eight filters][channels, 8]; filters come
 * in fours, and the rest of a block is left as it is.
 */
export function transformFilters(w: usize, u: usize, channels: i32, filters: i32): void {
  const plane: usize = channels * ((filters + 7) & ~7) * FLOAT, tap: usize = channels * filters * FLOAT;
  for (let c = 0; c < channels; c++) {
    for (let o = 0; o < filters; o += 4) {
      const source = w + (c * filters + o) * FLOAT, target = u + (((o >> 3) * channels + c) * 8 + (o & 7)) * FLOAT;
      for (let column = 0; column < 3; column++) {
        // The three columns of G w wait in the first three places of their rows.
        const kernel = source + column * tap, waiting = target + column * plane;
        spread(v128.load(kernel), v128.load(kernel + 3 * tap), v128.load(kernel + 6 * tap), waiting, 4 * plane);
      }
      for (let row = 0; row < 4; row++) {
        const own = target + 4 * row * plane;
        spread(v128.load(own), v128.load(own + plane), v128.load(own + 2 * plane), own, plane);
      }
    }
  }
}

/** G times a column of three. */
// @ts-ignore: decorator
@inline
function spread(w0: v128, w1: v128, w2: v128, target: usize, step: usize): void {
  const half = f32x4.splat(0.5), ends = f32x4.add(w0, w2);
  v128.store(target, w0);
  v128.store(target + step, f32x4.mul(half, f32x4.add(ends, w1)));
  v128.store(target + 2 * step, f32x4.mul(half, f32x4.sub(ends, w1)));
  v128.store(target + 3 * step, w2);
}

/** G^T s G of the 16 sums at s, `plane` bytes apart, into the nine taps at dw, `tap` bytes apart, for four filters. */
export function transformFilterGradient(s: usize, plane: usize, dw: usize, tap: usize): void {
  for (let column = 0; column < 4; column++) {
    // The three rows of G^T s take the place of the first three rows of s.
    const own = s + column * plane;
    gather(own, 4 * plane, own, 4 * plane);
  }
  for (let row = 0; row < 3; row++) {
    const own = s + 4 * row * plane;
    gather(own, plane, dw + 3 * row * tap, tap);
  }
}

/** G^T times a column of four, its elements `step` bytes apart; target may be the column itself. */
// @ts-ignore: decorator
@inline
function gather(s: usize, step: usize, target: usize, targetStep: usize): void {
  const s0 = v128.load(s), s1 = v128.load(s + step), s2 = v128.load(s + 2 * step), s3 = v128.load(s + 3 * step);
  const half = f32x4.splat(0.5), even = f32x4.mul(half, f32x4.add(s1, s2));
  v128.store(target, f32x4.add(s0, even));
  v128.store(target + targetStep, f32x4.mul(half, f32x4.sub(s1, s2)));
  v128.store(target + 2 * targetStep, f32x4.add(even, s3));
}
