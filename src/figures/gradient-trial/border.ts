/** What a logarithmic axis has no place for. */
export type Odd = 'zero' | 'infinite' | 'not-a-number';

export const odds = ['zero', 'infinite', 'not-a-number'] as const satisfies readonly Odd[];

/** What is odd about a norm; null where it has a place on the axis. */
export function oddityOf(value: number): Odd | null {
  if (Number.isNaN(value)) return 'not-a-number';
  if (value === 0) return 'zero';
  return Number.isFinite(value) ? null : 'infinite';
}

/** Whole powers of ten around all values that have a place on the axis; around 1 where none has. */
export function powersAround(values: readonly number[]): readonly [low: number, high: number] {
  const exponents = values.filter((value) => oddityOf(value) === null).map(Math.log10);
  if (exponents.length === 0) return [0.1, 10];
  const low = Math.floor(Math.min(...exponents));
  const high = Math.ceil(Math.max(...exponents));
  return [10 ** low, 10 ** Math.max(high, low + 1)];
}

/** The end of the axis at which a value is drawn that has no place on it: the lower one for zero. */
export function placeOn([low, high]: readonly [number, number], value: number): number {
  switch (oddityOf(value)) {
    case null:
      return value;
    case 'zero':
      return low;
    case 'infinite':
    case 'not-a-number':
      return high;
  }
}
