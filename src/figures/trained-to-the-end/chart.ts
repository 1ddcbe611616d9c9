import { lineY, link, text } from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';
import type { NetworkKind } from '../../experiment/sweep.ts';
import type { ChartStrings } from '../../i18n/charts.ts';
import type { ChartContext } from '../../charts/chart-context.ts';
import { depthColour, depthFraction, kindInk } from '../../charts/colours.ts';
import { endLabels } from '../../charts/end-labels.ts';
import type { EndLabel } from '../../charts/end-labels.ts';
import type { CurvePoint } from '../../charts/error-curves.ts';
import { drawFrame } from '../../charts/frame.ts';
import { median } from '../../charts/median.ts';

/** The errors of one run, ascending by iteration. */
export interface RunCurve {
  readonly kind: NetworkKind;
  readonly depth: number;
  readonly seed: number;
  /** Stands behind another one. */
  readonly pale: boolean;
  /** By which one that the reader keeps is called beside the others; null for those. */
  readonly name: string | null;
  /** As seen while training. */
  readonly training: readonly CurvePoint[];
  /** On the test images, more rarely. */
  readonly test: readonly CurvePoint[];
}

export interface LongCurvesData {
  readonly curves: readonly RunCurve[];
  /** End of the x axis. */
  readonly iterations: number;
  /** End of the y axis, in per cent: the same for charts that stand side by side. */
  readonly top: number;
}

const kinds: readonly NetworkKind[] = ['plain', 'residual'];

const nameOf = ({ kind, depth, name }: Pick<RunCurve, 'kind' | 'depth' | 'name'>, strings: ChartStrings) =>
  strings.lineLabel(strings.networkName(strings.kinds[kind], depth), name);

/** Of the names of these networks, plain or residual, so that charts of either kind leave the same room for them. */
function longestNameOf(curves: readonly RunCurve[], strings: ChartStrings): number {
  const names = curves.flatMap((curve) => kinds.map((kind) => nameOf({ ...curve, kind }, strings)));
  return Math.max(0, ...names.map(({ length }) => length));
}

/** A network's name, at the median of the ends of its runs. */
function labelOf(runs: readonly RunCurve[], strings: ChartStrings): EndLabel {
  const [first] = runs;
  const { kind, training, pale } = first!;
  const error = median(runs.flatMap((run) => run.training.at(-1)?.error ?? []))!;
  return {
    text: nameOf(first!, strings),
    x: training.at(-1)!.iteration,
    percent: 100 * error,
    fill: kindInk(kind),
    pale,
  };
}

/** How the two errors are drawn, as in the paper's Fig. 6: thin and dashed while training, bold on test images. */
const strokes = {
  training: { strokeWidth: 1.2, strokeDasharray: '4 3' },
  test: { strokeWidth: 2, strokeOpacity: 0.75 },
} as const;

/** What the two kinds of line are, up at the right, where no curve comes: errors fall. */
function keyMarks(strings: ChartStrings, right: number, top: number): Markish[] {
  return (['training', 'test'] as const).flatMap((error, row) => {
    const own = [{ from: 0.66 * right, to: 0.75 * right, y: (0.96 - 0.08 * row) * top }];
    return [
      link(own, { x1: 'from', x2: 'to', y: 'y', stroke: 'var(--ink-2)', ...strokes[error] }),
      text(own, { x: 'to', y: 'y', dx: 6, textAnchor: 'start', text: () => strings[error], fill: 'var(--ink-2)' }),
    ];
  });
}

function linesOf({ kind, depth, training, test, pale }: RunCurve, depths: readonly number[]): Markish[] {
  const stroke = depthColour(kind, depthFraction(depth, depths));
  const y = ({ error }: CurvePoint) => 100 * error;
  const line = { x: 'iteration', y, stroke, strokeLinecap: 'round', opacity: pale ? 0.35 : 1 } as const;
  return [lineY(training, { ...line, ...strokes.training }), lineY(test, { ...line, ...strokes.test })];
}

/**
 * Training and test error against iteration, a dashed and a bold line a run, as the paper's Fig. 6 draws them. The
 * deeper a network, the darker its lines; each network is named where its training errors end.
 */
export function longCurves({ curves, iterations, top }: LongCurvesData, context: ChartContext): SVGSVGElement {
  const networks = [...Map.groupBy(curves, (curve) => `${nameOf(curve, context.strings)} ${curve.pale}`).values()];
  const labels = networks.map((runs) => labelOf(runs, context.strings));
  const depths = curves.map(({ depth }) => depth);
  const right = 1.04 * iterations;
  return drawFrame(
    {
      label: context.strings.errorCurves,
      x: { label: context.strings.iterationAxis, domain: [0, right] },
      xTicks: [0, 1, 2, 3, 4].map((part) => Math.round((part * iterations) / 4)),
      yLabel: context.strings.errorAxis,
      top,
      longestLabel: longestNameOf(curves, context.strings),
      marks: (size) => [
        ...keyMarks(context.strings, right, top),
        ...curves.flatMap((curve) => linesOf(curve, depths)),
        ...endLabels(labels, right, top, size),
      ],
    },
    context,
  );
}
