/**
 * The shortest decimal number that rounds to this float32: 0.1 and not 0.10000000149011612. Nine digits always do.
 * Throws if the value is not a finite float32, and at -0, which JSON cannot carry.
 */
export function shortestDecimalOf(float32: number): number {
  if (!Number.isFinite(float32) || Math.fround(float32) !== float32 || Object.is(float32, -0)) {
    throw new Error(`invalid number: ${float32} (want a finite float32)`);
  }
  for (let digits = 1; digits < 9; digits++) {
    const decimal = Number(float32.toPrecision(digits));
    if (Math.fround(decimal) === float32) return decimal;
  }
  return Number(float32.toPrecision(9));
}
