/** A wanted mapping, and what is left of it once its input is taken away; values [side, side], row by row. */
export interface Wanted {
  readonly x: readonly number[];
  /** H(x) */
  readonly wanted: readonly number[];
  /** F(x) = H(x) - x */
  readonly left: readonly number[];
}

/** By how many pixels the image can be lifted. */
export const lifts = [0, 1, 2, 3, 4] as const;
/** Shown first. */
export const firstLift = 1;

/** H lifts the image by some pixels; what comes in from below is black, 0. */
export function lifted(x: readonly number[], side: number, pixels: number): Wanted {
  const wanted = x.map((_, index) => x[index + side * pixels] ?? 0);
  return { x, wanted, left: wanted.map((value, index) => value - x[index]!) };
}

/** The root of the sum of squares. */
function sizeOf(values: readonly number[]): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
}

/** How large H(x) and F(x) are beside x. */
export function sharesOf({ x, wanted, left }: Wanted): { readonly wanted: number; readonly left: number } {
  const size = sizeOf(x);
  return { wanted: sizeOf(wanted) / size, left: sizeOf(left) / size };
}
