import { VECTOR, multiplyAdd } from './vector';

/**
 * The sum under every filter gradient: sums [4, 8] += x^T g, over rows * columns pixels in order.
 * Of each pixel x has four values, `xStep` bytes after the pixel before it, `xRow` bytes after the row before it. g has
 * eight, 4 to 7 `gHigh` bytes after 0 to 3, pixels `gStep` bytes apart. Rows of sums are `sumsRow` bytes apart.
 * The tile's eight sums stay in registers.
 */
export function addProducts(
  x: usize, xRow: usize, xStep: usize, g: usize, gStep: usize, gHigh: usize, rows: i32, columns: i32,
  sums: usize, sumsRow: usize,
): void {
  let a0 = f32x4.splat(0), a1 = a0, b0 = a0, b1 = a0, c0 = a0, c1 = a0, d0 = a0, d1 = a0;
  for (let i = 0; i < rows; i++) {
    let p = x;
    for (let j = 0; j < columns; j++) {
      const g0 = v128.load(g), g1 = v128.load(g + gHigh);
      let value = v128.load_splat<f32>(p); a0 = multiplyAdd(value, g0, a0); a1 = multiplyAdd(value, g1, a1);
      value = v128.load_splat<f32>(p, 4); b0 = multiplyAdd(value, g0, b0); b1 = multiplyAdd(value, g1, b1);
      value = v128.load_splat<f32>(p, 8); c0 = multiplyAdd(value, g0, c0); c1 = multiplyAdd(value, g1, c1);
      value = v128.load_splat<f32>(p, 12); d0 = multiplyAdd(value, g0, d0); d1 = multiplyAdd(value, g1, d1);
      p += xStep; g += gStep;
    }
    x += xRow;
  }
  addRow(sums, a0, a1); addRow(sums + sumsRow, b0, b1);
  addRow(sums + 2 * sumsRow, c0, c1); addRow(sums + 3 * sumsRow, d0, d1);
}

// @ts-ignore: decorator
@inline
function addRow(row: usize, low: v128, high: v128): void {
  v128.store(row, f32x4.add(v128.load(row), low));
  v128.store(row, f32x4.add(v128.load(row, VECTOR), high), VECTOR);
}
