import { mainChartSizes } from '../../live-figure/chart-sizes.ts';
import type { ChartSizes } from '../../live-figure/chart-sizes.ts';

export const labChartSizes: ChartSizes = { ...mainChartSizes, wide: { width: 560, height: 360 } };
