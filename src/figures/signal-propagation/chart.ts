import { axisX, axisY, dot, gridY, lineY, text } from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';
import type { Addends } from './study/networks.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { drawPlot } from '../../charts/draw-plot.ts';
import type { ChartContext } from '../../charts/chart-context.ts';
import { kindColour, kindInk } from '../../charts/colours.ts';
import { frameSize } from '../../charts/frame-size.ts';
import { logDomain, logTicks } from '../../charts/log-axis.ts';
import type { Domain } from '../../charts/log-axis.ts';
import { hasPlace, placeOnAxis } from '../../charts/log-border.ts';
import { endLabels, startLabels } from './labels.ts';
import { nameOf } from './names.ts';
import type { SignalChartWords } from './words/chart.ts';

/** The way of a signal, or that of a gradient. */
export type SignalWay = 'forward' | 'backward';

/** The size of the signal, or of the gradient, after some layers. */
export interface SignalPoint {
  readonly layer: number;
  readonly size: number;
}

/** The networks of one kind. */
export interface SignalLines {
  readonly kind: NetworkKind;
  /** What of them, where it is not the signal or gradient as a whole. */
  readonly addend?: keyof Addends;
  /** A line for every seed. */
  readonly seeds: readonly (readonly SignalPoint[])[];
  readonly median: readonly SignalPoint[];
  /** What theory expects; null where there is no closed form. */
  readonly expected: readonly SignalPoint[] | null;
}

export interface SignalChartData {
  readonly batchNorm: boolean;
  readonly way: SignalWay;
  readonly lines: readonly SignalLines[];
  /** Lines of another chart for which the vertical axis has room as well, so that both can be compared. */
  readonly scaledWith?: readonly SignalLines[];
  readonly layers: number;
}

/** Room for the longest ticks, which are powers of ten such as 10⁻⁶⁰. */
const marginLeft = 46;

/** The frame of one chart of a pair: of one width, so that the layers of both stand below each other. */
function signalFrameSize(way: SignalWay, wanted: { width: number; height?: number }, { kinds }: SignalChartWords) {
  const size = { ...frameSize(wanted, Math.max(...Object.values(kinds).map(({ length }) => length))), marginLeft };
  return way === 'forward' ? { ...size, marginBottom: 12 } : size;
}

/** Points of a line that can be read one by one. */
const mostReadings = 10;
/** Points of the thin line of a seed: with more it would look the same, and the page would be larger. */
const mostCorners = 30;

function thinned(points: readonly SignalPoint[], most: number): readonly SignalPoint[] {
  const stride = Math.ceil((points.length - 1) / most);
  return points.filter((_, index) => index % stride === 0 || index === points.length - 1);
}

/** For every point of some lines the number of its line. */
const numbersOf = (lines: SignalLines['seeds']) => lines.flatMap((points, number) => points.map(() => number));

function lineMarks(lines: SignalLines, way: SignalWay, domain: Domain, strings: SignalChartWords): Markish[] {
  const { kind, addend, seeds, median, expected } = lines;
  const place = { x: 'layer', y: ({ size }: SignalPoint) => placeOnAxis(size, domain) };
  const stroke = kindColour(kind);
  const strokeDasharray = addend === 'F' ? '7 4' : 'none';
  const name = nameOf(lines, strings);
  const ariaLabel = ({ layer, size }: SignalPoint) => strings.read[way](name, layer, size);
  const drawn = seeds.map((points) => thinned(points, mostCorners));
  const lost = median.find(({ size }) => !hasPlace(size));
  return [
    lineY(drawn.flat(), { ...place, z: numbersOf(drawn), stroke, strokeWidth: 1, strokeOpacity: 0.55 }),
    lineY(median, { ...place, stroke, strokeDasharray, strokeWidth: 2.2, strokeLinecap: 'round' }),
    ...(expected
      ? [
          lineY(expected, {
            ...place,
            stroke: 'var(--ink)',
            strokeWidth: 1.6,
            strokeDasharray: '0 4.5',
            strokeLinecap: 'round',
          }),
        ]
      : []),
    dot(thinned(median, mostReadings), { ...place, r: 3, fill: 'transparent', stroke: 'none', ariaLabel }),
    ...(lost ? [text([lost], { ...place, text: ({ size }) => strings.size(size), fill: kindInk(kind) })] : []),
  ];
}

function layerAxis(layers: number): Markish {
  const ticks = [0, 1, 2, 3, 4].map((part) => Math.round((part * layers) / 4));
  return axisX(ticks, { tickSize: 4, labelAnchor: 'center', labelArrow: 'none', text: (tick: number) => `${tick}` });
}

/**
 * The size of the signal or of the gradient against layers, on a log axis: plain and residual networks, with or without
 * BN. The axis of layers is drawn under the gradient, which stands below the signal.
 */
export function signalChart(
  data: SignalChartData,
  { document, strings, ...wanted }: Omit<ChartContext, 'strings'> & { readonly strings: SignalChartWords },
): SVGSVGElement {
  const { batchNorm, way, lines, scaledWith = [], layers } = data;
  const size = signalFrameSize(way, wanted, strings);
  const points = [...lines, ...scaledWith].flatMap(({ seeds, expected }) => [...seeds.flat(), ...(expected ?? [])]);
  const domain = logDomain(points.map((point) => point.size).filter(hasPlace));
  const ticks = logTicks(domain);
  const labels = way === 'forward' ? endLabels : startLabels;
  return drawPlot({
    document,
    ...size,
    ariaLabel: strings.picture(batchNorm),
    x: { domain: [0, layers], axis: null, label: strings.layers },
    y: { type: 'log', domain: [...domain], label: null },
    marks: [
      gridY(ticks, { stroke: 'var(--hair)', strokeOpacity: 1 }),
      axisY(ticks, {
        tickSize: 0,
        label: strings.axis[way],
        labelArrow: 'none',
        tickPadding: 9,
        text: (tick: number) => strings.tick(tick),
      }),
      ...(way === 'backward' ? [layerAxis(layers)] : []),
      ...lines.flatMap((line) => lineMarks(line, way, domain, strings)),
      labels(data, { domain, size, strings }),
    ],
  });
}
