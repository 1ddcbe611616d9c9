import { areaY, axisX, axisY, dot, gridY, lineY, ruleX, text } from '@observablehq/plot';
import type { Markish, Plot } from '@observablehq/plot';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { drawPlot } from '../../charts/draw-plot.ts';
import type { ChartContext } from '../../charts/chart-context.ts';
import { kindColour, kindInk } from '../../charts/colours.ts';

/** What was measured at one angle, over seeds; infinite where a network did not get there. */
export interface Point {
  readonly degrees: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/** Of one network that was trained in the page. */
export interface LiveDot {
  readonly kind: NetworkKind;
  readonly degrees: number;
  readonly seed: number;
  readonly value: number;
}

export interface YAxis {
  /** What lies beyond stands at its end. */
  readonly domain: readonly [low: number, high: number];
  readonly ticks: readonly number[];
  readonly type: 'linear' | 'log';
}

export interface ChartData {
  readonly kinds: Readonly<Record<NetworkKind, readonly Point[]>>;
  readonly axis: YAxis;
  /** Where identity and zero are equally far from the target; null where it is not marked. */
  readonly turningPoint: number | null;
  readonly live: readonly LiveDot[];
}

/** What a chart over the angle says. */
export interface AngleChartWords {
  readonly kinds: Readonly<Record<NetworkKind, string>>;
  readonly xAxis: string;
  readonly yAxis: string;
  readonly tick: (value: number) => string;
  readonly read: (kind: string, degrees: number, median: number) => string;
  readonly readLive: (kind: string, degrees: number, value: number, seed: number) => string;
}

type Context = Omit<ChartContext, 'strings'> & { readonly strings: AngleChartWords; readonly label: string };

const names: readonly NetworkKind[] = ['plain', 'residual'];

const clamp = (value: number, [low, high]: YAxis['domain']) => Math.min(high, Math.max(low, value));

function kindMarks(kind: NetworkKind, { kinds, axis: { domain } }: ChartData, words: AngleChartWords): Markish[] {
  const points = kinds[kind].map((own) => ({
    ...{ degrees: own.degrees, said: words.read(words.kinds[kind], own.degrees, own.median) },
    ...{ lower: clamp(own.lower, domain), median: clamp(own.median, domain), upper: clamp(own.upper, domain) },
  }));
  const place = { x: 'degrees', y: 'median' } as const;
  return [
    areaY(points, { x: 'degrees', y1: 'lower', y2: 'upper', fill: kindColour(kind), fillOpacity: 0.14 }),
    lineY(points, { ...place, stroke: kindColour(kind), strokeWidth: 2.2 }),
    dot(points, {
      ...{ ...place, r: 2.6, fill: kindColour(kind), stroke: 'var(--paper)', strokeWidth: 0.8 },
      ariaLabel: ({ said }: (typeof points)[number]) => said,
    }),
  ];
}

/** Live ones are larger, with an edge of ink; residual ones are diamonds, so that colour does not tell alone. */
function liveMarks({ live, axis: { domain } }: ChartData, words: AngleChartWords): Markish[] {
  return names.map((kind) =>
    dot(
      live.filter((own) => own.kind === kind),
      {
        ...{ x: 'degrees', y: ({ value }: LiveDot) => clamp(value, domain), r: 5.5 },
        ...{ symbol: kind === 'plain' ? 'circle' : 'diamond', fill: kindColour(kind), stroke: 'var(--ink)' },
        ariaLabel: ({ degrees, value, seed }: LiveDot) => words.readLive(words.kinds[kind], degrees, value, seed),
      },
    ),
  );
}

/** The names of the lines at their right ends; the higher one above its line, the lower one below. */
function nameMarks({ kinds, axis: { domain } }: ChartData, words: AngleChartWords): Markish[] {
  const ends = names.map((kind) => ({ kind, end: kinds[kind].at(-1) }));
  const highest = Math.max(...ends.map(({ end }) => end?.median ?? 0));
  return ends.map(({ kind, end }) =>
    text([words.kinds[kind]], {
      x: [end?.degrees ?? 0],
      y: [clamp(end?.median ?? 0, domain)],
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

/** A measurement against the angle of the target: medians joined, the middle half of the seeds as a band. */
export function angleChart(
  data: ChartData,
  { document, width, height = 250, strings, label }: Context,
): SVGSVGElement & Plot {
  const { domain, ticks, type } = data.axis;
  return drawPlot({
    document,
    width,
    height,
    marginTop: 30,
    marginRight: 20,
    marginBottom: 40,
    marginLeft: type === 'log' ? 56 : 34,
    ariaLabel: label,
    x: { domain: [0, 180], label: strings.xAxis },
    y: { domain: [...domain], type, label: null },
    marks: [
      gridY(ticks, { stroke: 'var(--hair)', strokeOpacity: 1 }),
      axisY(ticks, {
        ...{ tickSize: 0, label: strings.yAxis, labelArrow: 'none', tickPadding: 8 },
        text: (tick: number) => strings.tick(tick),
      }),
      axisX([0, 60, 120, 180], {
        ...{ tickSize: 4, labelAnchor: 'center', labelArrow: 'none', text: (tick: number) => `${tick}°` },
      }),
      ...(data.turningPoint === null
        ? []
        : [ruleX([data.turningPoint], { stroke: 'var(--ink-2)', strokeWidth: 1, strokeDasharray: '2 3' })]),
      ...names.flatMap((kind) => kindMarks(kind, data, strings)),
      ...nameMarks(data, strings),
      ...liveMarks(data, strings),
    ],
  });
}
