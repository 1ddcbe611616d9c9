import { dot, lineY } from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';
import type { NetworkKind } from '../experiment/sweep.ts';
import type { ChartStrings } from '../i18n/charts.ts';
import type { ChartContext } from './chart-context.ts';
import { depthColour, depthFraction, kindInk } from './colours.ts';
import { endLabels, longestOf } from './end-labels.ts';
import type { EndLabel } from './end-labels.ts';
import { drawFrame } from './frame.ts';
import { percentTop } from './frame-size.ts';

/** An error after some iterations; a fraction. */
export interface CurvePoint {
  readonly iteration: number;
  readonly error: number;
}

/** The errors of one network. */
export interface ErrorCurve {
  readonly kind: NetworkKind;
  readonly depth: number;
  /** Means of the last 25 iterations, ascending by iteration. */
  readonly training: readonly CurvePoint[];
  /** On the test images, ascending by iteration; often only after the last one. */
  readonly test: readonly CurvePoint[];
  readonly diverged: boolean;
  /** Drawn lighter, and not labelled unless it has a name. */
  readonly pale: boolean;
  /** Of the runs of which it is the curve, where there are others. */
  readonly name: string | null;
}

export interface ErrorCurvesData {
  readonly curves: readonly ErrorCurve[];
  /** End of the x axis. */
  readonly iterations: number;
}

const y = ({ error }: CurvePoint) => 100 * error;

/** The shallowest and the deepest network of each kind: the lines that carry a name. */
function extremes(curves: readonly ErrorCurve[]): ReadonlySet<ErrorCurve> {
  const named = curves.filter(({ pale, training }) => !pale && training.length > 0);
  const ends = [...Map.groupBy(named, ({ kind }) => kind).values()].flatMap((group) => {
    const sorted = group.toSorted((a, b) => a.depth - b.depth);
    return [sorted[0]!, sorted.at(-1)!];
  });
  return new Set(ends);
}

/** With more lines of other runs than this, names at their ends would cover the others. */
const mostOthers = 6;

function nameOf({ kind, depth, name }: ErrorCurve, strings: ChartStrings): string {
  return strings.lineLabel(strings.networkName(strings.kinds[kind], depth), name);
}

function labelOf(curve: ErrorCurve, strings: ChartStrings): EndLabel {
  const { iteration, error } = curve.training.at(-1)!;
  const { kind, pale } = curve;
  return { text: nameOf(curve, strings), x: iteration, percent: 100 * error, fill: kindInk(kind), pale };
}

/** Dashed is training error, solid and bold is test error, as in the paper's Fig. 6; dotted are other runs; a cross ends what diverged. */
function curveMarks(curve: ErrorCurve, stroke: string, isExtreme: boolean, strings: ChartStrings): Markish[] {
  const { training, test, diverged, pale } = curve;
  const isOther = curve.name !== null;
  const place = { x: 'iteration', y };
  const name = nameOf(curve, strings);
  const strokeOpacity = isOther ? 0.85 : pale ? 0.35 : isExtreme ? 1 : 0.6;
  const line = { ...place, stroke, strokeOpacity, strokeLinecap: 'round' } as const;
  const ariaLabel = ({ iteration, error }: CurvePoint) => strings.readCurvePoint(name, iteration, error);
  const readings = dot(training, { ...place, r: 3, fill: 'transparent', stroke: 'none', ariaLabel });
  return [
    lineY(training, {
      ...line,
      strokeWidth: isExtreme ? 2 : isOther ? 1.8 : 1.2,
      strokeDasharray: isOther ? '1 4' : '5 3.5',
    }),
    ...(test.length > 1 ? [lineY(test, { ...line, strokeWidth: 2.8 })] : []),
    ...(diverged ? [dot(training.slice(-1), { ...line, symbol: 'times', r: 4.5, strokeWidth: 2 })] : []),
    ...(pale && !isOther ? [] : [readings]),
    ...(isExtreme ? [dot(test.slice(-1), testDot(stroke, name, strings))] : []),
  ];
}

function testDot(fill: string, name: string, strings: ChartStrings) {
  const ariaLabel = ({ error }: CurvePoint) => strings.readTestPoint(name, error);
  return { x: 'iteration', y, r: 3.4, fill, stroke: 'var(--paper)', strokeWidth: 1, ariaLabel } as const;
}

/** Error against iteration (paper Fig. 6). The deeper a network, the darker its line; the extremes carry their names. */
export function errorCurves({ curves, iterations }: ErrorCurvesData, context: ChartContext): SVGSVGElement {
  const named = extremes(curves);
  const others = curves.filter(({ name, training }) => name !== null && training.length > 0);
  const labelled = [...named, ...(others.length <= mostOthers ? others : [])];
  const labels = labelled.map((curve) => labelOf(curve, context.strings));
  const depths = curves.map(({ depth }) => depth);
  const errors = curves.flatMap(({ training, test }) => [...training, ...test]).map(y);
  const top = errors.length > 0 ? percentTop(Math.max(...errors)) : 100;
  const right = 1.04 * iterations;
  const hasTest = curves.some(({ test }) => test.length > 0);
  const drawn = curves.toSorted((a, b) => rank(a) - rank(b));
  return drawFrame(
    {
      label: context.strings.errorCurves,
      x: { label: context.strings.iterationAxis, domain: [0, right] },
      xTicks: [0, 1, 2, 3].map((part) => Math.round((part * iterations) / 3)),
      yLabel: hasTest ? context.strings.errorAxis : context.strings.trainingErrorAxis,
      top,
      longestLabel: longestOf(labels),
      marks: (size, strings) => [
        ...drawn.flatMap((curve) => {
          // Ink in a pale line would make it grey.
          const ink = curve.pale ? 0 : depthFraction(curve.depth, depths);
          const stroke = depthColour(curve.kind, ink);
          return curveMarks(curve, stroke, named.has(curve), strings);
        }),
        ...endLabels(labels, right, top, size),
      ],
    },
    context,
  );

  function rank(curve: ErrorCurve): number {
    return curve.pale ? 0 : named.has(curve) ? 2 : 1;
  }
}
