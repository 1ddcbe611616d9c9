import { areaY, dot, lineY } from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';
import type { ChartContext } from '../../charts/chart-context.ts';
import { kindColour, kindInk } from '../../charts/colours.ts';
import { endLabels, longestOf } from '../../charts/end-labels.ts';
import { drawFrame } from '../../charts/frame.ts';
import { percentTop } from '../../charts/frame-size.ts';
import { median } from '../../charts/median.ts';
import { errorWindow, trainingErrorAt } from '../../experiment/records.ts';
import type { IterationRecord } from '../../experiment/records.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import type { DrawnWords } from './words/drawn.ts';

/** The training error of one run on its way. */
export interface SeedCurve {
  readonly kind: NetworkKind;
  readonly seed: number;
  readonly points: readonly { readonly iteration: number; readonly error: number }[];
  /** At the end, where it was measured and is looked at. */
  readonly testError: number | null;
}

/** All seeds of a kind at one iteration. */
interface Range {
  readonly iteration: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

const mostPoints = 60;

/** Means of the last 25 iterations, as everywhere, at some iterations up to the last. */
export function curvePoints(records: readonly IterationRecord[]): SeedCurve['points'] {
  const { length } = records;
  if (length < errorWindow) return [];
  const every = Math.max(5, Math.ceil(length / mostPoints / 5) * 5);
  const at = Array.from(
    { length: Math.floor((length - errorWindow) / every) + 1 },
    (_, index) => errorWindow + index * every,
  );
  const iterations = at.at(-1) === length ? at : [...at, length];
  return iterations.map((iteration) => ({ iteration, error: trainingErrorAt(records, iteration)! }));
}

/** From the lowest seed to the highest, as far as all of them have come. */
function rangesOf(curves: readonly SeedCurve[]): readonly Range[] {
  const byIteration = Map.groupBy(
    curves.flatMap(({ points }) => points),
    ({ iteration }) => iteration,
  );
  return [...byIteration]
    .filter(([, points]) => points.length === curves.length)
    .toSorted(([one], [other]) => one - other)
    .map(([iteration, points]) => {
      const errors = points.map(({ error }) => 100 * error);
      return { iteration, low: Math.min(...errors), middle: median(errors)!, high: Math.max(...errors) };
    });
}

function kindMarks(
  kind: NetworkKind,
  curves: readonly SeedCurve[],
  words: DrawnWords['chart'],
  strings: ChartContext['strings'],
): Markish[] {
  const stroke = kindColour(kind);
  const ranges = rangesOf(curves);
  const y = ({ error }: { readonly error: number }) => 100 * error;
  const ends = curves.flatMap(({ points, testError, seed }) => {
    const last = points.at(-1);
    return last && testError !== null ? [{ iteration: last.iteration, error: testError, seed }] : [];
  });
  return [
    ...(curves.length > 1
      ? [areaY(ranges, { x: 'iteration', y1: 'low', y2: 'high', fill: stroke, fillOpacity: 0.16 })]
      : []),
    ...curves.flatMap(({ points, seed }) => [
      lineY(points, { x: 'iteration', y, stroke, strokeOpacity: 0.45, strokeWidth: 1 }),
      // One point makes no line.
      ...(points.length === 1 ? [dot(points, { x: 'iteration', y, r: 3, fill: stroke })] : []),
      dot(points, {
        ...{ x: 'iteration', y, r: 3, fill: 'transparent', stroke: 'none' },
        ariaLabel: (point: SeedCurve['points'][number]) =>
          words.readCurve(strings.kinds[kind], seed, point.iteration, point.error),
      }),
    ]),
    lineY(ranges, { x: 'iteration', y: 'middle', stroke, strokeWidth: 2.2 }),
    dot(ends, {
      x: 'iteration',
      y,
      r: 3.6,
      fill: stroke,
      stroke: 'var(--paper)',
      ariaLabel: ({ seed, error }: { seed: number; error: number }) => words.readTest(strings.kinds[kind], seed, error),
    }),
  ];
}

/** Error over iterations, where nothing is varied: a line a seed, a band from the lowest to the highest. */
export function iterationChart(
  curves: readonly SeedCurve[],
  iterations: number,
  words: DrawnWords['chart'],
  context: ChartContext,
): SVGSVGElement {
  const groups = networkKinds.flatMap((kind) => {
    const own = curves.filter((curve) => curve.kind === kind && curve.points.length > 0);
    return own.length > 0 ? [{ kind, curves: own }] : [];
  });
  const labels = groups.map(({ kind, curves: own }) => {
    const last = own.reduce((furthest, curve) => (curve.points.length > furthest.points.length ? curve : furthest));
    const { iteration, error } = last.points.at(-1)!;
    return { text: context.strings.kinds[kind], x: iteration, percent: 100 * error, fill: kindInk(kind), pale: false };
  });
  const errors = curves.flatMap(({ points, testError }) => [...points.map(({ error }) => error), testError ?? 0]);
  const top = errors.length > 0 ? percentTop(100 * Math.max(...errors)) : 100;
  const right = 1.04 * iterations;
  return drawFrame(
    {
      label: words.curves,
      x: { label: context.strings.iterationAxis, domain: [0, right] },
      xTicks: [0, 1, 2, 3].map((part) => Math.round((part * iterations) / 3)),
      yLabel: context.strings.errorAxis,
      top,
      longestLabel: longestOf(labels),
      marks: (size, strings) => [
        ...groups.flatMap(({ kind, curves: own }) => kindMarks(kind, own, words, strings)),
        ...endLabels(labels, right, top, size),
      ],
    },
    context,
  );
}
