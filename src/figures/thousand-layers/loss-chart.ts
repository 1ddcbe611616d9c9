import { axisX, axisY, dot, gridY, lineY, ruleX, ruleY, text } from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';
import type { ChartContext } from '../../charts/chart-context.ts';
import { drawPlot } from '../../charts/draw-plot.ts';
import { frameSize, labelFontSize, labelOffset } from '../../charts/frame-size.ts';
import type { FrameSize } from '../../charts/frame-size.ts';
import { logPixels, logTicks, valueAtLogPixels } from '../../charts/log-axis.ts';
import type { Domain } from '../../charts/log-axis.ts';
import { median } from '../../charts/median.ts';
import { spread } from '../../charts/spread.ts';
import type { LossLine, LossPoint } from './losses.ts';
import { warmUp } from './study/experiments.ts';
import type { Start } from './study/experiments.ts';

/** What the chart says. */
export interface LossChartWords {
  readonly axis: string;
  readonly iterationAxis: string;
  readonly guessing: string;
  readonly rises: string;
  readonly starts: Readonly<Record<Start, string>>;
  readonly read: (start: Start, seed: number, iteration: number, loss: number) => string;
}

export interface LossChartData {
  /** Accessible name. */
  readonly label: string;
  readonly lines: readonly LossLine[];
  /** Recorded ones behind those that are live. */
  readonly behind: readonly LossLine[];
  /** Of the data: what guesses among them at random has the logarithm of their number as its loss. */
  readonly classes: number;
  /** End of the x axis. */
  readonly iterations: number;
  /** Whether points are read one by one. */
  readonly isRead: boolean;
}

/** All are residual networks, and so all are blue: the second one is told by dashes and a deeper blue. */
const looks: Readonly<Record<Start, { readonly stroke: string; readonly strokeDasharray?: string }>> = {
  warm: { stroke: 'var(--residual)' },
  cold: { stroke: 'var(--residual-ink)', strokeDasharray: '4 3' },
  small: { stroke: 'var(--residual-ink)', strokeDasharray: '4 3' },
};

/** Points that are read are this many iterations apart. */
const readEvery = 25;

/** Room above and below all lines, as a factor. */
const room = 1.15;

function domainOf(lines: readonly LossLine[], guessing: number): Domain {
  const losses = [guessing, ...lines.flatMap(({ points }) => points.map(({ loss }) => loss))];
  return [Math.min(...losses) / room, Math.max(...losses) * room];
}

function lineMarks({ start, points }: LossLine, isBehind: boolean): Markish[] {
  const look = { ...looks[start], strokeWidth: 1.5, strokeOpacity: isBehind ? 0.25 : 0.85, strokeLinejoin: 'round' };
  return [lineY(points, { x: 'iteration', y: 'loss', ...look } as const)];
}

function readMarks({ start, seed, points }: LossLine, { read }: LossChartWords): Markish[] {
  const own = points.filter(({ iteration }) => iteration % readEvery === 0);
  const ariaLabel = ({ iteration, loss }: LossPoint) => read(start, seed, iteration, loss);
  return [dot(own, { x: 'iteration', y: 'loss', r: 3, fill: 'transparent', stroke: 'none', ariaLabel })];
}

/** The name of each start, at the median of the ends of its lines. */
function nameMarks(lines: readonly LossLine[], domain: Domain, right: number, size: FrameSize, words: LossChartWords) {
  const named = [...Map.groupBy(lines, ({ start }) => start)].flatMap(([start, own]) => {
    const end = median(own.flatMap(({ points }) => points.at(-1)?.loss ?? []));
    return end === undefined ? [] : [{ start, end }];
  });
  const height = size.height - size.marginTop - size.marginBottom;
  const wanted = named.map(({ end }) => logPixels(end, domain, height));
  const placed = spread(wanted, labelFontSize + 3, [0, height]);
  return named.map(({ start }, index) =>
    text([words.starts[start]], {
      ...{ x: () => right, y: () => valueAtLogPixels(placed[index]!, domain, height), text: (own: string) => own },
      ...{ textAnchor: 'start', dx: labelOffset, fill: looks[start].stroke, fontSize: labelFontSize, fontWeight: 600 },
    } as const),
  );
}

function referenceMarks({ lines, behind, classes }: LossChartData, words: LossChartWords): Markish[] {
  const hasWarmUp = [...lines, ...behind].some(({ start }) => start === 'warm');
  const small = { fill: 'var(--ink-2)', fontSize: 11.5, text: (own: string) => own } as const;
  const rule = { stroke: 'var(--ink-2)', strokeDasharray: '1 3' };
  return [
    ruleY([Math.log(classes)], rule),
    text([words.guessing], {
      ...small,
      ...{ x: () => 0, y: () => Math.log(classes), dy: 9, dx: 4, textAnchor: 'start' },
    } as const),
    ...(hasWarmUp
      ? [
          ruleX([warmUp.iterations], rule),
          text([words.rises], {
            ...small,
            ...{ x: () => warmUp.iterations, frameAnchor: 'top', dy: -12, dx: 0, textAnchor: 'start' },
          } as const),
        ]
      : []),
  ];
}

/** Training loss against iteration on a logarithmic axis, a line a run. */
export function lossChart(
  data: LossChartData,
  {
    document,
    words,
    ...wanted
  }: Pick<ChartContext, 'document' | 'width' | 'height'> & { readonly words: LossChartWords },
): SVGSVGElement {
  const { lines, behind, classes, iterations, isRead } = data;
  const size = frameSize(wanted, Math.max(...Object.values(words.starts).map(({ length }) => length)));
  const domain = domainOf([...lines, ...behind], Math.log(classes));
  const ticks = logTicks(domain);
  const right = 1.02 * iterations;
  return drawPlot({
    document,
    ...size,
    ariaLabel: data.label,
    x: { domain: [0, right] },
    y: { type: 'log', domain: [...domain], label: null },
    marks: [
      gridY(ticks, { stroke: 'var(--hair)', strokeOpacity: 1 }),
      axisY(ticks, {
        ...{ tickSize: 0, label: words.axis, labelArrow: 'none', tickPadding: 9, labelOffset: 30 },
        text: (tick: number) => `${Number(tick.toPrecision(2))}`,
      }),
      axisX(
        [0, 1, 2, 3, 4].map((part) => Math.round((part * iterations) / 4)),
        {
          ...{ tickSize: 4, label: words.iterationAxis, labelAnchor: 'center', labelArrow: 'none' },
          text: (tick: number) => `${tick}`,
        } as const,
      ),
      ...referenceMarks(data, words),
      ...behind.flatMap((line) => lineMarks(line, true)),
      ...lines.flatMap((line) => lineMarks(line, false)),
      ...(isRead ? lines.flatMap((line) => readMarks(line, words)) : []),
      ...nameMarks(lines.length > 0 ? lines : behind, domain, right, size, words),
    ],
  });
}
