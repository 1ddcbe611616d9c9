/*
 * The algorithm and its constants are those of __ieee754_log in fdlibm 5.3:
 *
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 * Developed at SunSoft, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is
 * preserved.
 */

const ln2High = 6.9314718036912381649e-1; // its last bits are zero, so that its product with an exponent is exact
const ln2Low = 1.90821492927058770002e-10;
const two54 = 4 * 4503599627370496;

const smallestNormal = 2.2250738585072014e-308;

const view = new DataView(new ArrayBuffer(8));

/** What is left of log(1 + f) = 2s + s R, with s = f / (2 + f): R by its minimax polynomial in the square of s. */
function remainder(s: number): number {
  const z = s * s;
  const w = z * z;
  const even = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const odd =
    z *
    (6.66666666666673513e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  return odd + even;
}

/** log(2^exponent (1 + f)); `correcting` splits off f^2 / 2, which is more exact where f is not small. */
function assemble(exponent: number, f: number, correcting: boolean): number {
  const s = f / (2 + f);
  const R = remainder(s);
  const halfSquare = 0.5 * f * f;
  const low = exponent * ln2Low;
  const small = correcting ? halfSquare - (s * (halfSquare + R) + low) : s * (f - R) - low;
  return exponent * ln2High - (small - f);
}

/**
 * The natural logarithm within one unit in the last place, by exact operations only. `Math.log` may differ between
 * JavaScript engines, and what follows from a seed must not.
 */
export function naturalLog(x: number): number {
  if (x === 0) return -Infinity;
  if (!(x > 0)) return NaN;
  if (x === Infinity) return Infinity;
  const scaling = x < smallestNormal ? 54 : 0;
  view.setFloat64(0, scaling === 0 ? x : x * two54);
  const highWord = view.getInt32(0);
  const mantissa = highWord & 0xfffff;
  // x = 2^exponent (1 + f), with 1 + f between the square roots of 1/2 and 2: only the high word changes
  const carry = (mantissa + 0x95f64) & 0x100000;
  const exponent = (highWord >> 20) - 1023 + (carry >> 20) - scaling;
  view.setInt32(0, mantissa | (carry ^ 0x3ff00000));
  const f = view.getFloat64(0) - 1;
  return assemble(exponent, f, ((mantissa - 0x6147a) | (0x6b851 - mantissa)) > 0);
}
