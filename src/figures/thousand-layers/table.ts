import type { RunResult } from '../../experiment/records.ts';
import { numberTable } from '../../charts/number-table.ts';
import { startedRunsOf } from './reading.ts';
import type { StartedRun } from './reading.ts';
import { comparedStarts } from './study/experiments.ts';
import type { Words } from './words.ts';

/** Every run: a row a seed, the two starts side by side. */
export function startTable(
  runs: readonly RunResult[],
  iteration: number,
  words: Words['table'],
  document: Document,
): HTMLTableElement {
  const started = startedRunsOf(runs, iteration);
  const seeds = [...new Set(started.map(({ seed }) => seed))].toSorted((a, b) => a - b);
  const columns: readonly [keyof Words['table']['columns'], (run: StartedRun) => string][] = [
    ['going', ({ goingAt }) => words.iteration(goingAt)],
    ['training', ({ error }) => words.perCent(error)],
    ['test', ({ testError }) => (testError === null ? '' : words.perCent(testError))],
  ];
  const heads = columns.flatMap(([column]) =>
    comparedStarts.map((start) => words.head(words.columns[column], words.starts[start])),
  );
  const rows = seeds.map((seed) => {
    const cells = columns.flatMap(([, cell]) =>
      comparedStarts.map((start) => {
        const run = started.find((one) => one.seed === seed && one.start === start);
        return run ? cell(run) : '';
      }),
    );
    return [`${seed}`, ...cells];
  });
  return numberTable(document, words.caption(iteration), [words.seed, ...heads], rows);
}
