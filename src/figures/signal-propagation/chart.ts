import { axisX, axisY, dot, gridY, lineY, plot, text } from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';
import type { NetworkKind } from '../../experiment/sweep.ts';
import type { ChartStrings } from '../../i18n/en/charts.ts';
import { asPicture } from '../../charts/as-picture.ts';
import type { ChartContext } from '../../charts/chart-context.ts';
import { kindColour, kindInk } from '../../charts/colours.ts';
import { frameSize, labelFontSize, labelOffset } from '../../charts/frame-size.ts';
import type { FrameSize } from '../../charts/frame-size.ts';
import { logDomain, logPixels, logTicks, valueAtLogPixels } from '../../charts/log-axis.ts';
import type { Domain } from '../../charts/log-axis.ts';
import { spread } from '../../charts/spread.ts';

/** The size of the signal after some layers. */
export interface SignalPoint {
  readonly layer: number;
  readonly deviation: number;
}

/** The networks of one kind. */
export interface SignalLines {
  readonly kind: NetworkKind;
  /** A line for every seed. */
  readonly seeds: readonly (readonly SignalPoint[])[];
  readonly median: readonly SignalPoint[];
  /** What theory expects; null where there is no closed form. */
  readonly expected: readonly SignalPoint[] | null;
}

export interface SignalChartData {
  readonly batchNorm: boolean;
  readonly lines: readonly SignalLines[];
  readonly layers: number;
}

/** Points of a line that can be read one by one. */
const mostReadings = 20;

function readable(points: readonly SignalPoint[]): readonly SignalPoint[] {
  const stride = Math.ceil((points.length - 1) / mostReadings);
  return points.filter((_, index) => index % stride === 0 || index === points.length - 1);
}

function lineMarks({ kind, seeds, median, expected }: SignalLines, strings: ChartStrings): Markish[] {
  const place = { x: 'layer', y: 'deviation' };
  const stroke = kindColour(kind);
  const ariaLabel = ({ layer, deviation }: SignalPoint) => strings.signal.read(strings.kinds[kind], layer, deviation);
  return [
    ...seeds.map((points) => lineY(points, { ...place, stroke, strokeWidth: 1, strokeOpacity: 0.55 })),
    lineY(median, { ...place, stroke, strokeWidth: 2.2, strokeLinecap: 'round' }),
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
    dot(readable(median), { ...place, r: 3, fill: 'transparent', stroke: 'none', ariaLabel }),
  ];
}

/** Names at the ends of the lines, none over another. */
function labelMarks(
  { lines, layers }: SignalChartData,
  domain: Domain,
  size: FrameSize,
  strings: ChartStrings,
): Markish[] {
  const height = size.height - size.marginTop - size.marginBottom;
  const wanted = lines.map(({ median }) => logPixels(median.at(-1)!.deviation, domain, height));
  const placed = spread(wanted, labelFontSize + 2, [0, height]);
  return lines.map(({ kind }, index) =>
    text([strings.kinds[kind]], {
      x: [layers],
      y: [valueAtLogPixels(placed[index]!, domain, height)],
      fill: kindInk(kind),
      textAnchor: 'start',
      dx: labelOffset,
      fontSize: labelFontSize,
      fontWeight: 600,
    }),
  );
}

/** Standard deviation of the signal against layers, on a log axis: plain and residual networks, with or without BN. */
export function signalChart(data: SignalChartData, { document, strings, ...wanted }: ChartContext): SVGSVGElement {
  const { batchNorm, lines, layers } = data;
  const longest = Math.max(...lines.map(({ kind }) => strings.kinds[kind].length));
  const size = frameSize(wanted, longest);
  const points = lines.flatMap(({ seeds, expected }) => [...seeds.flat(), ...(expected ?? [])]);
  const domain = logDomain(points.map(({ deviation }) => deviation));
  const ticks = logTicks(domain);
  const drawn = plot({
    document,
    ...size,
    ariaLabel: batchNorm ? strings.signal.with : strings.signal.without,
    style: { background: 'none', fontFamily: 'var(--ui)', fontSize: '12.5px', overflow: 'visible' },
    x: { domain: [0, layers], label: strings.signal.layers },
    y: { type: 'log', domain: [...domain], label: null },
    marks: [
      gridY(ticks, { stroke: 'var(--hair)', strokeOpacity: 1 }),
      axisY(ticks, {
        tickSize: 0,
        label: strings.signal.axis,
        labelArrow: 'none',
        tickPadding: 9,
        text: (tick: number) => strings.signal.tick(tick),
      }),
      axisX(
        [0, 1, 2, 3, 4].map((part) => Math.round((part * layers) / 4)),
        {
          tickSize: 4,
          labelAnchor: 'center',
          labelArrow: 'none',
          text: (tick: number) => `${tick}`,
        },
      ),
      ...lines.flatMap((line) => lineMarks(line, strings)),
      ...labelMarks(data, domain, size, strings),
    ],
  });
  return asPicture(drawn);
}
