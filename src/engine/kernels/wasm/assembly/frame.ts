import { FLOAT, copy } from './vector';

/** Copies `rows` rows of `count` floats, `sourceRow` bytes apart, to where they are `targetRow` bytes apart. */
export function copyRows(
  source: usize, sourceRow: usize, target: usize, targetRow: usize, rows: i32, count: i32,
): void {
  for (let row = 0; row < rows; row++) {
    copy(target, source, count);
    target += targetRow;
    source += sourceRow;
  }
}

/**
 * Copies image [height, width, channels] into a frame of `columns` pixels a row, its first pixel at
 * (padding, padding). The rest of the frame has been cleared before and stays zero, image after image. A frame stays
 * in the first-level cache while the kernels read it.
 */
export function frameImage(
  image: usize, height: i32, width: i32, channels: i32, frame: usize, columns: i32, padding: i32,
): void {
  const pixel: usize = channels * FLOAT, rowBytes = columns * pixel;
  copyRows(image, width * pixel, frame + padding * rowBytes + padding * pixel, rowBytes, height, width * channels);
}
