import type { RunCurve } from './chart.ts';
import { median } from '../../charts/median.ts';
import { errorWindow, trainingErrorAt } from '../../experiment/records.ts';
import type { RecordedRun } from '../../experiment/records.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { claimOf, findingsOf } from '../../live-figure/finding.ts';
import type { KindFinding } from '../../live-figure/finding.ts';
import { asShown, depthPointsOf, kindOf } from '../../live-figure/shown-run.ts';

/** Iterations from one point of a curve to the next. */
const step = 5;

/** The runs of these depths; throws where a depth lacks runs of either kind. */
export function runsOfDepths(recorded: readonly RecordedRun[], depths: readonly number[]): readonly RecordedRun[] {
  for (const depth of depths) {
    for (const kind of networkKinds) {
      if (recorded.some((run) => run.experiment.network.depth === depth && kindOf(run) === kind)) continue;
      throw new Error(`no recorded run of ${kind}-${depth} (npm run record makes those of the recording plan)`);
    }
  }
  return recorded.filter(({ experiment }) => depths.includes(experiment.network.depth));
}

/** One curve a run, from the first iteration that has a whole window of training errors before it. */
export function curvesOf(runs: readonly RecordedRun[]): readonly RunCurve[] {
  return runs.map((run) => {
    const { length } = run.records;
    const iterations = Array.from({ length: Math.floor((length - errorWindow) / step) + 1 }, (_, index) => {
      return errorWindow + index * step;
    });
    return {
      kind: kindOf(run),
      depth: run.experiment.network.depth,
      seed: run.experiment.seed,
      points: iterations.map((iteration) => ({ iteration, error: trainingErrorAt(run.records, iteration)! })),
    };
  });
}

/** The first iteration from which on, to the end, every run of `deep` lies above every run of `shallow`; or null. */
export function apartSince(deep: readonly RunCurve[], shallow: readonly RunCurve[]): number | null {
  const errorsAt = (curves: readonly RunCurve[], index: number) => curves.map(({ points }) => points[index]!.error);
  const isApart = (index: number) => Math.min(...errorsAt(deep, index)) > Math.max(...errorsAt(shallow, index));
  const iterations = deep[0]!.points.map(({ iteration }) => iteration);
  const lastTogether = iterations.findLastIndex((_, index) => !isApart(index));
  return iterations[lastTogether + 1] ?? null;
}

/** What the curves of one kind show of its deepest networks beside its shallowest. */
export interface CurveFinding extends KindFinding {
  readonly apartSince: number | null;
}

export interface CurvesReading {
  readonly claim: ReturnType<typeof claimOf>;
  readonly findings: Readonly<Record<NetworkKind, CurveFinding>>;
  readonly firstIteration: number;
  readonly iterations: number;
}

/** What a caption may say of the curves, from their values. */
export function readingOf(runs: readonly RecordedRun[]): CurvesReading {
  const curves = curvesOf(runs);
  const findings = findingsOf(depthPointsOf(asShown(runs)));
  const findingOf = (kind: NetworkKind): CurveFinding => {
    const finding = findings.find((one) => one.kind === kind);
    if (!finding) throw new Error(`no finding on ${kind} networks (want recorded runs of them)`);
    const of = (depth: number) => curves.filter((curve) => curve.kind === kind && curve.depth === depth);
    return { ...finding, apartSince: apartSince(of(finding.deepest.depth), of(finding.shallowest.depth)) };
  };
  return {
    claim: claimOf(findings),
    findings: { plain: findingOf('plain'), residual: findingOf('residual') },
    firstIteration: errorWindow,
    iterations: Math.max(...runs.map(({ records }) => records.length)),
  };
}

/** A row of the table: the median training error of each network at one iteration, and its range over the seeds. */
export interface CurveRow {
  readonly iteration: number;
  readonly errors: readonly { readonly median: number; readonly lowest: number; readonly highest: number }[];
}

/** The curves as a table: networks in the order of `networks`, a row every `errorWindow` iterations. */
export function curveRowsOf(networks: readonly (readonly RunCurve[])[]): readonly CurveRow[] {
  const iterations = networks[0]![0]!.points.map(({ iteration }) => iteration);
  return iterations.flatMap((iteration, index) => {
    if (iteration % errorWindow !== 0) return [];
    const errors = networks.map((runs) => {
      const values = runs.map(({ points }) => points[index]!.error);
      return { median: median(values)!, lowest: Math.min(...values), highest: Math.max(...values) };
    });
    return [{ iteration, errors }];
  });
}
