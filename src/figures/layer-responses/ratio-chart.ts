import { axisX, axisY, gridY, line, ruleY, text } from '@observablehq/plot';
import type { Plot } from '@observablehq/plot';
import type { ChartContext } from '../../charts/chart-context.ts';
import { depthColour, depthFraction, kindInk } from '../../charts/colours.ts';
import { drawPlot } from '../../charts/draw-plot.ts';
import type { BlockRatios } from './ratios.ts';
import type { Words } from './words.ts';

/** Of the highest ratio that is drawn, the next half. */
const topOf = (networks: readonly BlockRatios[]) =>
  Math.ceil(2 * Math.max(1, ...networks.flatMap(({ ratios }) => ratios))) / 2;

/**
 * How much each block changes what comes to it, the norm of F(x) over that of x, against how far the block is through its
 * network, so that networks of different depths lie over each other.
 */
export function ratioChart(
  networks: readonly BlockRatios[],
  {
    document,
    width,
    height = Math.round(0.7 * width),
    strings,
  }: Omit<ChartContext, 'strings'> & { readonly strings: Words },
): SVGSVGElement & Plot {
  const depths = networks.map(({ depth }) => depth);
  const top = topOf(networks);
  const ticks = Array.from({ length: 2 * top + 1 }, (_, index) => index / 2);
  const marks = networks.flatMap(({ depth, ratios }) => {
    const points = ratios.map((ratio, block) => ({ at: (block + 0.5) / ratios.length, ratio }));
    const name = strings.networkName('residual', depth);
    return [
      line(points, {
        x: 'at',
        y: 'ratio',
        stroke: depthColour('residual', depthFraction(depth, depths)),
        strokeWidth: 2,
      }),
      text(points.slice(-1), {
        x: 'at',
        y: 'ratio',
        text: () => name,
        textAnchor: 'start',
        dx: 7,
        fill: kindInk('residual'),
        stroke: 'var(--paper)',
        strokeWidth: 4,
        fontSize: 13,
        fontWeight: 600,
      }),
    ];
  });
  return drawPlot({
    document,
    width,
    height,
    marginTop: 42,
    marginRight: 92,
    marginBottom: 40,
    marginLeft: 38,
    ariaLabel: strings.ratios.chart,
    x: { domain: [0, 1] },
    y: { domain: [0, top] },
    marks: [
      gridY(ticks, { stroke: 'var(--hair)', strokeOpacity: 1 }),
      ruleY([1], { stroke: 'var(--ink-2)', strokeDasharray: '2 4' }),
      axisY(ticks, { tickSize: 0, tickPadding: 9, label: null, text: (tick: number) => `${tick}` }),
      axisX([0, 1 / 3, 2 / 3, 1], {
        tickSize: 4,
        label: strings.ratios.axis,
        labelAnchor: 'center',
        labelArrow: 'none',
        text: () => '',
      }),
      text(
        strings.ratios.stages.map((name, stage) => ({ name, at: (stage + 0.5) / 3 })),
        {
          x: 'at',
          frameAnchor: 'bottom',
          dy: 14,
          text: 'name',
        },
      ),
      text([strings.ratios.yAxis], {
        frameAnchor: 'top-left',
        dx: -36,
        dy: -30,
        text: (words: string) => words,
        textAnchor: 'start',
      }),
      ...marks,
    ],
  });
}
