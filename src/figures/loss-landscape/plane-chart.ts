import { axisX, axisY, contour, dot } from '@observablehq/plot';
import { drawPlot } from '../../charts/draw-plot.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { reach, sides, stepAt } from './landscape-plan.ts';
import { lossAt } from './plane.ts';
import type { Plane } from './plane.ts';
import type { LandscapeWords } from './words/recorded.ts';

/** Losses between which the shades change, each twice the one before: the same for both networks, in records and live. */
export const levels = [0.25, 0.5, 1, 2, 4, 8, 16, 32] as const;

/** A shade for each stretch between levels, from the lowest losses to the highest. */
export const shades = Array.from(
  { length: levels.length + 1 },
  (_, index) => `color-mix(in oklab,var(--ink) ${4 + 9 * index}%,var(--paper))`,
);

export interface PlaneChartContext {
  readonly document: Document;
  readonly words: LandscapeWords;
}

/** Half an octave outside of the levels is where shades end: what is no number counts as highest. */
function heightOf(loss: number): number {
  const [low, high] = [Math.log2(levels[0]) - 0.5, Math.log2(levels.at(-1)!) + 0.5];
  const height = Math.log2(loss);
  return Number.isNaN(height) ? high : Math.min(high, Math.max(low, height));
}

/** The coarsest points of the plane, which are read out. */
function readPoints(plane: Plane): readonly { readonly x: number; readonly y: number; readonly loss: number }[] {
  const [coarse] = sides;
  const stride = (plane.side - 1) / (coarse - 1);
  return Array.from({ length: coarse * coarse }, (_, index) => {
    const [column, row] = [index % coarse, Math.floor(index / coarse)];
    const loss = lossAt(plane, column * stride, row * stride);
    return { x: stepAt(column, coarse), y: stepAt(row, coarse), loss };
  });
}

const margins = { marginLeft: 42, marginRight: 8, marginTop: 8, marginBottom: 36 };
const size = 380;
const tickFormat = (step: number) => `${step}`.replace('-', '−');

/** Contours of the loss of one network over its plane, the trained network in the middle. */
export function planeChart(plane: Plane, kind: NetworkKind, { document, words }: PlaneChartContext): SVGSVGElement {
  const { chart } = words;
  // Every point stands in the middle of a cell of its own, the outermost ones on the border that is named.
  const end = reach + reach / (plane.side - 1);
  const half = { x1: -end, y1: -end, x2: end, y2: end };
  const scale = { domain: [-end, end], ticks: [-1, -0.5, 0, 0.5, 1] };
  const points = readPoints(plane);
  return drawPlot({
    document,
    ...{ width: size, height: size + 28, ...margins },
    ariaLabel: chart.label(kind),
    x: { ...scale, label: null },
    y: { ...scale, label: null },
    color: { type: 'threshold', domain: levels.map(Math.log2), range: [...shades] },
    marks: [
      contour(plane.losses.map(heightOf), {
        ...{ width: plane.side, height: plane.side, ...half, fill: (value: number) => value, smooth: true },
        thresholds: [Math.log2(levels[0]) - 1, ...levels.map(Math.log2)],
        ...{ stroke: 'var(--paper)', strokeWidth: 0.8 },
      }),
      axisX(scale.ticks, { label: chart.x, labelAnchor: 'center', labelArrow: 'none', tickSize: 3, tickFormat }),
      axisY(scale.ticks, { label: null, tickSize: 3, tickFormat }),
      dot([{ x: 0, y: 0 }], { x: 'x', y: 'y', r: 3.5, fill: `var(--${kind})`, stroke: 'var(--paper)' }),
      dot(points, {
        ...{ x: 'x', y: 'y', r: 4, fill: 'transparent' },
        ariaLabel: ({ x, y, loss }: (typeof points)[number]) => chart.read(x, y, loss),
      }),
    ],
  });
}
