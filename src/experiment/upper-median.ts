/** The middle one of some numbers, the upper of the two when their count is even; `undefined` of none. */
export function upperMedian(values: readonly number[]): number | undefined {
  return Float64Array.from(values).sort()[values.length >> 1];
}
