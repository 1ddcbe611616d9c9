import { numberTable } from '../../charts/number-table.ts';
import { contenders } from './contenders.ts';
import { longerGap } from './lasting-gap.ts';
import { longerDepth, longerErrors } from './longer-runs.ts';
import type { LongerRuns } from './longer-runs.ts';
import { readingOf } from './reading.ts';
import type { TableContext } from './tables.ts';

/** How the errors of longer runs go on, and with them the gap between the options with the most and the fewest parameters. */
export function longerTable(
  { runs }: LongerRuns,
  times: readonly number[],
  { document, words: { longer: words }, strings }: TableContext,
): HTMLTableElement {
  const rows = times.map((time) => {
    const { contenders: readings } = readingOf(longerErrors(runs, time));
    const gap = longerGap(runs, time);
    return [
      `${time}`,
      ...readings.map(({ median }) => strings.perCent(median)),
      words.gapCell(gap.median, gap.above, gap.below, gap.differences.length),
    ];
  });
  const seeds = new Set(runs.map(({ seed }) => seed)).size;
  const heads = [words.iterations, ...contenders.map(words.error), words.gap('C', 'A')];
  return numberTable(document, words.caption(longerDepth, seeds), heads, rows);
}
