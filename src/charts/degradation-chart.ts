import { dot, lineY } from '@observablehq/plot';
import type { Markish, Plot } from '@observablehq/plot';
import type { NetworkKind } from '../experiment/sweep.ts';
import type { ChartStrings } from '../i18n/charts.ts';
import type { ChartContext } from './chart-context.ts';
import { kindColour, kindInk } from './colours.ts';
import type { DepthPoint, DepthSeries, GuessPoint } from './depth-point.ts';
import { endLabels, longestOf } from './end-labels.ts';
import type { EndLabel } from './end-labels.ts';
import { drawFrame } from './frame.ts';
import { frameSize, percentTop, thinTicks } from './frame-size.ts';
import { medianLine } from './median-line.ts';
import type { MedianPoint } from './median-line.ts';

export interface DegradationData {
  /** The later ones are drawn over the earlier ones. */
  readonly series: readonly DepthSeries[];
  readonly guess: readonly GuessPoint[];
  /** Depths that the axis shows even where there is no run. */
  readonly depths: readonly number[];
  /** Whether the axis goes up to 100 % whatever is shown, as when a reader draws on it. */
  readonly wholeAxis?: boolean;
}

/** One line of the chart: a kind of network in one series. */
interface DepthLine extends DepthSeries {
  readonly kind: NetworkKind;
  /** Of runs that have ended well: what goes on has no place in a line yet. */
  readonly medians: readonly MedianPoint[];
}

const kinds: readonly NetworkKind[] = ['plain', 'residual'];
const margin = 2;

/** Lines from the bottom of the drawing to its top. */
function linesOf(series: readonly DepthSeries[]): readonly DepthLine[] {
  const lines = series.flatMap((one) =>
    kinds.map((kind) => {
      const points = one.points.filter((point) => point.kind === kind);
      const final = points.filter(({ state }) => state === 'final');
      return { ...one, kind, points, medians: medianLine(final.map(({ depth, error }) => ({ x: depth, error }))) };
    }),
  );
  return lines.filter(({ points }) => points.length > 0);
}

/** Where a line that has no end yet is labelled: at its deepest point. */
function furthest(points: readonly DepthPoint[]): MedianPoint {
  const { depth, error } = points.reduce((deepest, point) => (point.depth > deepest.depth ? point : deepest));
  return { x: depth, error };
}

function labelsOf(lines: readonly DepthLine[], guess: readonly GuessPoint[], strings: ChartStrings): EndLabel[] {
  const labels = lines.map(({ kind, name, pale, medians, points }) => {
    const last = medians.at(-1) ?? furthest(points);
    // Where there is no line yet, the name is that of the network at whose ring it stands.
    const own = medians.length > 1 ? strings.kinds[kind] : strings.networkName(strings.kinds[kind], last.x);
    const words = strings.lineLabel(own, name);
    return { text: words, x: last.x, percent: 100 * last.error, fill: kindInk(kind), pale };
  });
  const guessed = kinds.flatMap((kind) => {
    const end = guess
      .filter((point) => point.kind === kind)
      .toSorted((a, b) => a.depth - b.depth)
      .at(-1);
    if (!end) return [];
    const words = strings.guess(strings.kinds[kind]);
    return [{ text: words, x: end.depth, percent: 100 * end.error, fill: kindInk(kind), pale: false }];
  });
  return [...labels, ...guessed];
}

/** Where no line is named, the shape of its rings says which kind it is. */
const unnamedSymbol = { plain: 'circle', residual: 'square' } as const;

function lineMarks({ kind, pale, name, points, medians }: DepthLine, { strings, small }: ChartContext): Markish[] {
  const stroke = kindColour(kind);
  const strokeOpacity = pale ? 0.4 : 1;
  const y = (point: { readonly error: number }) => 100 * point.error;
  const ariaLabel = ({ depth, seed, error, state }: DepthPoint) =>
    strings.readDepthPoint(strings.kinds[kind], depth, seed, error, strings.states[state], name);
  const symbol = small ? unnamedSymbol[kind] : 'circle';
  const ring = { x: 'depth', y, stroke, strokeOpacity, ariaLabel, symbol, r: pale ? 2.6 : 3.1, strokeWidth: 1.4 };
  const inState = (state: DepthPoint['state']) => points.filter((point) => point.state === state);
  return [
    lineY(medians, { x: 'x', y, stroke, strokeOpacity, strokeWidth: pale ? 1.6 : 2.4, strokeLinecap: 'round' }),
    dot(inState('final'), { ...ring, fill: 'var(--paper)' }),
    dot(inState('running'), { ...ring, fill: 'var(--paper)', strokeDasharray: '1.6 1.6' }),
    dot(inState('diverged'), { ...ring, symbol: 'times', r: 4.5, strokeWidth: 2 }),
  ];
}

/** The guess of one kind of network: dots in its colour, filled, where measured rings are hollow. */
function guessMarks(kind: NetworkKind, guess: readonly GuessPoint[], strings: ChartStrings): Markish[] {
  const own = guess.filter((point) => point.kind === kind);
  const place = { x: 'depth', y: ({ error }: GuessPoint) => 100 * error };
  const ariaLabel = ({ depth, error }: GuessPoint) => strings.readGuess(strings.kinds[kind], depth, error);
  return [
    lineY(own, {
      ...place,
      sort: 'depth',
      stroke: kindColour(kind),
      strokeWidth: 1.8,
      strokeDasharray: '1 5',
      strokeLinecap: 'round',
    }),
    dot(own, { ...place, ariaLabel, r: 3.5, fill: kindColour(kind), stroke: 'var(--paper)', strokeWidth: 1.5 }),
  ];
}

/** The end of the y axis, in per cent. */
function topOf({ series, guess, wholeAxis = false }: DegradationData): number {
  const errors = [...series.flatMap(({ points }) => points), ...guess].map(({ error }) => error);
  return percentTop(100 * Math.max(wholeAxis ? 1 : 0, ...errors));
}

/**
 * Training error at the end against depth: a ring for each seed, medians joined (paper Fig. 1 and 6, at the last
 * iteration). Runs that go on are dotted rings, runs that diverged are crosses.
 */
export function degradationChart(data: DegradationData, context: ChartContext): SVGSVGElement & Plot {
  const lines = linesOf(data.series);
  const labels = context.small ? [] : labelsOf(lines, data.guess, context.strings);
  const shown = data.series.flatMap(({ points }) => points.map(({ depth }) => depth));
  const depths = [...new Set([...data.depths, ...shown])].toSorted((a, b) => a - b);
  const domain = [(depths[0] ?? 8) - margin, (depths.at(-1) ?? 56) + margin] as const;
  const top = topOf(data);
  const longestLabel = longestOf(labels);
  return drawFrame(
    {
      label: context.strings.degradationChart,
      x: { label: context.strings.depthAxis, domain: [...domain] },
      xTicks: thinTicks(depths, domain, frameSize(context, longestLabel)),
      yLabel: context.strings.trainingErrorAxis,
      top,
      longestLabel,
      marks: (size, strings) => [
        ...lines.filter(({ pale }) => pale).flatMap((line) => lineMarks(line, context)),
        ...lines.filter(({ pale }) => !pale).flatMap((line) => lineMarks(line, context)),
        ...kinds.flatMap((kind) => guessMarks(kind, data.guess, strings)),
        ...endLabels(labels, domain[1], top, size),
      ],
    },
    context,
  );
}
