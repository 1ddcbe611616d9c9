import { axisX, axisY, dot, gridY, line, ruleX, ruleY, text } from '@observablehq/plot';
import type { Markish, Plot } from '@observablehq/plot';
import type { NetworkKind } from '../../experiment/sweep.ts';
import type { Words } from './words.ts';
import { drawPlot } from '../../charts/draw-plot.ts';
import type { ChartContext } from '../../charts/chart-context.ts';
import { depthColour, depthFraction, kindInk } from '../../charts/colours.ts';
import { median } from '../../charts/median.ts';
import type { MarkedLayer } from './zigzag.ts';

/** How strongly the layers of one trained network respond. */
export interface ResponseRun {
  readonly kind: NetworkKind;
  readonly depth: number;
  readonly seed: number;
  /** Standard deviations, in the order in which they are drawn: that of the layers, or descending. */
  readonly responses: readonly number[];
}

export interface ResponseChartData {
  readonly runs: readonly ResponseRun[];
  /** Name of the x axis. */
  readonly xLabel: string;
  /** Last layer of the x axis. */
  readonly layers: number;
  /** Rows of names over the chart, one a kind: charts that stand side by side leave equal room for them. */
  readonly nameRows: number;
  /** Ends of the y axis, which is logarithmic: the same for charts that stand side by side. Lines end there, too. */
  readonly domain: readonly [number, number];
  /** What weight decay alone would have left. */
  readonly floor?: number;
  /** Layers that are named. */
  readonly marked?: readonly MarkedLayer[];
}

const margins = { marginRight: 14, marginBottom: 40, marginLeft: 38 };
/** Of a row of names over the chart. */
const rowHeight = 17;
const marks = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100];
/** What the axis can hold at most. */
export const responseLimits = [0.1, 100] as const;
/** Where the axis holds little more than one of those steps. */
const fineMarks = [0.5, 0.6, 0.7, 0.8, 1, 1.2, 1.5, 2];

const isWithin = (mark: number, [low, high]: readonly [number, number]) => mark >= low && mark <= high;

function ticksOf(domain: readonly [number, number]): readonly number[] {
  const coarse = marks.filter((mark) => isWithin(mark, domain));
  return coarse.length > 3 ? coarse : fineMarks.filter((mark) => isWithin(mark, domain));
}

/** The ends of an axis that holds all these values, at marks of the axis. */
export function responseDomain(values: readonly number[]): [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const low = marks.findLast((mark) => mark <= least);
  const high = marks.find((mark) => mark >= most);
  if (low === undefined || high === undefined) throw new Error(`responses off the axis: ${least} to ${most}`);
  return [low, high];
}

interface ResponsePoint {
  /** Counts from 1. */
  readonly layer: number;
  readonly response: number;
}

const pointsOf = (responses: readonly number[]): readonly ResponsePoint[] =>
  responses.map((response, index) => ({ layer: index + 1, response }));

/** The runs of one network, and the median of their responses, place by place. */
interface NetworkLines {
  readonly kind: NetworkKind;
  readonly depth: number;
  readonly runs: readonly ResponseRun[];
  readonly medians: readonly number[];
}

function linesOf(runs: readonly ResponseRun[]): readonly NetworkLines[] {
  return [...Map.groupBy(runs, ({ kind, depth }) => `${kind}-${depth}`).values()].map((own) => {
    const { kind, depth, responses } = own[0]!;
    const medians = responses.map((_, index) => median(own.map((run) => run.responses[index]!))!);
    return { kind, depth, runs: own, medians };
  });
}

/** A thin line a seed and a bold one at their median; the deeper a network, the darker. */
function networkMarks({ kind, depth, runs, medians }: NetworkLines, depths: readonly number[]): Markish[] {
  const stroke = depthColour(kind, depthFraction(depth, depths));
  // What lies off the axis is cut off at its end.
  const place = { x: 'layer', y: 'response', stroke, clip: true } as const;
  const seeds = runs.map(({ responses }) =>
    line(pointsOf(responses), { ...place, strokeWidth: 0.8, strokeOpacity: 0.45 }),
  );
  return [...seeds, line(pointsOf(medians), { ...place, strokeWidth: 2 })];
}

/** Each network's name over its last layer, a row of names a kind, and a hairline from there down to its line. */
function nameMarks(networks: readonly NetworkLines[], { layers }: ResponseChartData, strings: Words): Markish[] {
  const kinds = [...new Set(networks.map(({ kind }) => kind))];
  const ends = [...new Set(networks.map(({ medians }) => medians.length))];
  const names = networks.map(({ kind, depth, medians }) =>
    text([{ x: medians.length }], {
      x: 'x',
      frameAnchor: 'top',
      dy: -rowHeight * (kinds.length - kinds.indexOf(kind)) + 2,
      text: () => strings.networkName(kind, depth),
      textAnchor: medians.length > 0.9 * layers ? 'end' : 'middle',
      fill: kindInk(kind),
      fontSize: 13,
      fontWeight: 600,
    }),
  );
  return [
    ruleX(ends, { stroke: 'var(--ink-2)', strokeWidth: 0.75, strokeOpacity: 0.6, strokeDasharray: '1 3' }),
    ...names,
  ];
}

/** A point and its words at each of the layers. */
function layerMarks(marked: readonly MarkedLayer[]): Markish[] {
  const place = { x: 'layer', y: 'response' } as const;
  const words = (above: boolean) =>
    text(
      marked.filter((own) => own.above === above),
      { ...place, text: 'label', dy: above ? -15 : 15, fill: 'var(--ink)', stroke: 'var(--paper)', strokeWidth: 4 },
    );
  return [dot(marked, { ...place, r: 3.5, fill: 'var(--ink)' }), words(true), words(false)];
}

function axisMarks({ domain, layers, xLabel, nameRows, floor }: ResponseChartData, strings: Words): Markish[] {
  const ticks = ticksOf(domain);
  const xTicks = [1, ...[20, 40, 60, 80, 100].filter((tick) => tick <= layers)];
  const label = { labelArrow: 'none', label: null } as const;
  return [
    gridY(ticks, { stroke: 'var(--hair)', strokeOpacity: 1 }),
    ruleY(floor === undefined ? [] : [floor], { stroke: 'var(--ink-2)', strokeDasharray: '2 4' }),
    axisY(ticks, { ...label, tickSize: 0, tickPadding: 9, text: (tick: number) => `${tick}` }),
    axisX(xTicks, {
      tickSize: 4,
      label: xLabel,
      labelAnchor: 'center',
      labelArrow: 'none',
      text: (tick: number) => `${tick}`,
    }),
    text([strings.yAxis], {
      frameAnchor: 'top-left',
      dx: -margins.marginLeft + 2,
      dy: -rowHeight * (nameRows + 1),
      text: (words: string) => words,
      textAnchor: 'start',
    }),
  ];
}

/**
 * Standard deviation of each layer's response, by layer, on a logarithmic axis (paper Fig. 7): a thin line a seed, a
 * bold one at the median of the seeds.
 */
export function responseChart(
  data: ResponseChartData,
  {
    document,
    width,
    height = Math.round(0.7 * width),
    strings,
  }: Omit<ChartContext, 'strings'> & { readonly strings: Words },
): SVGSVGElement & Plot {
  const networks = linesOf(data.runs);
  const depths = data.runs.map(({ depth }) => depth);
  return drawPlot({
    document,
    width,
    height,
    ...margins,
    marginTop: 8 + rowHeight * (data.nameRows + 1),
    ariaLabel: strings.chart(data.xLabel),
    x: { domain: [0, data.layers] },
    y: { type: 'log', domain: [...data.domain] },
    marks: [
      ...axisMarks(data, strings),
      ...networks.flatMap((network) => networkMarks(network, depths)),
      ...nameMarks(networks, data, strings),
      ...layerMarks(data.marked ?? []),
    ],
  });
}
