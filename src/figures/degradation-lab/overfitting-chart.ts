import { dot, lineY } from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';
import type { NetworkKind } from '../../experiment/sweep.ts';
import type { ChartStrings } from '../../i18n/charts.ts';
import type { ChartContext } from '../../charts/chart-context.ts';
import { kindColour, kindInk } from '../../charts/colours.ts';
import { endLabels, longestOf } from '../../charts/end-labels.ts';
import { drawFrame } from '../../charts/frame.ts';
import { frameSize, percentTop, thinTicks } from '../../charts/frame-size.ts';
import { medianLine } from '../../charts/median-line.ts';
import type { MedianPoint } from '../../charts/median-line.ts';

/** Both errors of one run at its end; fractions. */
export interface TrainingAndTestPoint {
  readonly depth: number;
  readonly kind: NetworkKind;
  readonly trainingError: number;
  readonly testError: number;
}

interface SetLine {
  readonly kind: NetworkKind;
  readonly set: 'training' | 'test';
  readonly medians: readonly MedianPoint[];
}

const kinds = ['plain', 'residual'] as const;
const sets = ['training', 'test'] as const;

function linesOf(points: readonly TrainingAndTestPoint[]): readonly SetLine[] {
  const lines = kinds.flatMap((kind) =>
    sets.map((set) => {
      const own = points.filter((point) => point.kind === kind);
      const error = set === 'training' ? 'trainingError' : 'testError';
      return { kind, set, medians: medianLine(own.map((point) => ({ x: point.depth, error: point[error] }))) };
    }),
  );
  return lines.filter(({ medians }) => medians.length > 0);
}

function lineMarks({ kind, set, medians }: SetLine, strings: ChartStrings): Markish[] {
  const stroke = kindColour(kind);
  const place = { x: 'x', y: ({ error }: MedianPoint) => 100 * error };
  const ariaLabel = ({ x, error }: MedianPoint) =>
    strings.readOverfittingPoint(strings.kinds[kind], strings[set], x, error);
  const line = { ...place, stroke, strokeLinecap: 'round' } as const;
  const ring = { ...place, stroke, strokeWidth: 1.4, r: 3.1, ariaLabel };
  if (set === 'test') return [lineY(medians, { ...line, strokeWidth: 2.8 }), dot(medians, { ...ring, fill: stroke })];
  return [
    lineY(medians, { ...line, strokeWidth: 1.8, strokeDasharray: '5 3.5' }),
    dot(medians, { ...ring, fill: 'var(--paper)' }),
  ];
}

/** Median training error (dashed) beside median test error (solid, bold) against depth. */
export function overfittingChart(points: readonly TrainingAndTestPoint[], context: ChartContext): SVGSVGElement {
  const lines = linesOf(points);
  const depths = [...new Set(points.map(({ depth }) => depth))].toSorted((a, b) => a - b);
  const domain = [(depths[0] ?? 8) - 2, (depths.at(-1) ?? 56) + 2] as const;
  const errors = lines.flatMap(({ medians }) => medians.map(({ error }) => error));
  const top = percentTop(100 * Math.max(0, ...errors));
  const labels = lines.map(({ kind, set, medians }) => {
    const words = context.strings.lineLabel(context.strings.kinds[kind], context.strings[set]);
    const last = medians.at(-1)!;
    return { text: words, x: last.x, percent: 100 * last.error, fill: kindInk(kind), pale: false };
  });
  const longestLabel = longestOf(labels);
  return drawFrame(
    {
      label: context.strings.overfittingChart,
      x: { label: context.strings.depthAxis, domain: [...domain] },
      xTicks: thinTicks(depths, domain, frameSize(context, longestLabel)),
      yLabel: context.strings.errorAxis,
      top,
      longestLabel,
      marks: (size, strings) => [
        ...lines.flatMap((line) => lineMarks(line, strings)),
        ...endLabels(labels, domain[1], top, size),
      ],
    },
    context,
  );
}
