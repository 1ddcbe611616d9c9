import { axisX, axisY, dot, gridY, line, text } from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';
import { drawPlot } from '../../charts/draw-plot.ts';
import { kindColour, kindInk } from '../../charts/colours.ts';
import { labelFontSize } from '../../charts/frame-size.ts';
import { logTicks } from '../../charts/log-axis.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { oddityOf, placeOn } from './border.ts';
import { labelPlaces } from './label-places.ts';
import type { Profile } from './profiles.ts';
import { oddWords } from './odd-words.ts';
import type { GradientTrialStrings } from './words.ts';

/** A line of the chart. */
export interface ProfileLine {
  /** `first`: at initialisation, in dashes. `behind`: recorded, where a live line is the one to be read. */
  readonly role: 'first' | 'shown' | 'behind';
  /** Written at the line; null for a line that is not named. */
  readonly name: string | null;
  readonly median: Profile;
  /** The runs that it is the median of; thin. */
  readonly runs: readonly Profile[];
}

export interface ProfileChartData {
  readonly kind: NetworkKind;
  /** Accessible name. */
  readonly label: string;
  readonly lines: readonly ProfileLine[];
  readonly layers: number;
  /** Ends of the logarithmic axis, the same for charts that are compared. */
  readonly domain: readonly [number, number];
  readonly yLabel: string;
  /** What a point of the line `shown` says; null where points are not read one by one. */
  readonly read: ((layer: number, value: number) => string) | null;
}

export interface ProfileChartContext {
  readonly document: Document;
  readonly width: number;
  readonly height?: number;
  readonly words: GradientTrialStrings['chart'];
}

const margins = { marginTop: 34, marginRight: 12, marginBottom: 40, marginLeft: 44 };

const looks = {
  first: { strokeWidth: 1.8, strokeDasharray: '2 4', strokeLinecap: 'round', strokeOpacity: 1 },
  shown: { strokeWidth: 2.4, strokeOpacity: 1 },
  behind: { strokeWidth: 1.6, strokeOpacity: 0.5 },
} as const;

interface Point {
  /** Counts from 1. */
  readonly layer: number;
  readonly value: number;
}

const pointsOf = (profile: Profile): readonly Point[] => profile.map((value, index) => ({ layer: index + 1, value }));

/** A line breaks where a value has no place on the axis. */
const y = ({ value }: Point) => (oddityOf(value) === null ? value : NaN);

function lineMarks({ role, median, runs }: ProfileLine, kind: NetworkKind): Markish[] {
  const stroke = kindColour(kind);
  const { strokeOpacity, ...look } = looks[role];
  const thin = { strokeWidth: 0.8, strokeOpacity: 0.5 * strokeOpacity };
  return [
    ...(runs.length > 1 ? runs.map((run) => line(pointsOf(run), { x: 'layer', y, stroke, ...thin })) : []),
    line(pointsOf(median), { x: 'layer', y, stroke, strokeOpacity, ...look }),
  ];
}

/** Crosses at the border of the chart for what has no place on the axis, and beside them what it is. */
function borderMarks({ lines, domain, kind }: ProfileChartData, words: ProfileChartContext['words']): Markish[] {
  return lines.flatMap(({ role, median }) => {
    const odd = pointsOf(median).filter(({ value }) => oddityOf(value) !== null);
    if (odd.length === 0) return [];
    const place = { x: 'layer', y: ({ value }: Point) => placeOn(domain, value) };
    const cross = {
      symbol: 'times',
      r: 3,
      stroke: kindColour(kind),
      strokeWidth: 1.4,
      ...(role === 'shown' ? {} : { strokeOpacity: 0.5 }),
    } as const;
    return [
      dot(odd, { ...place, ...cross }),
      ...oddWords(median, words).map(({ at, text: name }) =>
        text([name], {
          frameAnchor: at === 'low' ? 'bottom' : 'top',
          dy: (at === 'low' ? -1 : 1) * (role === 'first' ? 24 : 10),
          text: (one: string) => one,
          fill: kindInk(kind),
          fontWeight: role === 'shown' ? 600 : 400,
        }),
      ),
    ];
  });
}

function nameMarks({ lines, kind }: ProfileChartData): Markish[] {
  // One without a point in the chart is named at its border.
  const named = lines.filter(({ name, median }) => name !== null && median.some((value) => oddityOf(value) === null));
  return labelPlaces(named).map(({ layer, value, above, anchor }, index) =>
    text([named[index]!.name], {
      x: [layer + 1],
      y: [value],
      text: (name: string) => name,
      dy: above ? -12 : 13,
      textAnchor: anchor,
      fill: kindInk(kind),
      fontSize: labelFontSize,
      fontWeight: named[index]!.role === 'shown' ? 600 : 400,
      stroke: 'var(--paper)',
      strokeWidth: 3,
    }),
  );
}

function axisMarks({ domain, layers, yLabel }: ProfileChartData, words: ProfileChartContext['words']): Markish[] {
  const ticks = logTicks(domain);
  const tens = Array.from({ length: Math.floor(layers / 10) }, (_, index) => 10 * (index + 1));
  const xTicks = [1, ...tens.filter((tick) => layers - tick > 3), layers];
  return [
    gridY(ticks, { stroke: 'var(--hair)', strokeOpacity: 1 }),
    axisY(ticks, {
      tickSize: 0,
      label: yLabel,
      labelArrow: 'none',
      tickPadding: 9,
      text: (tick: number) => words.tick(tick),
    }),
    axisX(xTicks, {
      tickSize: 4,
      label: words.layers,
      labelAnchor: 'center',
      labelArrow: 'none',
      text: (tick: number) => `${tick}`,
    }),
  ];
}

/** Points that say their value, seen only while they are read. */
function readingMarks({ lines, domain, read }: ProfileChartData): Markish[] {
  const shown = lines.find(({ role }) => role === 'shown');
  if (!read || !shown) return [];
  return [
    dot(pointsOf(shown.median), {
      x: 'layer',
      y: ({ value }: Point) => placeOn(domain, value),
      r: 3,
      fill: 'transparent',
      stroke: 'none',
      ariaLabel: ({ layer, value }: Point) => read(layer, value),
    }),
  ];
}

/** A tenth of a pixel is as fine as anybody sees, and a page holds many points. */
function shortenPaths(drawn: Element): void {
  for (const path of drawn.querySelectorAll('path')) {
    const shape = path.getAttribute('d') ?? '';
    path.setAttribute(
      'd',
      shape.replace(/\d+\.\d\d+/g, (number) => `${Number(Number(number).toFixed(1))}`),
    );
  }
}

/** A value of every convolution, from the input to the output, on a logarithmic axis: runs thin, their median bold. */
export function profileChart(data: ProfileChartData, context: ProfileChartContext): SVGSVGElement {
  const { document, width, height = Math.round(0.7 * width), words } = context;
  const drawn = drawPlot({
    document,
    width,
    height,
    ...margins,
    ariaLabel: data.label,
    x: { domain: [1, data.layers] },
    y: { type: 'log', domain: [...data.domain], label: null },
    marks: [
      ...axisMarks(data, words),
      ...data.lines.flatMap((one) => lineMarks(one, data.kind)),
      ...borderMarks(data, words),
      ...nameMarks(data),
      ...readingMarks(data),
    ],
  });
  shortenPaths(drawn);
  return drawn;
}
