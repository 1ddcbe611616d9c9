import type { ChartSizes } from './chart-sizes.ts';

const size = { width: 380, height: 264 };

/** Of each of the two charts, which stand side by side where there is room: about as wide as on a phone. */
export const stripChartSizes: ChartSizes = { wide: size, narrow: size };
