import { axisX, dot, gridX, link, text } from '@observablehq/plot';
import type { Markish, Plot } from '@observablehq/plot';
import type { Words } from './words.ts';
import { drawPlot } from '../../charts/draw-plot.ts';
import type { ChartContext } from '../../charts/chart-context.ts';

/** One trainer's time on the work of the chart. */
export interface BenchPoint {
  readonly label: string;
  readonly milliseconds: number;
  /** To ours. */
  readonly ratio: number | null;
  readonly ours: boolean;
}

export interface BenchChartData {
  /** From the top of the chart down. */
  readonly points: readonly BenchPoint[];
  /** The time that hairlines begin at. */
  readonly reference: number;
  /** Ends of the axis, in milliseconds, so that charts beside each other can be compared. */
  readonly domain: readonly [number, number];
}

/** Height of a row: a line of words over a line with its dot. */
export const benchRowHeight = 38;
/** At the right there is room for what stands beside the last dot: "18,200 ms, 578×". */
const margins = { marginTop: 18, marginRight: 118, marginBottom: 42, marginLeft: 8 };
/** From the middle of a row down to its dot, and up to its name; in pixels. */
const rowDrop = 8;
const nameRise = -9;
/** Words stand on the hairlines: these end around them. */
const halo = { textAnchor: 'start', stroke: 'var(--paper)', strokeWidth: 4 } as const;

export function benchChartHeight(rows: number): number {
  return margins.marginTop + rows * benchRowHeight + margins.marginBottom;
}

/** From the power of ten below all times to the longest of them: 1 to 4,995 for 8.2 and 4,995. */
export function timeDomain(times: readonly number[]): [number, number] {
  return [10 ** Math.floor(Math.log10(Math.min(...times))), Math.max(...times)];
}

function powersOfTen([low, high]: readonly [number, number]): number[] {
  const count = Math.floor(Math.log10(high / low) + 1e-9) + 1;
  return Array.from({ length: count }, (_, index) => low * 10 ** index);
}

/** Time and ratio, to the right of a dot. */
function valueMarks({ points }: BenchChartData, words: Words): Markish[] {
  const valueOf = ({ milliseconds, ratio, ours }: BenchPoint) =>
    words.figure.point(words.milliseconds(milliseconds), ratio === null || ours ? null : words.ratio(ratio));
  return points.map((point, row) =>
    text([point], {
      ...halo,
      x: 'milliseconds',
      y: row,
      text: valueOf,
      dx: 9,
      dy: rowDrop,
      fill: 'var(--ink)',
      fontWeight: point.ours ? 600 : 400,
    }),
  );
}

function nameMarks({ points, domain }: BenchChartData): Markish[] {
  return points.map((point, row) =>
    text([point], {
      x: domain[0],
      y: row,
      text: 'label',
      ...halo,
      dy: nameRise,
      fill: point.ours ? 'var(--ink)' : 'var(--ink-2)',
      fontWeight: point.ours ? 600 : 500,
      fontSize: 13,
    }),
  );
}

function axisMarks(domain: readonly [number, number], words: Words): Markish[] {
  const ticks = powersOfTen(domain);
  const tickText = (tick: number) => words.count(tick);
  return [
    gridX(ticks, { stroke: 'var(--hair)', strokeOpacity: 1 }),
    axisX(ticks, { tickSize: 4, labelAnchor: 'center', labelArrow: 'none', text: tickText }),
  ];
}

/** A dot a trainer, and the hairlines from our time to longer ones. */
function timeMarks({ points, reference }: BenchChartData, words: Words): Markish[] {
  const row = (point: BenchPoint) => points.indexOf(point);
  const slower = points.filter(({ milliseconds }) => milliseconds > reference);
  const hairline = { x1: () => reference, x2: 'milliseconds', y1: row, y2: row, dy: rowDrop } as const;
  const ariaLabel = ({ label, milliseconds }: BenchPoint) => words.figure.read(label, words.milliseconds(milliseconds));
  const fill = ({ ours }: BenchPoint) => (ours ? 'var(--ink)' : 'var(--paper)');
  const place = { x: 'milliseconds', y: row, dy: rowDrop } as const;
  return [
    link(slower, { ...hairline, stroke: 'var(--ink-2)', strokeWidth: 0.75 }),
    dot(points, { ...place, ariaLabel, fill, r: 4.5, stroke: 'var(--ink)', strokeWidth: 1.5 }),
  ];
}

/**
 * Time of an iteration by trainer, on a logarithmic axis: a dot a trainer, those of ours filled; hairlines lead from
 * our time to longer ones. Colour means plain or residual on this site, so there is none.
 */
export function benchChart(
  data: BenchChartData,
  { document, width, strings: words, label }: Omit<ChartContext, 'strings'> & { strings: Words; label: string },
): SVGSVGElement & Plot {
  const { points, domain } = data;
  return drawPlot({
    document,
    ...margins,
    width,
    height: benchChartHeight(points.length),
    ariaLabel: label,
    x: { type: 'log', domain: [...domain], label: words.figure.axis },
    y: { domain: [-0.5, points.length - 0.5], axis: null, reverse: true },
    marks: [...axisMarks(domain, words), ...timeMarks(data, words), ...nameMarks(data), ...valueMarks(data, words)],
  });
}
