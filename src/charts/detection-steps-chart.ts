import { axisX, dot, gridX, lineX, text } from '@observablehq/plot';
import type { Markish, Plot } from '@observablehq/plot';
import type { NetworkKind } from '../experiment/sweep.ts';
import type { DetectionStrings } from '../i18n/detection.ts';
import { drawPlot } from './draw-plot.ts';
import type { ChartContext } from './chart-context.ts';
import { kindColour, kindInk } from './colours.ts';

/** A detector after one more improvement, by both metrics, in per cent. */
export interface DetectionStep {
  readonly name: string;
  /** Of the network that computes its features. */
  readonly kind: NetworkKind;
  readonly loose: number;
  readonly strict: number;
}

/** Steps that were trained and tested on the same images, so that each is compared with the one above it. */
export interface StepGroup {
  readonly title: string;
  readonly steps: readonly DetectionStep[];
}

type Metric = 'loose' | 'strict';

const metrics: readonly Metric[] = ['strict', 'loose'];
const rowHeight = 44;
/** Room above the first row of a group, for its title; in rows. */
const titleRows = 0.8;
const margins = { marginTop: 30, marginRight: 74, marginBottom: 42, marginLeft: 4 };
/** From the middle of a row down to its dots, and up to its name; in pixels. */
const dotDrop = 9;
const nameRise = -9;
const halo = { stroke: 'var(--paper)', strokeWidth: 4, textAnchor: 'start' } as const;

interface PlacedStep extends DetectionStep {
  /** In rows from the top. */
  readonly y: number;
  readonly previous: DetectionStep | null;
}

interface PlacedGroup {
  readonly title: string;
  readonly y: number;
  readonly steps: readonly PlacedStep[];
}

function placeGroups(groups: readonly StepGroup[]): readonly PlacedGroup[] {
  let y = 0;
  return groups.map(({ title, steps }) => {
    const top = y;
    const placed = steps.map((step, index) => ({
      ...step,
      y: top + titleRows + index,
      previous: steps[index - 1] ?? null,
    }));
    y = top + titleRows + steps.length + 0.3;
    return { title, y: top, steps: placed };
  });
}

function rowsOf(groups: readonly StepGroup[]): number {
  return groups.reduce((rows, { steps }) => rows + titleRows + steps.length + 0.3, 0);
}

export function detectionStepsHeight(groups: readonly StepGroup[]): number {
  return Math.round(margins.marginTop + rowsOf(groups) * rowHeight + margins.marginBottom);
}

/** One metric down a group: a stair of dots, filled for the strict metric, each with its value and its gain. */
function metricMarks(steps: readonly PlacedStep[], metric: Metric, words: DetectionStrings): Markish[] {
  const gainOf = ({ previous, ...step }: PlacedStep) => (previous === null ? null : step[metric] - previous[metric]);
  const stroke = ({ kind }: PlacedStep) => kindColour(kind);
  const fill = (step: PlacedStep) => (metric === 'strict' ? stroke(step) : 'var(--paper)');
  const place = { x: metric, y: 'y', dy: dotDrop } as const;
  return [
    lineX(steps, { ...place, stroke: 'var(--ink-2)', strokeWidth: 0.75, strokeOpacity: 0.6 }),
    dot(steps, {
      ...place,
      r: 4.5,
      strokeWidth: 1.6,
      stroke,
      fill,
      ariaLabel: (step: PlacedStep) => words.steps.read(step.name, words.steps.metrics[metric], step[metric]),
    }),
    text(steps, {
      ...place,
      ...halo,
      dx: 9,
      text: (step: PlacedStep) => words.steps.valued(step[metric], gainOf(step)),
      fill: 'var(--ink)',
    }),
  ];
}

function nameMarks({ title, y, steps }: PlacedGroup, left: number): Markish[] {
  const name = { ...halo, x: () => left, dy: nameRise, fontSize: 13 };
  return [
    text([title], { ...halo, x: () => left, y: () => y, dy: -4, fill: 'var(--ink-2)', fontSize: 12 }),
    ...steps.map((step) => text([step], { ...name, y: 'y', text: 'name', fill: kindInk(step.kind), fontWeight: 600 })),
  ];
}

/** Names of the two metrics, over the dots of the first row. */
function metricNames([first]: readonly PlacedStep[], words: DetectionStrings): Markish[] {
  if (first === undefined) return [];
  return metrics.map((metric) =>
    text([words.steps.metrics[metric]], {
      x: () => first[metric],
      frameAnchor: 'top',
      dx: -5,
      dy: -18,
      textAnchor: 'start',
      fill: 'var(--ink-2)',
      fontWeight: 600,
      fontSize: 12,
    }),
  );
}

/**
 * How a detector improves, step by step: two stairs of dots on one axis, mean average precision in per cent, one a
 * metric. Groups stand apart, without a line from one to the other.
 */
export function detectionStepsChart(
  groups: readonly StepGroup[],
  { document, width, strings: words }: Omit<ChartContext, 'strings'> & { strings: DetectionStrings },
): SVGSVGElement & Plot {
  const placed = placeGroups(groups);
  const ticks = [20, 30, 40, 50, 60];
  return drawPlot({
    document,
    ...margins,
    width,
    height: detectionStepsHeight(groups),
    ariaLabel: words.steps.chart,
    x: { domain: [15, 60], label: words.steps.axis },
    y: { domain: [-0.3, rowsOf(groups) - 0.3], axis: null, reverse: true },
    marks: [
      gridX(ticks, { stroke: 'var(--hair)', strokeOpacity: 1 }),
      axisX(ticks, { tickSize: 4, labelAnchor: 'center', labelArrow: 'none' }),
      ...metricNames(placed[0]?.steps ?? [], words),
      ...placed.flatMap((group) => nameMarks(group, 15)),
      ...placed.flatMap(({ steps }) => metrics.flatMap((metric) => metricMarks(steps, metric, words))),
    ],
  });
}
