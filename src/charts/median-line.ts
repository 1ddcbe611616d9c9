import { median } from './median.ts';

/** A point of a line that joins medians. */
export interface MedianPoint {
  readonly x: number;
  /** A fraction. */
  readonly error: number;
}

/** The median error at each x, from left to right. */
export function medianLine(points: readonly MedianPoint[]): readonly MedianPoint[] {
  const byX = Map.groupBy(points, ({ x }) => x);
  return [...byX]
    .toSorted(([a], [b]) => a - b)
    .map(([x, group]) => ({ x, error: median(group.map(({ error }) => error))! }));
}
