import { areaY, axisX, axisY, dot, gridY, lineY, ruleX, text } from '@observablehq/plot';
import type { Markish, Plot } from '@observablehq/plot';
import type { NetworkKind } from '../../experiment/sweep.ts';
import type { Words } from './words.ts';
import { drawPlot } from '../../charts/draw-plot.ts';
import type { ChartContext } from '../../charts/chart-context.ts';
import { kindColour, kindInk } from '../../charts/colours.ts';

/** Distances from the target at one angle, over seeds. */
export interface Point {
  readonly degrees: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

export interface ChartData {
  readonly kinds: Readonly<Record<NetworkKind, readonly Point[]>>;
  /** Upper end of the y axis. */
  readonly top: number;
  /** Where identity and zero are equally far from the target; null where it is not marked. */
  readonly turningPoint: number | null;
}

type Context = Omit<ChartContext, 'strings'> & { readonly strings: Words; readonly label: string };

const names: readonly NetworkKind[] = ['plain', 'residual'];

function kindMarks(kind: NetworkKind, points: readonly Point[], words: Words): Markish[] {
  const ariaLabel = ({ degrees, median }: Point) => words.read(words.kinds[kind], degrees, median);
  const place = { x: 'degrees', y: 'median' } as const;
  return [
    areaY(points, { x: 'degrees', y1: 'lower', y2: 'upper', fill: kindColour(kind), fillOpacity: 0.14 }),
    lineY(points, { ...place, stroke: kindColour(kind), strokeWidth: 2.2 }),
    dot(points, { ...place, r: 2.6, fill: kindColour(kind), stroke: 'var(--paper)', strokeWidth: 0.8, ariaLabel }),
  ];
}

/** The names of the lines at their right ends; the higher one above its line, the lower one below. */
function nameMarks({ kinds }: ChartData, words: Words): Markish[] {
  const ends = names.map((kind) => ({ kind, end: kinds[kind].at(-1) }));
  const highest = Math.max(...ends.map(({ end }) => end?.median ?? 0));
  return ends.map(({ kind, end }) =>
    text([words.kinds[kind]], {
      x: [end?.degrees ?? 0],
      y: [end?.median ?? 0],
      dy: end?.median === highest ? -14 : 16,
      textAnchor: 'end',
      fill: kindInk(kind),
      stroke: 'var(--paper)',
      strokeWidth: 4,
      fontSize: 13.5,
      fontWeight: 600,
    }),
  );
}

/** Distance from the target against the angle by which it is turned: medians joined, the middle half of the seeds as a band. */
export function distanceChart(
  data: ChartData,
  { document, width, height = 250, strings, label }: Context,
): SVGSVGElement & Plot {
  const ticks = [0, 60, 120, 180];
  const levels = Array.from({ length: Math.round(data.top / 0.5) + 1 }, (_, index) => index / 2);
  return drawPlot({
    document,
    width,
    height,
    marginTop: 30,
    marginRight: 20,
    marginBottom: 40,
    marginLeft: 34,
    ariaLabel: label,
    x: { domain: [0, 180], label: strings.xAxis },
    y: { domain: [0, data.top], label: null },
    marks: [
      gridY(levels, { stroke: 'var(--hair)', strokeOpacity: 1 }),
      axisY(levels, { tickSize: 0, label: strings.yAxis, labelArrow: 'none', tickPadding: 8 }),
      axisX(ticks, { tickSize: 4, labelAnchor: 'center', labelArrow: 'none', text: (tick: number) => `${tick}°` }),
      ...(data.turningPoint === null
        ? []
        : [ruleX([data.turningPoint], { stroke: 'var(--ink-2)', strokeWidth: 1, strokeDasharray: '2 3' })]),
      ...names.flatMap((kind) => kindMarks(kind, data.kinds[kind], strings)),
      ...nameMarks(data, strings),
    ],
  });
}
