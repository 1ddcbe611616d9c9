import type { ChartSizes } from '../../live-figure/chart-sizes.ts';

/** Of each of the two pairs of charts, which stand side by side where there is room. */
export const signalChartSizes: ChartSizes = {
  wide: { width: 432, height: 460 },
  narrow: { width: 340, height: 430 },
};
