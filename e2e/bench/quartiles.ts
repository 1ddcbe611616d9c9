import type { Timing } from '../../src/experiment/bench-result.ts';

/** The value below which a fraction of the others lie, to a hundredth. */
function quantile(sorted: readonly number[], fraction: number): number {
  const value = sorted[Math.min(sorted.length - 1, Math.floor(fraction * sorted.length))] ?? NaN;
  return Math.round(100 * value) / 100;
}

export function quartilesOf(times: readonly number[]): Timing {
  if (times.length === 0) throw new Error('nothing was timed');
  const sorted = times.toSorted((a, b) => a - b);
  const [lowerQuartile, median, upperQuartile] = [0.25, 0.5, 0.75].map((fraction) => quantile(sorted, fraction));
  return { median: median!, lowerQuartile: lowerQuartile!, upperQuartile: upperQuartile!, iterations: times.length };
}
