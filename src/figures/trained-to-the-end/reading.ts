import type { DepthPoint } from '../../charts/depth-point.ts';
import { median } from '../../charts/median.ts';
import type { RatePoint } from '../../charts/rate-sweep-chart.ts';
import { endErrorOf } from '../../experiment/sampled-run.ts';
import type { SampledRun } from '../../experiment/sampled-run.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { bestRate } from '../../live-figure/best-rate.ts';
import { findingsOf } from '../../live-figure/finding.ts';
import type { Verdict } from '../../live-figure/finding.ts';
import { paperRate } from '../../experiment/long-training.ts';
import { kindOf } from '../../live-figure/shown-run.ts';
import { comparedDepths } from './study/experiments.ts';

/** Which networks are asked about. */
export interface Asked {
  readonly kind: NetworkKind;
  readonly depth: number;
  readonly rate: number;
}

/** How the runs of one network end: medians over their seeds, fractions. */
export interface NetworkEnd {
  readonly trainingError: number;
  readonly testError: number;
}

/** What the two compared depths of one kind show. */
export interface KindReading {
  readonly kind: NetworkKind;
  /** At the paper's rate. */
  readonly shallow: NetworkEnd;
  readonly deep: NetworkEnd;
  /** How every deep run lies to every shallow one at the paper's rate, by training error. */
  readonly verdict: Verdict;
  /** Each depth at that of its rates which leaves the least training error. */
  readonly best: {
    readonly shallow: ReturnType<typeof bestRate>;
    readonly deep: ReturnType<typeof bestRate>;
  };
  /** Rates, ascending, at which every deep run ends above every shallow one. */
  readonly higherAt: readonly number[];
}

export interface TrainedReading {
  readonly shallow: number;
  readonly deep: number;
  readonly rates: readonly number[];
  readonly plain: KindReading;
  readonly residual: KindReading;
}

export function rateOf({ experiment }: SampledRun): number {
  return experiment.training.learningRate.rate;
}

const isAsked = (run: SampledRun, { kind, depth, rate }: Asked) =>
  kindOf(run) === kind && run.experiment.network.depth === depth && rateOf(run) === rate;

/** Throws where there is no run of this network. */
export function endOf(runs: readonly SampledRun[], asked: Asked): NetworkEnd {
  const own = runs.filter((run) => isAsked(run, asked));
  const trainingError = median(own.map(endErrorOf));
  const testError = median(own.flatMap(({ evaluation }) => evaluation?.testError ?? []));
  if (trainingError !== undefined && testError !== undefined) return { trainingError, testError };
  const name = `${asked.kind}-${asked.depth} at a rate of ${asked.rate}`;
  throw new Error(`no finished run of ${name} (npm run record -- trained-to-the-end makes them)`);
}

/** Training errors at the end against depth, at the paper's rate. */
export function depthPointsOf(runs: readonly SampledRun[], rate = paperRate): readonly DepthPoint[] {
  return runs
    .filter((run) => rateOf(run) === rate)
    .map((run) => {
      const { network, seed } = run.experiment;
      return { depth: network.depth, kind: kindOf(run), seed, error: endErrorOf(run), state: 'final' };
    });
}

/** Training errors at the end against the rate, of the networks that are compared. */
export function ratePointsOf(runs: readonly SampledRun[]): readonly RatePoint[] {
  const rates = comparedRates(runs);
  return runs
    .filter((run) => comparedDepths.includes(run.experiment.network.depth) && rates.includes(rateOf(run)))
    .map((run) => {
      const { network, seed } = run.experiment;
      return { rate: rateOf(run), depth: network.depth, kind: kindOf(run), seed, error: endErrorOf(run) };
    });
}

/** Rates, ascending, at which every network that is compared has been trained. */
export function comparedRates(runs: readonly SampledRun[]): readonly number[] {
  const rates = [...new Set(runs.map(rateOf))].toSorted((a, b) => a - b);
  return rates.filter((rate) =>
    networkKinds.every((kind) =>
      comparedDepths.every((depth) => runs.some((run) => isAsked(run, { kind, depth, rate }))),
    ),
  );
}

function verdictAt(runs: readonly SampledRun[], kind: NetworkKind, rate: number): Verdict {
  const compared = runs.filter(({ experiment }) => comparedDepths.includes(experiment.network.depth));
  const finding = findingsOf(depthPointsOf(compared, rate)).find((one) => one.kind === kind);
  if (!finding?.verdict) throw new Error(`no two depths of ${kind} networks at a rate of ${rate}`);
  return finding.verdict;
}

function kindReading(runs: readonly SampledRun[], kind: NetworkKind): KindReading {
  const [shallow, deep] = [Math.min(...comparedDepths), Math.max(...comparedDepths)];
  const points = ratePointsOf(runs).filter((point) => point.kind === kind);
  const atBest = (depth: number) => bestRate(points.filter((point) => point.depth === depth));
  return {
    kind,
    shallow: endOf(runs, { kind, depth: shallow, rate: paperRate }),
    deep: endOf(runs, { kind, depth: deep, rate: paperRate }),
    verdict: verdictAt(runs, kind, paperRate),
    best: { shallow: atBest(shallow), deep: atBest(deep) },
    higherAt: comparedRates(runs).filter((rate) => verdictAt(runs, kind, rate) === 'higher'),
  };
}

/** What the long runs show of their compared depths, for a caption that claims no more. */
export function trainedReading(runs: readonly SampledRun[]): TrainedReading {
  const [plain, residual] = networkKinds.map((kind) => kindReading(runs, kind));
  return {
    shallow: Math.min(...comparedDepths),
    deep: Math.max(...comparedDepths),
    rates: comparedRates(runs),
    plain: plain!,
    residual: residual!,
  };
}
