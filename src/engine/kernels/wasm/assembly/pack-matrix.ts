import { FLOAT, VECTOR } from './vector';

/**
 * Packs a matrix [rows, columns] into blocks of eight columns for `multiplyPanel`: packed [blocks][rows, 8], zero where
 * the last block has no column. Elements of the matrix are `rowStride` and `columnStride` bytes apart, so that it may
 * be transposed on the way; blocks of packed are `blockBytes` apart, so that several matrices may lie in each other's
 * blocks.
 */
export function packMatrix(
  matrix: usize, rowStride: usize, columnStride: usize, rows: i32, columns: i32, packed: usize, blockBytes: usize,
): void {
  for (let first = 0; first < columns; first += 8) {
    const filled = min(columns - first, 8);
    for (let row = 0; row < rows; row++) {
      const target = packed + row * 2 * VECTOR;
      let source = matrix + row * rowStride + first * columnStride;
      for (let column = 0; column < filled; column++) {
        store<f32>(target + column * FLOAT, load<f32>(source));
        source += columnStride;
      }
      for (let column = filled; column < 8; column++) store<f32>(target + column * FLOAT, 0);
    }
    packed += blockBytes;
  }
}
