import type { ChartSizes } from '../../live-figure/chart-sizes.ts';
import { solutionChartHeight } from './chart-height.ts';
import { rowNames } from './rows.ts';

const height = solutionChartHeight(rowNames.length);

/** One chart over the whole width: its rows are as high at any width. */
export const solutionChartSizes: ChartSizes = { wide: { width: 896, height }, narrow: { width: 340, height } };
