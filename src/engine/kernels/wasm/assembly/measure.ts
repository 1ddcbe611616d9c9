import { DOUBLE, FLOAT, addToTotals, clear, multiplyAdd, read } from './vector';

/**
 * Mean and biased variance [channels] of y [images * pixels, channels] over its rows, in two passes: in one the variance
 * would cancel. Sums over an image are single, over the mini-batch double: `totals` is room for [channels] doubles.
 */
export function measure(
  y: usize, images: i32, pixels: i32, channels: i32, mean: usize, variance: usize, totals: usize,
): void {
  const count = <f64>(images * pixels), imageBytes: usize = pixels * channels * FLOAT;
  clear(totals, 2 * channels);
  for (let image = 0; image < images; image++) {
    const own = y + image * imageBytes;
    let c = 0;
    for (; c + 4 <= channels; c += 4) addImage<v128>(own + c * FLOAT, pixels, channels, totals + c * DOUBLE);
    for (; c < channels; c++) addImage<f32>(own + c * FLOAT, pixels, channels, totals + c * DOUBLE);
  }
  divide(totals, count, mean, channels);
  clear(totals, 2 * channels);
  for (let image = 0; image < images; image++) {
    const own = y + image * imageBytes;
    let c = 0;
    for (; c + 4 <= channels; c += 4) {
      addSquares<v128>(own + c * FLOAT, pixels, channels, mean + c * FLOAT, totals + c * DOUBLE);
    }
    for (; c < channels; c++) addSquares<f32>(own + c * FLOAT, pixels, channels, mean + c * FLOAT, totals + c * DOUBLE);
  }
  divide(totals, count, variance, channels);
}

function divide(totals: usize, count: f64, target: usize, channels: i32): void {
  for (let c = 0; c < channels; c++) store<f32>(target + c * FLOAT, <f32>(load<f64>(totals + c * DOUBLE) / count));
}

/** Adds the sum over pixels; four partial sums hide the latency of the additions. */
function addImage<T>(y: usize, pixels: i32, channels: i32, totals: usize): void {
  const pixel: usize = channels * FLOAT;
  let a = f32x4.splat(0), b = a, c = a, d = a;
  for (; pixels >= 4; pixels -= 4) {
    a = f32x4.add(a, read<T>(y));
    b = f32x4.add(b, read<T>(y + pixel));
    c = f32x4.add(c, read<T>(y + 2 * pixel));
    d = f32x4.add(d, read<T>(y + 3 * pixel));
    y += 4 * pixel;
  }
  for (; pixels > 0; pixels--, y += pixel) a = f32x4.add(a, read<T>(y));
  addToTotals<T>(totals, f32x4.add(f32x4.add(a, b), f32x4.add(c, d)));
}

/** Adds the sum over pixels of the squared distance from the mean. */
function addSquares<T>(y: usize, pixels: i32, channels: i32, mean: usize, totals: usize): void {
  const pixel: usize = channels * FLOAT, centre = read<T>(mean);
  let a = f32x4.splat(0), b = a, c = a, d = a;
  for (; pixels >= 4; pixels -= 4) {
    const p = f32x4.sub(read<T>(y), centre), q = f32x4.sub(read<T>(y + pixel), centre);
    const r = f32x4.sub(read<T>(y + 2 * pixel), centre), s = f32x4.sub(read<T>(y + 3 * pixel), centre);
    a = multiplyAdd(p, p, a); b = multiplyAdd(q, q, b); c = multiplyAdd(r, r, c); d = multiplyAdd(s, s, d);
    y += 4 * pixel;
  }
  for (; pixels > 0; pixels--, y += pixel) {
    const p = f32x4.sub(read<T>(y), centre);
    a = multiplyAdd(p, p, a);
  }
  addToTotals<T>(totals, f32x4.add(f32x4.add(a, b), f32x4.add(c, d)));
}
