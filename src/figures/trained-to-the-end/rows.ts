import { median } from '../../charts/median.ts';
import { endErrorOf } from '../../experiment/sampled-run.ts';
import type { SampledRun } from '../../experiment/sampled-run.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { kindOf } from '../../live-figure/shown-run.ts';
import { rateOf } from './reading.ts';

/** Of the seeds of one network; fractions. */
export interface Range {
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
}

/** Where one network ends at one rate. */
export interface EndRow {
  readonly kind: NetworkKind;
  readonly depth: number;
  readonly rate: number;
  readonly seeds: number;
  readonly trainingError: Range;
  readonly subsetError: Range;
  readonly testError: Range;
}

function rangeOf(values: readonly number[]): Range {
  return { median: median(values)!, lowest: Math.min(...values), highest: Math.max(...values) };
}

/** A row a network and rate: shallow before deep, plain before residual, the highest rate first. */
export function endRowsOf(runs: readonly SampledRun[]): readonly EndRow[] {
  const ended = runs.filter(({ evaluation }) => evaluation !== null);
  const groups = Map.groupBy(ended, (run) => `${kindOf(run)} ${run.experiment.network.depth} ${rateOf(run)}`);
  const rows = [...groups.values()].map((own) => ({
    kind: kindOf(own[0]!),
    depth: own[0]!.experiment.network.depth,
    rate: rateOf(own[0]!),
    seeds: own.length,
    trainingError: rangeOf(own.map(endErrorOf)),
    subsetError: rangeOf(own.map(({ evaluation }) => evaluation!.subsetError)),
    testError: rangeOf(own.map(({ evaluation }) => evaluation!.testError)),
  }));
  return rows.toSorted((a, b) => a.depth - b.depth || a.kind.localeCompare(b.kind) || b.rate - a.rate);
}
