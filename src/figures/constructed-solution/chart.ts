import { axisX, dot, gridX, ruleX, ruleY, text } from '@observablehq/plot';
import type { Markish, Plot } from '@observablehq/plot';
import type { ChartContext } from '../../charts/chart-context.ts';
import { kindColour, kindInk } from '../../charts/colours.ts';
import { drawPlot } from '../../charts/draw-plot.ts';
import { percentTicks, percentTop } from '../../charts/frame-size.ts';
import { median } from '../../charts/median.ts';
import { margins, solutionChartHeight } from './chart-height.ts';
import type { Row, RowName, RowPoint } from './rows.ts';

/** What the chart says. */
export interface SolutionChartWords {
  readonly picture: string;
  readonly axis: string;
  readonly rows: Readonly<Record<RowName, (depth: number, sigma: number) => string>>;
  readonly read: (row: string, seed: number, error: number) => string;
  readonly perCent: (fraction: number) => string;
}

export interface SolutionChartData {
  readonly depth: number;
  readonly sigma: number;
  /** The rows that are read; drawn in full colour. */
  readonly rows: readonly Row[];
  /** Recorded ones behind those that are live. */
  readonly behind: readonly Row[];
  /** Every row has its place, with or without numbers. */
  readonly names: readonly RowName[];
}

/** From the middle of a row, in pixels: its name above, its points below. */
const nameUp = -9;
const pointsDown = 9;

const percent = ({ error }: RowPoint) => 100 * error;

function pointMarks(row: Row, place: number, isBehind: boolean, name: string, words: SolutionChartWords): Markish[] {
  const stroke = kindColour(row.kind);
  const strokeOpacity = isBehind ? 0.4 : 1;
  const y = () => place;
  const ariaLabel = (own: RowPoint) => words.read(name, own.seed, own.error);
  const ring = { x: percent, y, dy: pointsDown, stroke, strokeOpacity, fill: 'var(--paper)', strokeWidth: 1.5 };
  if (isBehind) return [dot(row.points, { ...ring, r: 3, ariaLabel })];
  const middle = { x: 100 * median(row.points.map(({ error }) => error))! };
  return [
    ruleX([middle], { x: 'x', y1: place - 0.2, y2: place + 0.2, dy: pointsDown, stroke, strokeWidth: 2.2 }),
    dot(row.points, { ...ring, r: 3.6, ariaLabel }),
  ];
}

/** The middle error of each row, at the right. */
function valueMarks({ rows, names }: SolutionChartData, top: number, words: SolutionChartWords): Markish[] {
  return rows.map(({ name, points }) =>
    text([median(points.map(({ error }) => error))!], {
      ...{ x: () => top, y: () => names.indexOf(name), dy: pointsDown, dx: 54, textAnchor: 'end' },
      ...{ text: words.perCent, fill: 'var(--ink)', fontSize: 13 },
    }),
  );
}

/** Errors on the training images, a row a network and a ring a seed; the middle one is marked and written. */
export function solutionChart(
  data: SolutionChartData,
  { document, width, words }: Pick<ChartContext, 'document' | 'width'> & { readonly words: SolutionChartWords },
): SVGSVGElement & Plot {
  const { depth, sigma, rows, behind, names } = data;
  const errors = [...rows, ...behind].flatMap(({ points }) => points.map(percent));
  const top = percentTop(Math.max(0, ...errors));
  const ticks = percentTicks(top);
  const nameOf = (name: RowName) => words.rows[name](depth, sigma);
  const marksOf = (own: readonly Row[], isBehind: boolean) =>
    own.flatMap((row) => pointMarks(row, names.indexOf(row.name), isBehind, nameOf(row.name), words));
  return drawPlot({
    document,
    ...margins,
    width,
    height: solutionChartHeight(names.length),
    ariaLabel: words.picture,
    x: { domain: [0, top], label: words.axis },
    y: { domain: [-0.5, names.length - 0.5], axis: null, reverse: true },
    marks: [
      gridX(ticks, { stroke: 'var(--hair)', strokeOpacity: 1 }),
      axisX(ticks, { tickSize: 4, labelAnchor: 'center', labelArrow: 'none', text: (tick: number) => `${tick}` }),
      ruleY(names, { y: (_, index) => index, dy: pointsDown, stroke: 'var(--hair)', strokeOpacity: 0.8 }),
      ...names.map((name, index) =>
        text([name], {
          ...{ x: () => 0, y: () => index, dy: nameUp, textAnchor: 'start', text: nameOf, fontSize: 13 },
          fill: kindInk(name === 'residual' ? 'residual' : 'plain'),
        }),
      ),
      ...marksOf(behind, true),
      ...marksOf(rows, false),
      ...valueMarks(data, top, words),
    ],
  });
}
