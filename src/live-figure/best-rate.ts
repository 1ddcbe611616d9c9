import { medianLine } from '../charts/median-line.ts';
import type { RatePoint } from '../charts/rate-sweep-chart.ts';

/** The rate at which the median error over seeds is lowest, and that median, a fraction. Throws without points. */
export function bestRate(points: readonly RatePoint[]): { readonly rate: number; readonly error: number } {
  const medians = medianLine(points.map(({ rate, error }) => ({ x: rate, error })));
  const best = medians.reduce((lowest, one) => (one.error < lowest.error ? one : lowest));
  return { rate: best.x, error: best.error };
}
