/** Around the rows of the chart, in CSS pixels. */
export const margins = { marginTop: 4, marginRight: 58, marginBottom: 42, marginLeft: 6 };

const rowHeight = 44;

/** Of a chart with so many rows, in CSS pixels. */
export function solutionChartHeight(rows: number): number {
  return margins.marginTop + rows * rowHeight + margins.marginBottom;
}
