import type { CurvePoint, ErrorCurve } from '../../charts/error-curves.ts';
import { median } from '../../charts/median.ts';
import { errorWindow, trainingErrorAt } from '../../experiment/records.ts';
import { hasTrainingError, kindOf } from '../../live-figure/shown-run.ts';
import type { ShownRun } from '../../live-figure/shown-run.ts';

/** A chart bears about this many points a line, whatever its width. */
const mostPoints = 200;
/** Points of a line that stand closer than this (px) say no more to anybody. */
const nearestPoints = 4;

/** Iterations at which a curve has a point: every 25th, fewer where there would be too many, and the last. */
function iterationsOf(length: number, most: number): readonly number[] {
  const step = errorWindow * Math.ceil(length / errorWindow / most);
  const full = Array.from({ length: Math.floor(length / step) }, (_, index) => (index + 1) * step);
  return length > (full.at(-1) ?? 0) ? [...full, length] : full;
}

/** The median over seeds at each iteration, of the runs that have got there. */
function trainingCurve(runs: readonly ShownRun[], most: number): readonly CurvePoint[] {
  const longest = Math.max(...runs.map(({ records }) => records.length));
  return iterationsOf(longest, most).map((iteration) => {
    const there = runs.filter(({ records }) => records.length >= iteration);
    return { iteration, error: median(there.map(({ records }) => trainingErrorAt(records, iteration)!))! };
  });
}

function testCurve(runs: readonly ShownRun[]): readonly CurvePoint[] {
  const evaluations = runs.flatMap(({ evaluation }) => evaluation ?? []);
  const byIteration = Map.groupBy(evaluations, ({ iteration }) => iteration);
  return [...byIteration].map(([iteration, group]) => ({
    iteration,
    error: median(group.map(({ testError }) => testError))!,
  }));
}

interface CurveOptions {
  readonly pale?: boolean;
  /** Of the runs. */
  readonly name?: string | null;
  /** Of the chart, in pixels. */
  readonly width?: number;
}

/** One curve a network, the median over its seeds. */
export function errorCurvesOf(
  runs: readonly ShownRun[],
  { pale = false, width = Infinity, name = null }: CurveOptions = {},
): readonly ErrorCurve[] {
  const most = Math.max(1, Math.min(mostPoints, Math.floor(width / nearestPoints)));
  const networks = Map.groupBy(
    runs.filter(hasTrainingError),
    (run) => `${kindOf(run)}-${run.experiment.network.depth}`,
  );
  return [...networks.values()].map((group) => ({
    kind: kindOf(group[0]!),
    depth: group[0]!.experiment.network.depth,
    training: trainingCurve(group, most),
    test: testCurve(group),
    diverged: group.some(({ status }) => status === 'diverged'),
    pale,
    name,
  }));
}
