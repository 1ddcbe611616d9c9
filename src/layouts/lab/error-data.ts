import { percentTicks, percentTop } from '../../charts/frame-size.ts';
import { labStrings } from '../../i18n/lab.ts';
import type { RunCurve } from './curves-of-runs.ts';
import type { RunCurvesData } from './run-curves.ts';

const { selected: words } = labStrings;

/** The chart of training errors that are fractions in `curves`. */
export function errorData(curves: readonly RunCurve[]): RunCurvesData {
  const inPerCent = curves.map((curve) => {
    return { ...curve, points: curve.points.map((point) => ({ ...point, value: 100 * point.value })) };
  });
  const top = percentTop(Math.max(0, ...inPerCent.flatMap(({ points }) => points.map(({ value }) => value))));
  return {
    ...{ label: words.error, curves: inPerCent, yLabel: words.errorAxis, xLabel: words.iterationAxis },
    ...{ top, ticks: percentTicks(top) },
    read: (name, iteration, value) => words.readError(name, iteration, value / 100),
  };
}
