import { arrow, axisX, dot, gridX, text } from '@observablehq/plot';
import type { Markish, Plot } from '@observablehq/plot';
import type { NetworkKind } from '../experiment/sweep.ts';
import { drawPlot } from './draw-plot.ts';
import type { ChartContext } from './chart-context.ts';
import { kindColour, kindInk } from './colours.ts';

/** The error of one network, in per cent. */
export interface ErrorDot {
  readonly name: string;
  readonly kind: NetworkKind;
  readonly percent: number;
  /** Rows of other groups stand apart. */
  readonly group: number;
  /** An arrow leads to this row from the one before: the same design with fewer layers. */
  readonly deepens: boolean;
}

export interface ErrorDotsData {
  /** From the top of the chart down. */
  readonly dots: readonly ErrorDot[];
  readonly axisLabel: string;
  readonly label: string;
}

interface PlacedDot extends ErrorDot {
  /** In rows from the top. */
  readonly row: number;
}

const rowHeight = 25;
/** Between groups, in rows. */
const groupGap = 0.6;
const margins = { marginTop: 8, marginRight: 50, marginBottom: 42, marginLeft: 104 };
const ticks = 2;

function placed(dots: readonly ErrorDot[]): readonly PlacedDot[] {
  let row = 0;
  return dots.map((own, index) => {
    const before = dots[index - 1];
    if (before) row += before.group === own.group ? 1 : 1 + groupGap;
    return { ...own, row };
  });
}

/** Of a chart of these dots, in CSS pixels. */
export function errorDotsHeight(dots: readonly ErrorDot[]): number {
  const rows = placed(dots).at(-1)?.row ?? 0;
  return margins.marginTop + Math.round((rows + 1) * rowHeight) + margins.marginBottom;
}

/** Whole ticks around all errors: 19.4 and 28.5 lie between 18 and 30. */
function domainOf(dots: readonly ErrorDot[]): readonly [number, number] {
  const errors = dots.map(({ percent }) => percent);
  return [ticks * Math.floor(Math.min(...errors) / ticks), ticks * Math.ceil(Math.max(...errors) / ticks)];
}

function nameMarks(dots: readonly PlacedDot[], left: number): Markish[] {
  return dots.map((own) =>
    text([own], {
      x: () => left,
      y: 'row',
      text: 'name',
      textAnchor: 'end',
      dx: -12,
      fill: kindInk(own.kind),
      fontWeight: 600,
      fontSize: 13,
    }),
  );
}

/** The two decimals of the paper's tables, one under the other. */
function valueMark(dots: readonly PlacedDot[], right: number): Markish {
  const value = ({ percent }: PlacedDot) => percent.toFixed(2);
  return text(dots, { x: () => right, y: 'row', text: value, textAnchor: 'end', dx: 46, fill: 'var(--ink)' });
}

function arrowMarks(dots: readonly PlacedDot[]): Markish[] {
  return dots.flatMap((own, index) => {
    const from = dots[index - 1];
    if (!own.deepens || !from) return [];
    const ends = { x1: () => from.percent, y1: () => from.row, x2: () => own.percent, y2: () => own.row };
    return [arrow([own], { ...ends, stroke: kindColour(own.kind), strokeWidth: 1.4, inset: 7, headLength: 7 })];
  });
}

/** Errors as dots on one scale, a row a network; arrows lead from fewer layers to more (paper Tables 2 and 3). */
export function errorDots(
  { dots: given, axisLabel, label }: ErrorDotsData,
  { document, width }: Pick<ChartContext, 'document' | 'width'>,
): SVGSVGElement & Plot {
  const dots = placed(given);
  const [low, high] = domainOf(dots);
  const at = Array.from({ length: (high - low) / ticks + 1 }, (_, index) => low + ticks * index);
  return drawPlot({
    document,
    ...margins,
    width,
    height: errorDotsHeight(given),
    ariaLabel: label,
    x: { domain: [low, high], label: axisLabel },
    y: { domain: [-0.5, (dots.at(-1)?.row ?? 0) + 0.5], axis: null, reverse: true },
    marks: [
      gridX(at, { stroke: 'var(--hair)', strokeOpacity: 1 }),
      axisX(at, { tickSize: 4, labelAnchor: 'center', labelArrow: 'none', text: (tick: number) => `${tick}` }),
      ...arrowMarks(dots),
      dot(dots, { x: 'percent', y: 'row', r: 4.5, fill: ({ kind }: PlacedDot) => kindColour(kind), stroke: 'none' }),
      ...nameMarks(dots, low),
      valueMark(dots, high),
    ],
  });
}
