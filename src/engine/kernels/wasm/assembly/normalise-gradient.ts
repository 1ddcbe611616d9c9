import { BATCH } from './normalise';
import { DOUBLE, FLOAT, VECTOR, addToTotals, clear, multiplyAdd, read, write } from './vector';

/**
 * Gradient of `normalise`. With d = dOut where out > 0 (everywhere without ReLU) and xhat = (y - mean) / deviation:
 * dBeta = sum d, dGamma = sum d xhat, and in mode BATCH dy = scale (d - dBeta / count - xhat dGamma / count), otherwise
 * dy = scale d (Ioffe and Szegedy 2015, Sec. 3).
 * d itself is the gradient of the shortcut: it is written to `masked` [images, pixels, channels], if that is not 0.
 * y, out, dOut, dy [images, pixels, channels]; statistics [4, channels] as `normalise` left them. Sums over an image are
 * single, over the mini-batch double: `totals` is room for [2, channels] doubles.
 */
export function normaliseGradient(
  y: usize, statistics: usize, out: usize, dOut: usize, dy: usize, masked: usize, dGamma: usize, dBeta: usize,
  images: i32, pixels: i32, channels: i32, mode: i32, rectify: i32, totals: usize,
): void {
  // Between the two passes d waits where it is wanted, or else in the place of its result.
  const kept = masked !== 0 ? masked : dy;
  const row: usize = channels * FLOAT, imageBytes: usize = pixels * row, end: usize = images * imageBytes;
  const products = totals, sums = totals + channels * DOUBLE;
  clear(totals, 4 * channels);
  // Image by image: an image stays in cache while its channels are read, four at a time.
  for (let image: usize = 0; image < end; image += imageBytes) {
    for (let c: usize = 0; c < row;) {
      const at = image + c, doubles = 2 * c;
      if (c + VECTOR <= row) {
        addImage<v128>(
          y + at, statistics + c, out + at, dOut + at, kept + at, products + doubles, sums + doubles, pixels, row, rectify,
        );
        c += VECTOR;
      } else {
        addImage<f32>(
          y + at, statistics + c, out + at, dOut + at, kept + at, products + doubles, sums + doubles, pixels, row, rectify,
        );
        c += FLOAT;
      }
    }
  }
  for (let c = 0; c < channels; c++) {
    const inverse = load<f32>(statistics + row + c * FLOAT);
    store<f32>(dGamma + c * FLOAT, <f32>(load<f64>(products + c * DOUBLE) * <f64>inverse));
    store<f32>(dBeta + c * FLOAT, <f32>load<f64>(sums + c * DOUBLE));
  }
  const count = <f32>(images * pixels);
  for (let image: usize = 0; image < end; image += imageBytes) {
    for (let c: usize = 0; c < row;) {
      const at = image + c;
      if (c + VECTOR <= row) {
        if (mode !== BATCH) scaleImage<v128>(statistics + c + 2 * row, kept + at, dy + at, pixels, row);
        else projectImage<v128>(y + at, statistics + c, kept + at, dy + at, dGamma + c, dBeta + c, count, pixels, row);
        c += VECTOR;
      } else {
        if (mode !== BATCH) scaleImage<f32>(statistics + c + 2 * row, kept + at, dy + at, pixels, row);
        else projectImage<f32>(y + at, statistics + c, kept + at, dy + at, dGamma + c, dBeta + c, count, pixels, row);
        c += FLOAT;
      }
    }
  }
}

/** Adds one image's sums of d (y - mean) and of d, in two halves each, and keeps d. Pixels are `row` bytes apart. */
function addImage<T>(
  y: usize, mean: usize, out: usize, dOut: usize, kept: usize, products: usize, sums: usize,
  pixels: i32, row: usize, rectify: i32,
): void {
  const centre = read<T>(mean), zero = f32x4.splat(0);
  let sum = zero, product = zero, sum2 = zero, product2 = zero;
  for (; pixels >= 2; pixels -= 2) {
    let d = read<T>(dOut), d2 = read<T>(dOut + row);
    if (rectify) {
      d = v128.and(d, f32x4.gt(read<T>(out), zero));
      d2 = v128.and(d2, f32x4.gt(read<T>(out + row), zero));
    }
    write<T>(kept, d);
    write<T>(kept + row, d2);
    sum = f32x4.add(sum, d);
    sum2 = f32x4.add(sum2, d2);
    product = multiplyAdd(d, f32x4.sub(read<T>(y), centre), product);
    product2 = multiplyAdd(d2, f32x4.sub(read<T>(y + row), centre), product2);
    y += 2 * row; out += 2 * row; dOut += 2 * row; kept += 2 * row;
  }
  if (pixels > 0) {
    let d = read<T>(dOut);
    if (rectify) d = v128.and(d, f32x4.gt(read<T>(out), zero));
    write<T>(kept, d);
    sum = f32x4.add(sum, d);
    product = multiplyAdd(d, f32x4.sub(read<T>(y), centre), product);
  }
  addToTotals<T>(sums, f32x4.add(sum, sum2));
  addToTotals<T>(products, f32x4.add(product, product2));
}

/** dy = scale d where no statistic hangs on y, for some channels of one image. Nothing else is read: 0 times infinity is none. */
function scaleImage<T>(scales: usize, kept: usize, dy: usize, pixels: i32, row: usize): void {
  const scale = read<T>(scales);
  for (const end = dy + pixels * row; dy < end; dy += row, kept += row) write<T>(dy, f32x4.mul(scale, read<T>(kept)));
}

/** dy from the kept d in mode BATCH, for some channels of one image. */
function projectImage<T>(
  y: usize, statistics: usize, kept: usize, dy: usize, dGamma: usize, dBeta: usize, count: f32, pixels: i32, row: usize,
): void {
  const centre = read<T>(statistics), inverse = read<T>(statistics + row), scale = read<T>(statistics + 2 * row);
  const meanSum = f32x4.div(read<T>(dBeta), f32x4.splat(count));
  const meanProduct = f32x4.mul(f32x4.div(read<T>(dGamma), f32x4.splat(count)), inverse);
  for (const end = dy + pixels * row; dy < end; dy += row, kept += row, y += row) {
    const projected = f32x4.mul(f32x4.sub(read<T>(y), centre), meanProduct);
    write<T>(dy, f32x4.mul(scale, f32x4.sub(f32x4.sub(read<T>(kept), meanSum), projected)));
  }
}
