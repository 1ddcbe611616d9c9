import { areaY, axisX, axisY, dot, gridY, lineY, ruleX, text } from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';
import type { ChartContext } from '../../charts/chart-context.ts';
import { kindColour, kindInk } from '../../charts/colours.ts';
import { drawPlot } from '../../charts/draw-plot.ts';
import { frameSize, percentTicks, percentTop, thinTicks } from '../../charts/frame-size.ts';
import type { FrameSize } from '../../charts/frame-size.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import type { PictureAxis, SweepPicture, SweepPoint } from './picture.ts';
import { bandsOf } from './sweep-bands.ts';
import type { SweepBand } from './sweep-bands.ts';
import type { FieldValue } from './study/varied.ts';
import type { DrawnWords } from './words/drawn.ts';

/** Values far apart stand by their logarithms; depths by themselves, as in all charts of depth. */
const logarithmic = ['rate', 'filters', 'batch'] as const;
/** Room beside the outermost dots, as a part of the axis. */
const room = 0.08;
/** Small charts side by side; the others below. */
const mostColumns = 3;
/** For the name of a small chart, in pixels. */
const nameHeight = 22;

const symbols = { plain: 'circle', residual: 'square' } as const satisfies Readonly<Record<NetworkKind, string>>;

/** Where values stand on the axis. */
function placesOf({ field, values }: PictureAxis): ReadonlyMap<FieldValue, number> {
  const isLog = logarithmic.some((own) => own === field);
  return new Map(
    values.map((value, index) => [value, typeof value !== 'number' ? index : isLog ? Math.log10(value) : value]),
  );
}

interface Placing {
  readonly at: (value: FieldValue | null) => number;
  /** Column and row of a small chart. */
  readonly fx: (value: FieldValue | null) => number;
  readonly fy: (value: FieldValue | null) => number;
}

function bandMarks(bands: readonly SweepBand[], kind: NetworkKind, { at, fx, fy }: Placing): Markish[] {
  const stroke = kindColour(kind);
  const place = {
    x: ({ x }: SweepBand) => at(x),
    fx: ({ facet }: SweepBand) => fx(facet),
    fy: ({ facet }: SweepBand) => fy(facet),
  };
  const range = { y1: ({ lowest }: SweepBand) => 100 * lowest, y2: ({ highest }: SweepBand) => 100 * highest };
  const y = ({ median }: SweepBand) => 100 * median;
  return [true, false].flatMap((pale) => {
    const own = bands.filter((band) => band.kind === kind && band.pale === pale);
    const several = own.filter(({ seeds }) => seeds > 1);
    const opacity = pale ? 0.4 : 1;
    return [
      areaY(several, { ...place, ...range, fill: stroke, fillOpacity: pale ? 0.08 : 0.16 }),
      ruleX(several, { ...place, ...range, stroke, strokeOpacity: pale ? 0.2 : 0.45, strokeWidth: 1.2 }),
      lineY(own, { ...place, y, stroke, strokeOpacity: opacity, strokeWidth: pale ? 1.6 : 2.2 }),
    ];
  });
}

function dotMarks(
  picture: SweepPicture,
  kind: NetworkKind,
  { at, fx, fy }: Placing,
  words: DrawnWords['chart'],
): Markish[] {
  const stroke = kindColour(kind);
  const place = {
    x: ({ x }: SweepPoint) => at(x),
    y: ({ error }: SweepPoint) => 100 * error,
    fx: ({ facet }: SweepPoint) => fx(facet),
    fy: ({ facet }: SweepPoint) => fy(facet),
    stroke,
    ariaLabel: (point: SweepPoint) => words.read(point, picture),
  };
  const look = { ...place, fill: 'var(--paper)', symbol: symbols[kind], r: 3.2, strokeWidth: 1.4 };
  const of = (state: SweepPoint['state'], pale: boolean) =>
    picture.points.filter((point) => point.kind === kind && point.state === state && point.pale === pale);
  return [
    dot(of('final', true), { ...look, strokeOpacity: 0.45, r: 2.6 }),
    dot(of('final', false), look),
    dot(of('running', false), { ...look, strokeDasharray: '1.6 1.6' }),
    dot(of('diverged', false), { ...look, symbol: 'times', r: 4.5, strokeWidth: 2 }),
  ];
}

/** The names of the kinds, at the end of their lines in the last small chart; moved apart where they would touch. */
function kindLabels(bands: readonly SweepBand[], picture: SweepPicture, placing: Placing, pixelsPerPercent: number) {
  const shown = bands.some(({ pale }) => !pale) ? bands.filter(({ pale }) => !pale) : bands;
  const facet = picture.facet?.values.find((value) => shown.some((band) => band.facet === value)) ?? null;
  const ends = picture.kinds.flatMap(
    (kind) => shown.findLast((band) => band.kind === kind && band.facet === facet) ?? [],
  );
  const ordered = ends.toSorted((one, other) => other.median - one.median);
  const gap = ordered.length > 1 ? (ordered[0]!.median - ordered[1]!.median) * 100 * pixelsPerPercent : Infinity;
  const apart = Math.max(0, 15 - gap) / 2;
  return { ordered, apart, placing };
}

function labelMarks(
  { ordered, apart, placing }: ReturnType<typeof kindLabels>,
  strings: ChartContext['strings'],
): Markish[] {
  return ordered.map((band, index) =>
    text([band], {
      x: () => placing.at(band.x),
      y: () => 100 * band.median,
      fx: () => placing.fx(band.facet),
      fy: () => placing.fy(band.facet),
      text: () => strings.kinds[band.kind],
      fill: kindInk(band.kind),
      textAnchor: 'start',
      dx: 9,
      dy: index === 0 ? -apart : apart,
      fontSize: 12.5,
      fontWeight: 600,
    }),
  );
}

/** Columns and rows of the small charts. */
function gridOf(facets: number, width: number): { readonly columns: number; readonly rows: number } {
  const columns = Math.min(facets, width < 440 ? 2 : mostColumns);
  return { columns, rows: Math.ceil(facets / columns) };
}

/** Of a chart of this picture, in pixels: small charts in several rows are taller. */
function heightOf(rows: number, height: number): number {
  return rows === 1 ? height : Math.round(0.62 * height * rows);
}

/**
 * Error against the field that is varied, a small chart for each value of a second one: a dot a seed, bands from the
 * lowest seed to the highest, lines through medians. Runs that go on are dotted, crosses diverged.
 */
export function sweepChart(picture: SweepPicture, words: DrawnWords['chart'], context: ChartContext): SVGSVGElement {
  const { document, width, strings } = context;
  const { facet, points } = picture;
  const x = picture.x!;
  const places = placesOf(x);
  const facets: readonly (FieldValue | null)[] = facet?.values ?? [null];
  const { columns, rows } = gridOf(facets.length, width);
  const placing: Placing = {
    at: (value) => places.get(value!)!,
    fx: (value) => facets.indexOf(value) % columns,
    fy: (value) => Math.floor(facets.indexOf(value) / columns),
  };
  const all = [...places.values()];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const margin = room * (high - low);
  // Where names stand at the ends of lines there is room for them.
  const nameRoom = (columns === 1 ? 0.16 : 0.42) * (high - low);
  const domain = [low - margin, high + margin + nameRoom] as const;
  const top = percentTop(100 * Math.max(0, ...points.map(({ error }) => error)));
  const own = frameSize({ ...context, height: heightOf(rows, context.height ?? Math.round(0.65 * width)) }, 0);
  const size: FrameSize = { ...own, marginTop: own.marginTop + (facet ? 6 : 0) };
  const bands = bandsOf(picture);
  const inner = (size.height - size.marginTop - size.marginBottom) / rows - (facet ? nameHeight : 0);
  const one: FrameSize = {
    ...size,
    width: size.marginLeft + size.marginRight + (size.width - size.marginLeft - size.marginRight) / columns,
  };
  const names = new Map([...places].map(([value, place]) => [place, words.value(x.field, value)]));
  const labels = kindLabels(bands, picture, placing, inner / top);
  return drawPlot({
    document,
    ...size,
    ariaLabel: words.label(x.field, facet?.field ?? null, picture.error),
    x: { domain: [...domain], label: words.field(x.field) },
    y: { domain: [0, top], label: null },
    fx: { axis: null, domain: Array.from({ length: columns }, (_, index) => index), padding: columns > 1 ? 0.08 : 0 },
    fy: { axis: null, domain: Array.from({ length: rows }, (_, index) => index), padding: rows > 1 ? 0.16 : 0 },
    marks: [
      gridY(percentTicks(top), { stroke: 'var(--hair)', strokeOpacity: 1 }),
      axisY(percentTicks(top), { tickSize: 0, label: words.axis[picture.error], labelArrow: 'none', tickPadding: 9 }),
      axisX(thinTicks(all, domain, one), {
        ...{ tickSize: 4, labelAnchor: 'center', labelArrow: 'none' },
        text: (place: number) => names.get(place) ?? '',
      } as const),
      ...picture.kinds.flatMap((kind) => bandMarks(bands, kind, placing)),
      ...picture.kinds.flatMap((kind) => dotMarks(picture, kind, placing, words)),
      ...labelMarks(labels, strings),
      ...(facet ? [facetNames(facet, placing, words)] : []),
    ],
  });
}

function facetNames({ field, values }: PictureAxis, { fx, fy }: Placing, words: DrawnWords['chart']): Markish {
  return text([...values], {
    fx,
    fy,
    frameAnchor: 'top-left',
    dy: -14,
    text: (value: FieldValue) => words.facet(field, value),
    fill: 'var(--ink)',
    fontWeight: 500,
  });
}
