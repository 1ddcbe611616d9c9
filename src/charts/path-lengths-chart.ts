import { axisX, axisY, gridY, rectY, text } from '@observablehq/plot';
import type { Markish, Plot } from '@observablehq/plot';
import type { AfterwordStrings } from '../i18n/afterword.ts';
import { drawPlot } from './draw-plot.ts';
import type { ChartContext } from './chart-context.ts';

export interface PathLengths {
  /** Share of the paths by their length, from none of the blocks to all of them. */
  readonly shares: readonly number[];
  /** Lengths of a stretch that is marked, both included. */
  readonly marked: { readonly shortest: number; readonly longest: number; readonly label: string };
}

const margins = { marginTop: 34, marginRight: 10, marginBottom: 42, marginLeft: 34 };

/** The stretch as a bar under the axis line, with its words over it. */
function markedStretch({ marked }: PathLengths, top: number): Markish[] {
  const { shortest, longest, label } = marked;
  const span = { x1: shortest - 0.5, x2: longest + 0.5 };
  return [
    rectY([span], { x1: 'x1', x2: 'x2', y1: 0, y2: top, fill: 'var(--residual)', fillOpacity: 0.13 }),
    text([label], {
      x: () => (span.x1 + span.x2) / 2,
      y: () => top,
      dy: -6,
      lineAnchor: 'bottom',
      fill: 'var(--residual-ink)',
      fontWeight: 600,
    }),
  ];
}

/** Share of the paths through a chain of residual blocks by their length; one stretch of lengths is marked. */
export function pathLengthsChart(
  data: PathLengths,
  { document, width, height = 280, strings: words }: Omit<ChartContext, 'strings'> & { strings: AfterwordStrings },
): SVGSVGElement & Plot {
  const { shares } = data;
  const all = shares.map((share, length) => ({ length, percent: 100 * share }));
  const top = Math.ceil(Math.max(...all.map(({ percent }) => percent)) / 2) * 2;
  // Others would be lower than a tenth of a pixel.
  const bars = all.filter(({ percent }) => percent > top / 3000);
  const ticks = Array.from({ length: top / 4 + 1 }, (_, index) => 4 * index);
  const lengths = Array.from({ length: Math.floor((shares.length - 1) / 10) + 1 }, (_, index) => 10 * index);
  return drawPlot({
    document,
    ...margins,
    width,
    height,
    ariaLabel: words.paths.chart,
    x: { domain: [-0.5, shares.length - 0.5], label: words.paths.lengthAxis },
    y: { domain: [0, top], label: null },
    marks: [
      gridY(ticks, { stroke: 'var(--hair)', strokeOpacity: 1 }),
      axisY(ticks, { tickSize: 0, label: words.paths.shareAxis, labelArrow: 'none', tickPadding: 9 }),
      axisX(lengths, { tickSize: 4, labelAnchor: 'center', labelArrow: 'none' }),
      ...markedStretch(data, top),
      rectY(bars, {
        x1: ({ length }: { length: number }) => length - 0.4,
        x2: ({ length }: { length: number }) => length + 0.4,
        y: 'percent',
        fill: 'var(--ink)',
        ariaLabel: ({ length, percent }: { length: number; percent: number }) => words.paths.read(length, percent),
      }),
    ],
  });
}
