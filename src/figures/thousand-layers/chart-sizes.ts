import type { ChartSizes } from '../../live-figure/chart-sizes.ts';

const size = { width: 360, height: 300 };

/** Of the chart of errors, which is about as wide beside the other as on a phone. */
export const endChartSizes: ChartSizes = { wide: size, narrow: size };
