import type { Plot } from '@observablehq/plot';

/** A place in a chart in the units of its axes: y in per cent. */
export interface ChartPosition {
  readonly x: number;
  readonly percent: number;
}

/** Where in a drawn chart a point of the window lies; the chart may be shown at another size than it was drawn at. */
export function positionIn(
  chart: SVGSVGElement & Pick<Plot, 'scale'>,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): ChartPosition {
  const { left, top, width, height } = chart.getBoundingClientRect();
  const drawn = chart.viewBox.baseVal;
  const at = (name: 'x' | 'y', pixels: number) => Number(chart.scale(name)?.invert?.(pixels));
  return {
    x: at('x', ((clientX - left) * drawn.width) / width),
    percent: at('y', ((clientY - top) * drawn.height) / height),
  };
}
