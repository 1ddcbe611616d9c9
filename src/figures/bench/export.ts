import { rowsOn, worksOf } from '../../experiment/bench-result.ts';
import type { BenchResult } from '../../experiment/bench-result.ts';
import { formatCsv } from '../../experiment/csv.ts';
import type { DataFormat } from '../../live-figure/figure-tools.ts';
import { savedBenchResult } from '../../live-figure/saved-bench-result.ts';

const columns = [
  ...['depth', 'featureMapSize', 'channels', 'filters', 'batchSize', 'trainer'],
  ...['medianMilliseconds', 'lowerQuartile', 'upperQuartile', 'iterations', 'reason'],
];

/** One row for every trainer on every work; without times where it was not timed, but with the reason. */
function timesAsCsv(result: BenchResult): string {
  const rows = worksOf(result).flatMap((work) =>
    rowsOn(result, work).map(({ trainer, timing, reason }) => {
      const times = timing && [timing.median, timing.lowerQuartile, timing.upperQuartile, timing.iterations];
      const { depth, featureMapSize, channels = 1, filters, batchSize } = work;
      return [
        depth,
        featureMapSize,
        channels,
        filters,
        batchSize,
        trainer,
        ...(times ?? [null, null, null, null]),
        reason,
      ];
    }),
  );
  return formatCsv([columns, ...rows]);
}

/** The times that are drawn, or the whole result of the bench. */
export function write(format: DataFormat): string {
  const result = savedBenchResult();
  return format === 'csv' ? timesAsCsv(result) : JSON.stringify(result);
}
