import { trainerLabel } from './sentences.ts';
import { ratioToOurs, referenceTrainer, rowsOn, timingOf } from '../../experiment/bench-result.ts';
import type { BenchResult } from '../../experiment/bench-result.ts';
import type { BenchWork } from '../../experiment/bench-work.ts';
import type { BenchChartData, BenchPoint } from './chart.ts';
import type { Words } from './words.ts';

function pointsOn(result: BenchResult, work: BenchWork, words: Words): readonly BenchPoint[] {
  return rowsOn(result, work).flatMap((row) => {
    if (!row.timing) return [];
    const { trainer } = row;
    const label = trainerLabel(trainer, result.machine, words);
    const ours = trainer.startsWith('ours');
    return [{ label, milliseconds: row.timing.median, ratio: ratioToOurs(result, row), ours }];
  });
}

/** The chart of a work; `domain` is that of all charts of the figure. */
export function benchChartData(
  result: BenchResult,
  work: BenchWork,
  domain: readonly [number, number],
  words: Words,
): BenchChartData {
  const reference = timingOf(result.rows, referenceTrainer, work)?.median;
  if (reference === undefined) throw new Error(`no time of ${referenceTrainer} on ${JSON.stringify(work)}`);
  return { points: pointsOn(result, work, words), reference, domain };
}
