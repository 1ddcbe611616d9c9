import { dot, lineY } from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';
import type { ChartContext } from '../../charts/chart-context.ts';
import { kindColour, kindInk } from '../../charts/colours.ts';
import { endLabels, longestOf } from '../../charts/end-labels.ts';
import { drawFrame } from '../../charts/frame.ts';
import { percentTop } from '../../charts/frame-size.ts';
import type { IterationRecord } from '../../experiment/records.ts';
import { errorWindow, trainingErrorAt } from '../../experiment/records.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';

/** Whose error a line is: the reader's block is neither plain nor residual, and has no colour. */
export type LineOf = NetworkKind | 'own';

export interface TrainingLine {
  readonly of: LineOf;
  readonly name: string;
  readonly records: readonly IterationRecord[];
  readonly diverged: boolean;
  /** Whether it is a run that the reader keeps, beside those in hand. */
  readonly isKept?: boolean;
}

export interface TrainingChartData {
  /** Accessible name. */
  readonly label: string;
  /** Later ones are drawn over earlier ones. */
  readonly lines: readonly TrainingLine[];
  /** End of the x axis. */
  readonly iterations: number;
  /** What a point says to those who read the chart by keyboard. */
  readonly read: (name: string, iteration: number, error: number) => string;
}

interface Point {
  readonly iteration: number;
  readonly error: number;
}

/** Points are so many iterations apart. */
const every = 5;

function pointsOf({ records }: TrainingLine): readonly Point[] {
  const last = records.length;
  return Array.from({ length: Math.floor(last / every) }, (_, index) => last - index * every)
    .filter((iteration) => iteration >= errorWindow)
    .reverse()
    .map((iteration) => ({ iteration, error: 100 * trainingErrorAt(records, iteration)! }));
}

const colourOf = (of: LineOf) => (of === 'own' ? 'var(--ink)' : kindColour(of));
const inkOf = (of: LineOf) => (of === 'own' ? 'var(--ink)' : kindInk(of));

function marksOf(line: TrainingLine, points: readonly Point[], read: TrainingChartData['read']): Markish[] {
  const place = { x: 'iteration', y: 'error', stroke: colourOf(line.of) } as const;
  const ariaLabel = ({ iteration, error }: Point) => read(line.name, iteration, error / 100);
  const readings = points.filter(({ iteration }) => iteration % errorWindow === 0);
  return [
    lineY(points, {
      ...place,
      strokeWidth: line.of === 'own' && !line.isKept ? 2.4 : 1.6,
      strokeDasharray: line.isKept ? '1 4' : '5 3.5',
    }),
    // One point makes no line.
    ...(points.length === 1 && !line.diverged
      ? [dot(points, { x: 'iteration', y: 'error', r: 3, fill: colourOf(line.of) })]
      : []),
    ...(line.diverged ? [dot(points.slice(-1), { ...place, symbol: 'times', r: 4.5, strokeWidth: 2 })] : []),
    dot(readings, { x: 'iteration', y: 'error', r: 3, fill: 'transparent', stroke: 'none', ariaLabel }),
  ];
}

/** Training error against iteration: a network of the reader's block over the lab's twins (as in the paper's Fig. 6). */
export function trainingChart(
  { label, lines, iterations, read }: TrainingChartData,
  context: ChartContext,
): SVGSVGElement {
  const drawn = lines.map((line) => ({ line, points: pointsOf(line) })).filter(({ points }) => points.length > 0);
  const labels = drawn.map(({ line, points }) => {
    const { iteration, error } = points.at(-1)!;
    return { text: line.name, x: iteration, percent: error, fill: inkOf(line.of), pale: line.isKept === true };
  });
  const top = percentTop(Math.max(0, ...drawn.flatMap(({ points }) => points.map(({ error }) => error))));
  const right = 1.04 * iterations;
  return drawFrame(
    {
      label,
      x: { label: context.strings.iterationAxis, domain: [0, right] },
      xTicks: [0, 1, 2, 3].map((part) => Math.round((part * iterations) / 3)),
      yLabel: context.strings.trainingErrorAxis,
      top,
      longestLabel: longestOf(labels),
      marks: (size) => [
        ...drawn.flatMap(({ line, points }) => marksOf(line, points, read)),
        ...endLabels(labels, right, top, size),
      ],
    },
    context,
  );
}
