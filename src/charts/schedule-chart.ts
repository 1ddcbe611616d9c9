import { axisX, gridY, link, text } from '@observablehq/plot';
import type { Plot } from '@observablehq/plot';
import { language } from '../i18n/language.ts';
import { drawPlot } from './draw-plot.ts';
import type { ChartContext } from './chart-context.ts';

/** Iterations that share a learning rate: from one, counted from 0, up to but without another. */
export interface RateStep {
  readonly from: number;
  readonly to: number;
  readonly rate: number;
}

const margins = { marginTop: 26, marginRight: 26, marginBottom: 40, marginLeft: 16 };
const numberFormat = new Intl.NumberFormat(language.format, { maximumFractionDigits: 10, useGrouping: 'min2' });

/** A learning-rate schedule on a logarithmic axis, each rate written over its step. */
export function scheduleChart(
  steps: readonly RateStep[],
  { document, width, height = Math.round(0.5 * width), strings }: ChartContext,
): SVGSVGElement & Plot {
  const ends = [0, ...steps.map(({ to }) => to)];
  const rates = steps.map(({ rate }) => rate);
  const drops = steps.slice(1).map(({ from, rate }, index) => ({ x: from, high: steps[index]!.rate, low: rate }));
  return drawPlot({
    document,
    width,
    height,
    ...margins,
    ariaLabel: strings.scheduleChart,
    x: { domain: [0, ends.at(-1)!] },
    y: { type: 'log', axis: null, domain: [Math.min(...rates) / 2, Math.max(...rates)] },
    marks: [
      gridY(rates, { stroke: 'var(--hair)', strokeOpacity: 1 }),
      axisX(ends, {
        tickSize: 4,
        label: strings.iterationAxis,
        labelAnchor: 'center',
        labelArrow: 'none',
        text: (tick: number) => numberFormat.format(tick),
      }),
      link(drops, { x1: 'x', x2: 'x', y1: 'high', y2: 'low', stroke: 'var(--ink-2)', strokeDasharray: '1 3' }),
      link(steps, { x1: 'from', x2: 'to', y1: 'rate', y2: 'rate', stroke: 'var(--ink)', strokeWidth: 2.2 }),
      text(steps, {
        x: ({ from, to }: RateStep) => (from + to) / 2,
        y: 'rate',
        text: ({ rate }: RateStep) => numberFormat.format(rate),
        dy: -11,
        fill: 'var(--ink)',
        fontWeight: 600,
        fontSize: 13,
      }),
    ],
  });
}
