import { axisX, axisY, dot, gridY, lineY } from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';
import type { ChartContext } from '../../charts/chart-context.ts';
import { depthColour, depthFraction, kindInk } from '../../charts/colours.ts';
import { drawPlot } from '../../charts/draw-plot.ts';
import { endLabels, longestOf } from '../../charts/end-labels.ts';
import { frameSize } from '../../charts/frame-size.ts';
import type { RunCurve } from './curves-of-runs.ts';

export interface RunCurvesData {
  /** Accessible name. */
  readonly label: string;
  readonly curves: readonly RunCurve[];
  readonly yLabel: string;
  readonly xLabel: string;
  /** Upper end of the y axis, which begins at 0. */
  readonly top: number;
  readonly ticks: readonly number[];
  readonly read: (name: string, iteration: number, value: number) => string;
}

/** What is of the reader’s own code has the colour of neither kind. */
const inkOf = ({ kind }: RunCurve) => (kind === null ? 'var(--ink)' : kindInk(kind));

/** Lines of one kind are told apart by their dashes, and by the names at their ends. */
const dashes = ['none', '6 3', '2 3', '9 3 2 3', '12 4', '1 2'];

/** With more lines than this, names at their ends would cover each other's. */
const mostNamed = 8;

type Point = RunCurve['points'][number];

function curveMarks(
  { name, points, diverged }: RunCurve,
  stroke: string,
  dash: string,
  data: RunCurvesData,
): Markish[] {
  const place = { x: 'iteration', y: 'value' };
  const ariaLabel = ({ iteration, value }: Point) => data.read(name, iteration, value);
  const line = { ...place, stroke, strokeLinecap: 'round' } as const;
  return [
    lineY(points, { ...line, strokeWidth: 1.8, strokeDasharray: dash }),
    // One point makes no line.
    ...(points.length === 1 && !diverged ? [dot(points, { ...place, r: 3, fill: stroke })] : []),
    ...(diverged ? [dot(points.slice(-1), { ...line, symbol: 'times', r: 4.5, strokeWidth: 2 })] : []),
    dot(points, { ...place, r: 3, fill: 'transparent', stroke: 'none', ariaLabel }),
  ];
}

/** Runs side by side, a line each, against the iteration. The deeper a network, the darker its line. */
export function runCurves(data: RunCurvesData, { document, ...wanted }: ChartContext): SVGSVGElement {
  const { curves, top } = data;
  const ends = curves.flatMap((curve) => {
    const end = curve.points.at(-1);
    return end ? [{ text: curve.name, x: end.iteration, percent: end.value, fill: inkOf(curve), pale: false }] : [];
  });
  const labels = ends.length <= mostNamed ? ends : [];
  const size = frameSize(wanted, longestOf(labels));
  const iterations = Math.max(1, ...curves.flatMap(({ points }) => points.at(-1)?.iteration ?? []));
  const right = 1.04 * iterations;
  const depths = curves.map(({ depth }) => depth);
  const strokeOf = ({ kind, depth }: RunCurve) =>
    kind === null ? 'var(--ink)' : depthColour(kind, depthFraction(depth, depths));
  return drawPlot({
    document,
    ...size,
    ariaLabel: data.label,
    x: { domain: [0, right], label: data.xLabel },
    y: { domain: [0, top], label: null },
    marks: [
      gridY([...data.ticks], { stroke: 'var(--hair)', strokeOpacity: 1 }),
      axisY([...data.ticks], { tickSize: 0, label: data.yLabel, labelArrow: 'none', tickPadding: 9 }),
      axisX(
        [0, 1, 2, 3].map((part) => Math.round((part * iterations) / 3)),
        { tickSize: 4, labelAnchor: 'center', labelArrow: 'none', text: (tick: number) => `${tick}` },
      ),
      ...curves.flatMap((curve, index) => curveMarks(curve, strokeOf(curve), dashes[index % dashes.length]!, data)),
      ...endLabels(labels, right, top, size),
    ],
  });
}
