import type { ChartSizes } from '../../live-figure/chart-sizes.ts';

/** Of the charts of responses, two side by side. */
export const responseChartSizes: ChartSizes = {
  wide: { width: 432, height: 300 },
  narrow: { width: 340, height: 270 },
};
