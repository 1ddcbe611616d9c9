/** Bytes of a float32, and of a vector of four. */
// @ts-ignore: decorator
@inline
export const FLOAT: usize = 4;
// @ts-ignore: decorator
@inline
export const VECTOR: usize = 16;

/** a * b + c, lane by lane, rounded twice. */
// @ts-ignore: decorator
@inline
export function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  return f32x4.add(f32x4.mul(a, b), c);
}

/** The next multiple of eight: filters come in blocks of eight, two vectors. */
// @ts-ignore: decorator
@inline
export function roundToEight(count: i32): i32 {
  return (count + 7) & ~7;
}

/**
 * Sets `count` floats to zero. A loop, as the rows here are short: `memory.fill` and `memory.copy` are calls into the
 * browser.
 */
export function clear(target: usize, count: i32): void {
  const end = target + count * FLOAT, vectorised = target + (count & ~3) * FLOAT;
  for (; target < vectorised; target += VECTOR) v128.store(target, f32x4.splat(0));
  for (; target < end; target += FLOAT) store<f32>(target, 0);
}

/** Copies `count` floats. */
export function copy(target: usize, source: usize, count: i32): void {
  const end = target + count * FLOAT, vectorised = target + (count & ~3) * FLOAT;
  for (; target < vectorised; target += VECTOR, source += VECTOR) v128.store(target, v128.load(source));
  for (; target < end; target += FLOAT, source += FLOAT) store<f32>(target, load<f32>(source));
}

/**
 * Four channels of a pixel (T = v128), or one of those that do not fill a vector (T = f32), in the lowest lane: kernels
 * written once with these are right for any number of channels.
 */
// @ts-ignore: decorator
@inline
export function read<T>(address: usize): v128 {
  return sizeof<T>() === VECTOR ? v128.load(address) : v128.load32_zero(address);
}

// @ts-ignore: decorator
@inline
export function write<T>(address: usize, value: v128): void {
  if (sizeof<T>() === VECTOR) v128.store(address, value);
  else store<f32>(address, f32x4.extract_lane(value, 0));
}

/** Bytes of a float64. */
// @ts-ignore: decorator
@inline
export const DOUBLE: usize = 8;

/** Adds the channels of a vector to totals in double precision: over a mini-batch, sums of single precision drift. */
// @ts-ignore: decorator
@inline
export function addToTotals<T>(totals: usize, sum: v128): void {
  if (sizeof<T>() === VECTOR) {
    v128.store(totals, f64x2.add(v128.load(totals), f64x2.promote_low_f32x4(sum)));
    const high = v128.shuffle<i64>(sum, sum, 1, 0);
    v128.store(totals, f64x2.add(v128.load(totals, 16), f64x2.promote_low_f32x4(high)), 16);
  } else {
    store<f64>(totals, load<f64>(totals) + <f64>f32x4.extract_lane(sum, 0));
  }
}
