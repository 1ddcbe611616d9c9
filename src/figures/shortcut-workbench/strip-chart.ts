import { axisX, dot, gridX, link, rect, ruleX, text } from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';
import type { ChartContext } from '../../charts/chart-context.ts';
import { kindColour, kindInk } from '../../charts/colours.ts';
import { drawPlot } from '../../charts/draw-plot.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';

/** One value, in per cent or points. */
export interface StripDot {
  /** Twins share it, and so the place across their rows. */
  readonly seed: number;
  readonly value: number;
  /** What it says where it is read; nothing where it is not read one by one. */
  readonly says?: string;
  /** Not at its end yet. */
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
  readonly domain: readonly [number, number];
  readonly tick: (value: number) => string;
  /** Half the width of a band around zero, with its name; null for none. */
  readonly band: { readonly half: number; readonly name: string } | null;
  /** Rows whose twins are joined by thin lines, by their place. */
  readonly joined: readonly number[];
}

const margins = { marginTop: 26, marginRight: 14, marginBottom: 40, marginLeft: 92 };
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

function dotMarks(row: StripRow, at: number, place: (dot: StripDot) => number): Markish[] {
  const colour = colourOf(row.kind);
  const channels = { x: 'value', y: (own: StripDot) => at + place(own), r: row.kind === null ? 2.2 : 4 };
  return [
    dot(row.pale, { ...channels, r: 3, fill: colour, fillOpacity: 0.3, stroke: 'none' }),
    dot(row.dots, {
      ...channels,
      fill: ({ isOpen }: StripDot) => (isOpen ? 'var(--paper)' : colour),
      stroke: colour,
      strokeWidth: 1.2,
      ...(row.dots.some(({ says }) => says !== undefined) && { ariaLabel: 'says' }),
    }),
  ];
}

function medianMarks({ median, kind }: StripRow, at: number): Markish[] {
  if (median === null) return [];
  const [x, y1, y2] = [() => median, () => at - medianReach, () => at + medianReach];
  return [
    link([at], { x1: x, x2: x, y1, y2, stroke: kind === null ? 'var(--ink-2)' : kindInk(kind), strokeWidth: 2.6 }),
  ];
}

function nameMarks({ name, note, kind }: StripRow, at: number, left: number): Markish[] {
  const place = { x: () => left, y: () => at, textAnchor: 'end', dx: -12 } as const;
  const fill = kind === null ? 'var(--ink-2)' : kindInk(kind);
  return [
    text([name], {
      ...place,
      text: (own: string) => own,
      dy: note === '' ? 0 : -8,
      fill,
      fontWeight: 600,
      fontSize: 13,
    }),
    text([note], { ...place, text: (own: string) => own, dy: 8, fill: 'var(--ink-2)', fontSize: 11.5 }),
  ];
}

/** Thin lines from twin to twin, down the rows. */
function twinMarks({ rows, joined }: StripData, place: (dot: StripDot) => number): Markish[] {
  const steps = joined.slice(1).flatMap((to, index) => {
    const from = joined[index]!;
    return rows[from]!.dots.flatMap((one) => {
      const twin = rows[to]!.dots.find(({ seed }) => seed === one.seed);
      return twin ? [{ x1: one.value, x2: twin.value, y1: from + place(one), y2: to + place(twin) }] : [];
    });
  });
  const look = { stroke: 'var(--ink-2)', strokeWidth: 0.8, strokeOpacity: 0.55 };
  return [link(steps, { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', ...look })];
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
  const { rows, domain, label, axisLabel, tick } = data;
  const place = offsets(rows.filter(({ kind }) => kind !== null));
  /** Those of no kind are many, and stand evenly across their row. */
  const spreadOut =
    ({ dots }: StripRow) =>
    (own: StripDot) =>
      dots.length < 2 ? 0 : reach * ((2 * dots.indexOf(own)) / (dots.length - 1) - 1);
  return drawPlot({
    document,
    width,
    ...(height === undefined ? {} : { height }),
    ...margins,
    ariaLabel: label,
    x: { domain: [...domain], label: axisLabel },
    y: { domain: [-0.5, rows.length - 0.5], axis: null, reverse: true },
    marks: [
      gridX({ ticks: 6, stroke: 'var(--hair)', strokeOpacity: 1 }),
      ...bandMarks(data),
      axisX({ ticks: 6, tickSize: 4, labelAnchor: 'center', labelArrow: 'none', tickFormat: tick }),
      ...twinMarks(data, place),
      ...rows.flatMap((row, at) => [
        ...medianMarks(row, at),
        ...dotMarks(row, at, row.kind === null ? spreadOut(row) : place),
        ...nameMarks(row, at, domain[0]),
      ]),
    ],
  });
}
