import type { Domain } from './log-axis.ts';

/** Whether a value has a place on a log axis: one that is 0, infinite or not a number has none. */
export const hasPlace = (value: number) => value > 0 && Number.isFinite(value);

/** Where a value is drawn: what has no place stands at a border, the infinite at the upper and the rest at the lower. */
export function placeOnAxis(value: number, [low, high]: Domain): number {
  if (hasPlace(value)) return value;
  return value === Infinity ? high : low;
}
