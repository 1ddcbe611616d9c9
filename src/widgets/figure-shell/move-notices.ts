import type { ChartStrings } from '../../i18n/en/charts.ts';
import type { FigureStrings } from '../../i18n/en/figure.ts';
import type { RunProgress } from '../../worker/sweep.ts';

/** One sentence for every run that has left WebGL. */
export function moveNotices(
  runs: readonly RunProgress[],
  words: FigureStrings,
  { networkName, kinds }: Pick<ChartStrings, 'networkName' | 'kinds'>,
): readonly string[] {
  return runs.flatMap(({ experiment: { network }, move }) => {
    if (!move) return [];
    const name = networkName(network.residual ? kinds.residual : kinds.plain, network.depth);
    return [words.moved[move.reason](name, move.leftAfter, move.resumedAfter)];
  });
}
