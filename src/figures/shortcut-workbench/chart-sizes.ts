import type { ChartSizes } from '../../live-figure/chart-sizes.ts';

/** Of each of the two charts, which stand side by side where there is room. */
export const stripChartSizes: ChartSizes = {
  wide: { width: 432, height: 290 },
  narrow: { width: 340, height: 270 },
};
