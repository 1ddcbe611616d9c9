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

/** Where the marks of a chart stand. */
interface Scale {
  readonly domain: Domain;
  /** The loss of guessing. */
  readonly guessing: number;
  /** End of the x axis. */
  readonly right: number;
  readonly size: FrameSize;
}

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

/** The name of each start at the median of the ends of its lines, and that of the loss of guessing. */
function nameMarks(
  lines: readonly LossLine[],
  { domain, guessing, right, size }: Scale,
  words: LossChartWords,
): Markish[] {
  const named = [...Map.groupBy(lines, ({ start }) => start)].flatMap(([start, own]) => {
    const end = median(own.flatMap(({ points }) => points.at(-1)?.loss ?? []));
    return end === undefined ? [] : [{ name: words.starts[start], fill: looks[start].stroke, loss: end, weight: 600 }];
  });
  const all = [{ name: words.guessing, fill: 'var(--ink-2)', loss: guessing, weight: 400 }, ...named];
  const height = size.height - size.marginTop - size.marginBottom;
  const placed = spread(
    all.map(({ loss }) => logPixels(loss, domain, height)),
    labelFontSize + 3,
    [0, height],
  );
  return all.map(({ name, fill, weight }, index) =>
    text([name], {
      ...{ x: () => right, y: () => valueAtLogPixels(placed[index]!, domain, height), text: (own: string) => own },
      ...{ textAnchor: 'start', dx: labelOffset, fill, fontSize: labelFontSize, fontWeight: weight },
    } as const),
  );
}

/** The loss of guessing, and where the rate goes up. */
function referenceMarks({ lines, behind, classes }: LossChartData, words: LossChartWords): Markish[] {
  const hasWarmUp = [...lines, ...behind].some(({ start }) => start === 'warm');
  const rule = { stroke: 'var(--ink-2)', strokeDasharray: '1 3' };
  if (!hasWarmUp) return [ruleY([Math.log(classes)], rule)];
  return [
    ruleY([Math.log(classes)], rule),
    ruleX([warmUp.iterations], rule),
    text([words.rises], {
      ...{ fill: 'var(--ink-2)', fontSize: 12, text: (own: string) => own },
      ...{ x: () => warmUp.iterations, frameAnchor: 'top', dy: -12, textAnchor: 'start' },
    } as const),
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
  const shown = lines.length > 0 ? lines : behind;
  const names = shown.map(({ start }) => words.starts[start].length);
  const size = frameSize(wanted, Math.max(words.guessing.length, ...names));
  const guessing = Math.log(classes);
  const domain = domainOf([...lines, ...behind], guessing);
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
      ...nameMarks(shown, { domain, guessing, right, size }, words),
    ],
  });
}
