import { FLOAT } from './vector';

/**
 * Copies one image into a frame of zeros, `dilation` pixels apart: image [height, width, channels] at `image`,
 * frame [rows, columns, channels] at `frame`, first pixel at (padding, padding).
 * A frame is small enough to stay in the first-level cache while the kernels read it.
 */
export function padImage(
  image: usize,
  height: i32,
  width: i32,
  channels: i32,
  frame: usize,
  rows: i32,
  columns: i32,
  padding: i32,
  dilation: i32,
): void {
  const pixelBytes: usize = channels * FLOAT;
  const rowBytes: usize = columns * pixelBytes;
  memory.fill(frame, 0, rows * rowBytes);
  for (let i = 0; i < height; i++) {
    const target = frame + (padding + i * dilation) * rowBytes + padding * pixelBytes;
    const source = image + i * width * pixelBytes;
    if (dilation === 1) memory.copy(target, source, width * pixelBytes);
    else
      for (let j = 0; j < width; j++)
        memory.copy(target + j * dilation * pixelBytes, source + j * pixelBytes, pixelBytes);
  }
}
