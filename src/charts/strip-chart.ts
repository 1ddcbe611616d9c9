import { axisX, dot, gridX, link, rect, ruleX, text } from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';
import type { ChartContext } from './chart-context.ts';
import { kindColour, kindInk } from './colours.ts';
import { drawPlot } from './draw-plot.ts';
import type { NetworkKind } from '../experiment/sweep.ts';

/** One value, in per cent or points. */
export interface StripDot {
  /** Twins share it, and so the place across their rows. */
  readonly seed: number;
  readonly value: number;
  /** What it says where it is read; nothing where it is not read one by one. */
  readonly says?: string;
  /** Not at its end yet, or no value of its own: a bound, or the best of several. */
  readonly isOpen?: boolean;
}

export interface StripRow {
  readonly name: string;
  /** Below the name, small. */
  readonly note: string;
  /** Null: of no kind of network, drawn in grey. */
  readonly kind: NetworkKind | null;
  readonly dots: readonly StripDot[];
  readonly median: number | null;
  /** Recorded, behind live ones. */
  readonly pale: readonly StripDot[];
}

export interface StripData {
  /** Accessible name. */
  readonly label: string;
  readonly axisLabel: string;
  /** From the top of the chart down. */
  readonly rows: readonly StripRow[];
  /** Room for names and notes, in CSS pixels. */
  readonly nameWidth: number;
  readonly domain: readonly [number, number];
  readonly tick: (value: number) => string;
  /** Half the width of a band around zero, with its name; null for none. */
  readonly band: { readonly half: number; readonly name: string } | null;
  /** Rows whose twins are joined by thin lines, by their place: chains of rows. */
  readonly joined: readonly (readonly number[])[];
}

const margins = { marginTop: 26, marginRight: 14, marginBottom: 40 };
/** Of a row: how far its dots part from its middle, and how tall the mark of its median is. */
const reach = 0.27;
const medianReach = 0.36;

/** Seeds stand one below the other in a row, in the same order in all rows. */
function offsets(rows: readonly StripRow[]): (dot: StripDot) => number {
  const seeds = [...new Set(rows.flatMap(({ dots, pale }) => [...dots, ...pale].map(({ seed }) => seed)))];
  const order = new Map(seeds.toSorted((a, b) => a - b).map((seed, index) => [seed, index]));
  const last = Math.max(1, seeds.length - 1);
  return ({ seed }) => (seeds.length === 1 ? 0 : reach * ((2 * order.get(seed)!) / last - 1));
}

const colourOf = (kind: NetworkKind | null) => (kind === null ? 'var(--ink-2)' : kindColour(kind));
const inkOf = (kind: NetworkKind | null) => (kind === null ? 'var(--ink-2)' : kindInk(kind));

/** A row at its place, counted from the top. */
interface PlacedRow extends StripRow {
  readonly at: number;
}

interface PlacedDot extends StripDot {
  readonly kind: NetworkKind | null;
  readonly y: number;
}

/** Those of no kind are many, and stand evenly across their row. */
function acrossRow(dots: readonly StripDot[], own: StripDot): number {
  return dots.length < 2 ? 0 : reach * ((2 * dots.indexOf(own)) / (dots.length - 1) - 1);
}

function placedDots({ kind, at }: PlacedRow, dots: readonly StripDot[], place: (dot: StripDot) => number) {
  return dots.map((own): PlacedDot => ({ ...own, kind, y: at + (kind === null ? acrossRow(dots, own) : place(own)) }));
}

/** One mark for all rows: each mark is a group of its own in the picture. */
function dotMarks(rows: readonly PlacedRow[], place: (dot: StripDot) => number): Markish[] {
  const fill = ({ kind }: PlacedDot) => colourOf(kind);
  const pale = rows.flatMap((row) => placedDots(row, row.pale, place));
  const dots = rows.flatMap((row) => placedDots(row, row.dots, place));
  return [
    ...(pale.length > 0 ? [dot(pale, { x: 'value', y: 'y', r: 3, fill, fillOpacity: 0.3, stroke: 'none' })] : []),
    ...[false, true].flatMap((isNoise) => {
      const own = dots.filter(({ kind }) => (kind === null) === isNoise);
      const open = {
        fill: (one: PlacedDot) => (one.isOpen ? 'var(--paper)' : fill(one)),
        stroke: fill,
        strokeWidth: 1.2,
      };
      const says = own.some((one) => one.says !== undefined) ? { ariaLabel: 'says' } : {};
      const look = isNoise ? { r: 2.2, fill: colourOf(null) } : { r: 4, ...open };
      return own.length > 0 ? [dot(own, { x: 'value', y: 'y', ...look, ...says })] : [];
    }),
  ];
}

function medianMarks(rows: readonly PlacedRow[]): Markish[] {
  const [y1, y2] = [({ at }: PlacedRow) => at - medianReach, ({ at }: PlacedRow) => at + medianReach];
  const own = rows.filter(({ median }) => median !== null);
  return [
    link(own, { x1: 'median', x2: 'median', y1, y2, stroke: ({ kind }: PlacedRow) => inkOf(kind), strokeWidth: 2.6 }),
  ];
}

function nameMarks(rows: readonly PlacedRow[], left: number): Markish[] {
  const place = { x: () => left, y: 'at', textAnchor: 'end', dx: -12 } as const;
  return [
    text(rows, {
      ...place,
      text: 'name',
      dy: -8,
      fill: ({ kind }: PlacedRow) => inkOf(kind),
      fontWeight: 600,
      fontSize: 13,
    }),
    text(rows, { ...place, text: 'note', dy: 8, fill: 'var(--ink-2)', fontSize: 11.5 }),
  ];
}

/** Thin lines from twin to twin, down the rows. */
function twinMarks({ rows, joined }: StripData, place: (dot: StripDot) => number): Markish[] {
  const pairs = joined.flatMap((chain) => chain.slice(1).map((to, index) => [chain[index]!, to] as const));
  const steps = pairs.flatMap(([from, to]) => {
    return rows[from]!.dots.flatMap((one) => {
      const twin = rows[to]!.dots.find(({ seed }) => seed === one.seed);
      return twin ? [{ x1: one.value, x2: twin.value, y1: from + place(one), y2: to + place(twin) }] : [];
    });
  });
  const look = { stroke: 'var(--ink-2)', strokeWidth: 0.8, strokeOpacity: 0.55 };
  return steps.length === 0 ? [] : [link(steps, { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', ...look })];
}

function bandMarks({ band, rows }: StripData): Markish[] {
  if (!band) return [];
  const { half, name } = band;
  const bottom = rows.length - 0.5;
  const area = { x1: () => -half, x2: () => half, y1: () => -0.5, y2: () => bottom };
  return [
    rect([half], { ...area, fill: 'var(--ink)', fillOpacity: 0.08 }),
    ruleX([0], { stroke: 'var(--ink-2)' }),
    text([name], {
      x: () => 0,
      y: () => -0.5,
      dy: -12,
      text: (own: string) => own,
      fill: 'var(--ink-2)',
      fontSize: 12,
    }),
  ];
}

/** Values of several networks on one scale, a row each: every seed a dot, the median a bar. */
export function stripChart(data: StripData, { document, width, height }: ChartContext): SVGSVGElement {
  const { domain, label, axisLabel, tick } = data;
  const rows = data.rows.map((row, at): PlacedRow => ({ ...row, at }));
  const place = offsets(rows.filter(({ kind }) => kind !== null));
  return drawPlot({
    document,
    width,
    ...(height === undefined ? {} : { height }),
    ...margins,
    marginLeft: data.nameWidth,
    ariaLabel: label,
    x: { domain: [...domain], label: axisLabel },
    y: { domain: [-0.5, rows.length - 0.5], axis: null, reverse: true },
    marks: [
      gridX({ ticks: 6, stroke: 'var(--hair)', strokeOpacity: 1 }),
      ...bandMarks(data),
      axisX({ ticks: 6, tickSize: 4, labelAnchor: 'center', labelArrow: 'none', tickFormat: tick }),
      ...twinMarks(data, place),
      ...medianMarks(rows),
      ...dotMarks(rows, place),
      ...nameMarks(rows, domain[0]),
    ],
  });
}
