import { FLOAT, VECTOR, multiplyAdd } from './vector';

/**
 * The product under every convolution: out [rows, 8] = x [rows, depth] weight [depth, 8], added to what is there if
 * `add`. Every element is summed over depth in order.
 *
 * Rows of x are `xRow` bytes apart; of each, four values are neighbours, the next four `xBlock` bytes on. Rows of out
 * are `outRow` bytes apart, its columns 4 to 7 `outHigh` bytes after 0 to 3. weight is dense.
 *
 * Four rows of weight, eight vectors, stay in registers while all rows of x pass by: WebAssembly has sixteen vector
 * registers at best, and loads no more than six vectors for sixteen operations this way, whatever the depth.
 */
export function multiplyPanel(
  x: usize, xRow: usize, xBlock: usize, rows: i32, depth: i32, weight: usize,
  out: usize, outRow: usize, outHigh: usize, add: bool,
): void {
  const end = out + rows * outRow;
  let k = 0;
  for (; k + 4 <= depth; k += 4) {
    const w0 = v128.load(weight), w1 = v128.load(weight, 16), w2 = v128.load(weight, 32), w3 = v128.load(weight, 48);
    const w4 = v128.load(weight, 64), w5 = v128.load(weight, 80), w6 = v128.load(weight, 96), w7 = v128.load(weight, 112);
    let p = x;
    if (add) {
      for (let o = out; o < end; o += outRow, p += xRow) {
        let value = v128.load_splat<f32>(p);
        let low = multiplyAdd(value, w0, v128.load(o)), high = multiplyAdd(value, w1, v128.load(o + outHigh));
        value = v128.load_splat<f32>(p, 4); low = multiplyAdd(value, w2, low); high = multiplyAdd(value, w3, high);
        value = v128.load_splat<f32>(p, 8); low = multiplyAdd(value, w4, low); high = multiplyAdd(value, w5, high);
        value = v128.load_splat<f32>(p, 12); low = multiplyAdd(value, w6, low); high = multiplyAdd(value, w7, high);
        v128.store(o, low); v128.store(o + outHigh, high);
      }
    } else {
      for (let o = out; o < end; o += outRow, p += xRow) {
        let value = v128.load_splat<f32>(p);
        let low = f32x4.mul(value, w0), high = f32x4.mul(value, w1);
        value = v128.load_splat<f32>(p, 4); low = multiplyAdd(value, w2, low); high = multiplyAdd(value, w3, high);
        value = v128.load_splat<f32>(p, 8); low = multiplyAdd(value, w4, low); high = multiplyAdd(value, w5, high);
        value = v128.load_splat<f32>(p, 12); low = multiplyAdd(value, w6, low); high = multiplyAdd(value, w7, high);
        v128.store(o, low); v128.store(o + outHigh, high);
      }
      add = true;
    }
    x += xBlock;
    weight += 8 * VECTOR;
  }
  for (; k < depth; k++) {
    const w0 = v128.load(weight), w1 = v128.load(weight, 16);
    let p = x;
    for (let o = out; o < end; o += outRow, p += xRow) {
      const value = v128.load_splat<f32>(p);
      const low = f32x4.mul(value, w0), high = f32x4.mul(value, w1);
      v128.store(o, add ? f32x4.add(low, v128.load(o)) : low);
      v128.store(o + outHigh, add ? f32x4.add(high, v128.load(o + outHigh)) : high);
    }
    add = true;
    x += FLOAT;
    weight += 2 * VECTOR;
  }
}
