import { axisX, axisY, gridY } from '@observablehq/plot';
import type { Markish, Plot, ScaleOptions } from '@observablehq/plot';
import type { ChartStrings } from '../i18n/charts.ts';
import { drawPlot } from './draw-plot.ts';
import type { ChartContext } from './chart-context.ts';
import { frameSize, percentTicks } from './frame-size.ts';
import type { FrameSize } from './frame-size.ts';

/** What is particular to one chart of errors. Its x values are in the units of its data, its y values in per cent. */
export interface Frame {
  readonly label: string;
  readonly x: ScaleOptions & { readonly label: string };
  readonly xTicks: readonly number[];
  readonly yLabel: string;
  /** Upper end of the y axis, in per cent. */
  readonly top: number;
  /** Longest label at the end of a line. */
  readonly longestLabel: number;
  readonly marks: (size: FrameSize, strings: ChartStrings) => readonly Markish[];
}

/** Draws the axes that all charts of errors share, and the marks of one. */
export function drawFrame(frame: Frame, { document, strings, ...wanted }: ChartContext): SVGSVGElement & Plot {
  const { small = false } = wanted;
  const size = frameSize(wanted, frame.longestLabel);
  return drawPlot({
    document,
    ...size,
    ariaLabel: frame.label,
    x: { grid: false, ...frame.x },
    y: { domain: [0, frame.top], label: null },
    marks: [
      gridY(percentTicks(frame.top), { stroke: 'var(--hair)', strokeOpacity: 1 }),
      axisY(percentTicks(frame.top), {
        tickSize: 0,
        label: small ? null : frame.yLabel,
        labelArrow: 'none',
        tickPadding: 9,
      }),
      axisX([...frame.xTicks], {
        tickSize: 4,
        ...(small && { label: null }),
        labelAnchor: 'center',
        labelArrow: 'none',
        // A format would be thinned out on a log scale.
        text: (tick: number) => `${tick}`,
      }),
      ...frame.marks(size, strings),
    ],
  });
}
