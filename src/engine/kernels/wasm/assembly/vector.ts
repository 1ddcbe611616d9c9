/** a * b + c, lane by lane, rounded twice. */
// @ts-ignore: decorator
@inline
export function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  return f32x4.add(f32x4.mul(a, b), c);
}

/** Bytes of a float32. */
// @ts-ignore: decorator
@inline
export const FLOAT: usize = 4;
