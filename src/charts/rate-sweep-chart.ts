import { dot, lineY, ruleX, text } from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';
import type { NetworkKind } from '../experiment/sweep.ts';
import type { ChartStrings } from '../i18n/charts.ts';
import type { ChartContext } from './chart-context.ts';
import { depthColour, depthFraction, kindInk } from './colours.ts';
import { endLabels, longestOf } from './end-labels.ts';
import { drawFrame } from './frame.ts';
import { percentTop } from './frame-size.ts';
import { medianLine } from './median-line.ts';

/** The training error of one run, a fraction, at its learning rate. */
export interface RatePoint {
  readonly rate: number;
  readonly kind: NetworkKind;
  readonly depth: number;
  readonly seed: number;
  readonly error: number;
}

export interface RateSweepData {
  readonly points: readonly RatePoint[];
  /** A rate that a line marks, and what is written at it. */
  readonly marked: { readonly rate: number; readonly name: string };
}

type RateLine = Pick<RatePoint, 'kind' | 'depth'> & { readonly points: readonly RatePoint[] };

function linesOf(points: readonly RatePoint[]): readonly RateLine[] {
  const groups = Map.groupBy(points, ({ kind, depth }) => `${kind}-${depth}`).values();
  return [...groups].map((group) => ({ kind: group[0]!.kind, depth: group[0]!.depth, points: group }));
}

const mediansOf = ({ points }: RateLine) => medianLine(points.map(({ rate, error }) => ({ x: rate, error })));

function lineMarks(line: RateLine, stroke: string, strings: ChartStrings): Markish[] {
  const y = ({ error }: { readonly error: number }) => 100 * error;
  const name = strings.networkName(strings.kinds[line.kind], line.depth);
  const ariaLabel = ({ rate, seed, error }: RatePoint) => strings.readRatePoint(name, rate, seed, error);
  return [
    lineY(mediansOf(line), { x: 'x', y, stroke, strokeWidth: 2, strokeLinecap: 'round' }),
    dot(line.points, { x: 'rate', y, stroke, r: 2.6, strokeWidth: 1.2, fill: 'var(--paper)', ariaLabel }),
  ];
}

function markedRateMarks({ rate, name }: RateSweepData['marked'], top: number): Markish[] {
  const words = { x: rate, y: top, text: () => name, dy: -8, fill: 'var(--ink-2)', fontSize: 11 };
  return [ruleX([rate], { stroke: 'var(--hair)', strokeWidth: 1.5 }), text([rate], words)];
}

/** Training error at the end against learning rate, one line a network: is degradation a matter of the rate alone? */
export function rateSweepChart({ points, marked }: RateSweepData, context: ChartContext): SVGSVGElement {
  const lines = linesOf(points);
  const depths = points.map(({ depth }) => depth);
  const rates = [...new Set([marked.rate, ...points.map(({ rate }) => rate)])].toSorted((a, b) => a - b);
  const top = percentTop(100 * Math.max(0, ...points.map(({ error }) => error)));
  const right = rates.at(-1)! * 1.15;
  const labels = lines.map((line) => {
    const { x, error } = mediansOf(line).at(-1)!;
    const words = context.strings.networkName(context.strings.kinds[line.kind], line.depth);
    return { text: words, x, percent: 100 * error, fill: kindInk(line.kind), pale: false };
  });
  return drawFrame(
    {
      label: context.strings.rateSweepChart,
      x: { label: context.strings.rateAxis, type: 'log', domain: [rates[0]! / 1.15, right] },
      xTicks: rates,
      yLabel: context.strings.trainingErrorAxis,
      top,
      longestLabel: longestOf(labels),
      marks: (size, strings) => [
        ...markedRateMarks(marked, top),
        ...lines.flatMap((line) => lineMarks(line, depthColour(line.kind, depthFraction(line.depth, depths)), strings)),
        ...endLabels(labels, right, top, size),
      ],
    },
    context,
  );
}
