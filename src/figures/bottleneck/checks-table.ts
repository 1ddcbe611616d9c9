import { numberTable } from '../../charts/number-table.ts';
import type { RecordedRun } from '../../experiment/records.ts';
import { contenderReadings, gapBetween } from '../../live-figure/seed-gaps.ts';
import { costRatio } from './caption.ts';
import { checkExperiments, checkNames } from './checks.ts';
import type { CheckName } from './checks.ts';
import { costOf } from './costs.ts';
import { depthsWith } from './picture.ts';
import { errorsOf, pairs } from './reading.ts';
import type { Gap } from './reading.ts';
import type { TableContext } from './tables.ts';
import { blockCounts, contenderOf } from './twins.ts';
import { experimentKey } from '../../experiment/experiment-key.ts';

/** One comparison of residual twins. */
export interface Comparison {
  /** Null: what the figure shows. */
  readonly check: CheckName | null;
  readonly runs: readonly RecordedRun[];
}

/** The residual twins of the figure, and those of every check. */
export function comparisonsOf(
  recorded: readonly (readonly RecordedRun[])[],
  checks: readonly RecordedRun[],
): readonly Comparison[] {
  const all = new Map(checks.map((run) => [experimentKey(run.experiment), run]));
  return [
    ...recorded.map((runs) => ({ check: null, runs: runs.filter(({ experiment }) => experiment.network.residual) })),
    ...checkNames.map((check) => ({
      check,
      runs: checkExperiments(check).map((experiment) => all.get(experimentKey(experiment))!),
    })),
  ];
}

interface ComparisonReading {
  readonly medians: readonly number[];
  readonly gap: Gap;
  /** Multiply-adds of the bottleneck, as a multiple of those of the basic net. */
  readonly ratio: number;
}

export function comparisonReading({ runs }: Comparison): ComparisonReading {
  const { training } = runs[0]!.experiment;
  const errors = errorsOf(runs, training.iterations);
  const [bottleneck, basic] = pairs.residual;
  return {
    medians: contenderReadings(errors, [basic, bottleneck]).map(({ median }) => median),
    gap: gapBetween(errors, bottleneck, basic)!,
    ratio: costRatio(new Map(runs.map(({ experiment: { network } }) => [contenderOf(network), costOf(network)]))),
  };
}

function nameOf({ check, runs }: Comparison, words: TableContext['words']['checks']): string {
  const { network, training } = runs[0]!.experiment;
  const blocks = blockCounts.find((count) => depthsWith(count).includes(network.depth))!;
  const depths = depthsWith(blocks);
  if (check === null) return words.recorded(...depths);
  return words.names[check](...depths, training.learningRate.rate, training.iterations);
}

/** Every comparison of residual twins: what is trained, at what cost, and how far the designs part. */
export function checksTable(
  comparisons: readonly Comparison[],
  { document, words: { checks: words }, strings }: TableContext,
): HTMLTableElement {
  const rows = comparisons.map((comparison) => {
    const { medians, gap, ratio } = comparisonReading(comparison);
    return [
      nameOf(comparison, words),
      words.times(ratio),
      ...medians.map((median) => strings.perCent(median)),
      words.gapCell(gap.median, gap.above, gap.below, gap.differences.length),
    ];
  });
  const heads = [words.condition, words.ratio, words.block.basic, words.block.bottleneck, words.gap];
  return numberTable(document, words.caption, heads, rows);
}
