import { numberTable } from '../../charts/number-table.ts';
import type { PairRun, PrintedPair } from './pairs.ts';
import type { BuiltWords } from './words/built.ts';

/** The numbers of both charts: our runs, a row a run, and the networks of the paper as it prints them. */
export function pairsTable(
  runs: readonly PairRun[],
  printed: PrintedPair,
  words: BuiltWords['pairs'],
  document: Document,
): HTMLTableElement {
  const { caption, columns, perCent, noSeed } = words.numbers;
  const ours = runs.map(({ depth, seed, training, test }) => {
    return [words.plain(depth), `${seed}`, perCent(training), perCent(test)];
  });
  const papers = [
    [words.residual(110), noSeed, words.numbers.similar, printed.meanAs],
    [words.residual(1202), noSeed, printed.training, printed.deepAs],
  ];
  return numberTable(document, caption, columns, [...ours, ...papers]);
}
