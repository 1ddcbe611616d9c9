import { numberTable } from '../../charts/number-table.ts';
import { median } from '../../charts/median.ts';
import { depthsWith } from './picture.ts';
import type { SeedError } from './reading.ts';
import type { TableContext } from './tables.ts';
import { blockCounts, contenders } from './twins.ts';
import type { Contender } from './twins.ts';

/** What more layers do to one network: its error with many blocks less that with few, seed by seed. */
export interface DepthChange {
  readonly contender: Contender;
  /** With few blocks, and with many. */
  readonly medians: readonly [number, number];
  readonly differences: readonly number[];
  readonly median: number;
  readonly above: number;
  readonly below: number;
}

/** Of errors with few blocks and with many, of the same seeds. */
export function depthChanges(few: readonly SeedError[], many: readonly SeedError[]): readonly DepthChange[] {
  return contenders.map((contender) => {
    const [less, more] = [few, many].map((errors) =>
      errors
        .filter((own) => own.contender === contender)
        .toSorted((a, b) => a.seed - b.seed)
        .map(({ error }) => error),
    ) as [number[], number[]];
    const differences = more.map((error, index) => error - less[index]!);
    const [above, below] = [1, -1].map((sign) => differences.filter((own) => Math.sign(own) === sign).length);
    return {
      contender,
      medians: [median(less)!, median(more)!],
      differences,
      median: median(differences)!,
      above: above!,
      below: below!,
    };
  });
}

/** Each network with few blocks and with many. */
export function depthsTable(
  changes: readonly DepthChange[],
  { document, words: { depths: words, fullName }, strings }: TableContext,
): HTMLTableElement {
  const rows = changes.map(({ contender, medians, median: middle, above, below, differences }) => [
    fullName(contender),
    ...medians.map((own) => strings.perCent(own)),
    words.changeCell(middle, above, below, differences.length),
  ]);
  const heads = [
    words.network,
    ...blockCounts.map((blocks) => words.blocks(blocks, ...depthsWith(blocks))),
    words.change,
  ];
  return numberTable(document, words.caption(...blockCounts), heads, rows);
}
