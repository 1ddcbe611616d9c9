interface Size {
  readonly width: number;
  readonly height: number;
}

/** Of one chart, in CSS pixels: wide enough for two side by side in a wide page, and for a phone or half of a narrow page. */
export interface ChartSizes {
  readonly wide: Size;
  readonly narrow: Size;
}

export const mainChartSizes: ChartSizes = { wide: { width: 504, height: 330 }, narrow: { width: 340, height: 270 } };
export const sideChartSizes: ChartSizes = { wide: { width: 360, height: 330 }, narrow: { width: 340, height: 270 } };

/** The size at which a live chart takes the place of a static one without moving anything. */
export function liveSize(sizes: ChartSizes, width: number, narrow: boolean): Size {
  const { width: drawnWidth, height } = narrow ? sizes.narrow : sizes.wide;
  return { width, height: Math.round((width * height) / drawnWidth) };
}
