import { FLOAT, copy } from './vector';

/**
 * Copies image [height, width, channels] into a frame of `columns` pixels a row, its first pixel at
 * (padding, padding). The rest of the frame has been cleared before and stays zero, image after image. A frame stays
 * in the first-level cache while the kernels read it.
 */
export function frameImage(
  image: usize, height: i32, width: i32, channels: i32, frame: usize, columns: i32, padding: i32,
): void {
  const rowBytes: usize = columns * channels * FLOAT;
  let target = frame + padding * rowBytes + padding * channels * FLOAT;
  for (let i = 0; i < height; i++) {
    copy(target, image, width * channels);
    target += rowBytes;
    image += width * channels * FLOAT;
  }
}
