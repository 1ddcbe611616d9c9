import { multiplyPanel } from './multiply-panel';
import { FLOAT, VECTOR, copy } from './vector';

/**
 * One image, without padding of its own: y [height, width, filters] from a frame whose rows are `frameRow` bytes apart
 * and whose pixels are read `step` bytes apart across and `down` bytes apart downwards.
 * For one kernel row, column and input channel are neighbours in the frame as well as in the weights: they are one
 * `run` of the sum. weight [blocks of eight filters][kernelRows, run, 8] as `packMatrix` leaves it.
 * Rows and pixels of y are `yRow` and `yPixel` bytes apart; `edge` is room for one row [width, 8].
 */
export function convolveImage(
  frame: usize, frameRow: usize, down: usize, step: usize, weight: usize, kernelRows: i32, run: i32,
  y: usize, yRow: usize, yPixel: usize, height: i32, width: i32, filters: i32, edge: usize,
): void {
  const weightRow: usize = run * 2 * VECTOR;
  for (let first = 0; first < filters; first += 8) {
    const left = filters - first;
    for (let i = 0; i < height; i++) {
      const target = y + i * yRow + first * FLOAT;
      const out = left < 8 ? edge : target, outRow = left < 8 ? 2 * VECTOR : yPixel;
      for (let row = 0; row < kernelRows; row++) {
        const source = frame + i * down + row * frameRow;
        multiplyPanel(source, step, VECTOR, width, run, weight + row * weightRow, out, outRow, VECTOR, row > 0);
      }
      if (left < 8) for (let j = 0; j < width; j++) copy(target + j * yPixel, edge + j * 2 * VECTOR, left);
    }
    weight += kernelRows * weightRow;
  }
}
