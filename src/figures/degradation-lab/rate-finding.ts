import type { RatePoint } from '../../charts/rate-sweep-chart.ts';
import { trainingErrorAt } from '../../experiment/records.ts';
import type { RunResult } from '../../experiment/records.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import type { LiveStrings } from './words/live.ts';
import { bestRate } from '../../live-figure/best-rate.ts';
import { findingsOf } from '../../live-figure/finding.ts';
import { kindOf } from '../../live-figure/shown-run.ts';

/** Training errors at the end against the rate. */
export function ratePointsOf(runs: readonly RunResult[]): readonly RatePoint[] {
  return runs.flatMap((run) => {
    const { network, training, seed } = run.experiment;
    const error = trainingErrorAt(run.records);
    if (error === undefined) return [];
    return [{ rate: training.learningRate.rate, kind: kindOf(run), depth: network.depth, seed, error }];
  });
}

interface SplitRates {
  readonly worse: readonly number[];
  readonly notWorse: readonly number[];
}

/** Rates, ascending, by what each shows of one kind of network: whether every deep run ends above every shallow one. */
function splitRates(points: readonly RatePoint[], kind: NetworkKind): SplitRates {
  const byRate = Map.groupBy(points, ({ rate }) => rate);
  const isWorse = (group: readonly RatePoint[]) => {
    const findings = findingsOf(group.map((point) => ({ ...point, state: 'final' })));
    return findings.find((finding) => finding.kind === kind)?.verdict === 'higher';
  };
  const rates = [...byRate].toSorted(([a], [b]) => a - b);
  return {
    worse: rates.filter(([, group]) => isWorse(group)).map(([rate]) => rate),
    notWorse: rates.filter(([, group]) => !isWorse(group)).map(([rate]) => rate),
  };
}

function bestRatesOf(points: readonly RatePoint[], kind: NetworkKind, words: LiveStrings['rates']): string {
  const own = points.filter((point) => point.kind === kind);
  const depths = own.map(({ depth }) => depth);
  const [shallow, deep] = [Math.min(...depths), Math.max(...depths)];
  const atBest = (depth: number) => bestRate(own.filter((point) => point.depth === depth));
  const [best, bestShallow] = [atBest(deep), atBest(shallow)];
  return words.best(kind, deep, best.rate, best.error, shallow, bestShallow.rate, bestShallow.error);
}

/** What the rates do to one kind of network, and what it reaches at its best one. */
function kindFinding(points: readonly RatePoint[], kind: NetworkKind, words: LiveStrings['rates']): readonly string[] {
  const depths = points.map(({ depth }) => depth);
  const extremes = [Math.max(...depths), Math.min(...depths)] as const;
  const { worse, notWorse } = splitRates(points, kind);
  return [
    ...(worse.length > 0 ? [words.worse(words.list(worse), kind, ...extremes)] : []),
    ...(notWorse.length > 0 ? [words.notWorse(words.list(notWorse), kind, ...extremes)] : []),
    bestRatesOf(points, kind, words),
  ];
}

/** What the rate sweep shows, in sentences; empty without runs. */
export function rateFinding(points: readonly RatePoint[], words: LiveStrings['rates']): readonly string[] {
  const kinds = networkKinds.filter((kind) => points.some((point) => point.kind === kind));
  return kinds.flatMap((kind) => kindFinding(points, kind, words));
}
