import type { Maps } from '../../engine/plain-maps.ts';

function deviationOf({ values }: Maps): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / values.length);
}

/** The standard deviation of all values of `maps`, as a multiple of that of `others`. */
export function spreadRatio(maps: Maps, others: Maps): number {
  return deviationOf(maps) / deviationOf(others);
}
