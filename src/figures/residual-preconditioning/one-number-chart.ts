import { axisX, axisY, contour, dot, gridY, line, lineY, ruleX, text } from '@observablehq/plot';
import { drawPlot } from '../../charts/draw-plot.ts';
import { kindColour, kindInk } from '../../charts/colours.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { lossOf, pathOf, stepsOf } from './study/one-number.ts';
import type { OneNumberWords } from './words/one-number.ts';

interface Place {
  readonly document: Document;
  readonly width: number;
  readonly height?: number;
  readonly words: OneNumberWords;
}

/** Both weights are drawn from minus to plus this. */
const reach = 1.5;
/** Of the grid on which the loss is computed. */
const side = 25;
/** Losses at which the shade changes: the distance from the wanted number doubles from one to the next. */
const levels = [0.1, 0.2, 0.4, 0.8, 1.6].map((distance) => (distance * distance) / 2);
const shades = Array.from(
  { length: levels.length + 1 },
  (_, index) => `color-mix(in oklab,var(--ink) ${4 + 11 * index}%,var(--paper))`,
);
const weightAt = (index: number) => reach * ((2 * index) / (side - 1) - 1);
const tickFormat = (value: number) => `${value}`.replace('-', '−');

/** Contours of the loss over both weights, with the way of gradient descent; its start is a ring. */
export function weightsChart(kind: NetworkKind, wanted: number, { document, width, height = width, words }: Place) {
  const isResidual = kind === 'residual';
  const losses = Array.from({ length: side * side }, (_, index) =>
    lossOf([weightAt(index % side), weightAt(Math.floor(index / side))], isResidual, wanted),
  );
  const path = pathOf(wanted, isResidual).map(([first, second]) => ({ first, second }));
  const end = reach + reach / (side - 1);
  const scale = { domain: [-end, end], ticks: [-1, 0, 1], label: null };
  const place = { x: 'first', y: 'second' } as const;
  return drawPlot({
    document,
    ...{ width, height, marginTop: 24, marginRight: 8, marginBottom: 36, marginLeft: 34 },
    ariaLabel: words.contours(words.kinds[kind], path.length - 1),
    x: scale,
    y: scale,
    color: { type: 'threshold', domain: levels, range: shades },
    marks: [
      contour(losses, {
        ...{ width: side, height: side, x1: -end, y1: -end, x2: end, y2: end, fill: (loss: number) => loss },
        ...{ thresholds: [0, ...levels], stroke: 'var(--paper)', strokeWidth: 0.8 },
      }),
      axisX(scale.ticks, {
        label: words.weights.first,
        labelAnchor: 'center',
        labelArrow: 'none',
        tickSize: 3,
        tickFormat,
      }),
      axisY(scale.ticks, { label: words.weights.second, labelArrow: 'none', tickSize: 3, tickFormat }),
      dot(path.slice(0, 1), { ...place, r: 4.5, fill: 'var(--paper)', stroke: 'var(--ink)', strokeWidth: 1.6 }),
      line(path, { ...place, stroke: kindColour(kind), strokeWidth: 1.6 }),
      dot(path.slice(1), { ...place, r: 2, fill: kindColour(kind) }),
    ],
  });
}

const [least, most] = [-1, 2];
/** Wanted numbers of the chart of steps, every twentieth. */
export const wantedNumbers = Array.from({ length: 20 * (most - least) + 1 }, (_, index) => least + index / 20);

/** Steps until the wanted number is near, against that number; that of the other chart is marked. */
export function numberStepsChart(wanted: number, { document, width, height = width, words }: Place) {
  const lines = networkKinds.map((kind) => {
    return { kind, points: wantedNumbers.map((own) => ({ own, steps: stepsOf(own, kind === 'residual') })) };
  });
  const ticks = [0, 20, 40];
  const place = { x: 'own', y: 'steps' } as const;
  return drawPlot({
    document,
    ...{ width, height, marginTop: 24, marginRight: 8, marginBottom: 36, marginLeft: 34 },
    ariaLabel: words.stepsChart,
    x: { domain: [least, most], label: null },
    y: { domain: [0, 60], label: null },
    marks: [
      gridY(ticks, { stroke: 'var(--hair)', strokeOpacity: 1 }),
      axisX([-1, 0, 1, 2], { label: words.wanted, labelAnchor: 'center', labelArrow: 'none', tickSize: 3, tickFormat }),
      axisY(ticks, { label: words.steps, labelArrow: 'none', tickSize: 0 }),
      ruleX([wanted], { stroke: 'var(--ink-2)', strokeDasharray: '2 3' }),
      ...lines.map(({ kind, points }) => lineY(points, { ...place, stroke: kindColour(kind), strokeWidth: 2 })),
      ...lines.map(({ kind, points }) => {
        const highest = points.toSorted((a, b) => b.steps - a.steps).slice(0, 1);
        return text(highest, {
          ...{ ...place, text: () => words.kinds[kind], dy: -10, fill: kindInk(kind), fontSize: 13.5, fontWeight: 600 },
          ...{ stroke: 'var(--paper)', strokeWidth: 4 },
        });
      }),
    ],
  });
}
