import { trainingErrorAt } from '../../experiment/records.ts';
import type { RunResult } from '../../experiment/records.ts';
import { numberTable } from '../../charts/number-table.ts';
import { lossLineOf } from './losses.ts';
import { startOf } from './study/experiments.ts';
import type { Start } from './study/experiments.ts';
import type { BuiltWords } from './words/built.ts';
import type { Words } from './words.ts';

/** From one row to the next, in iterations; the first is that of the first iteration. */
const step = 50;

/** Losses and training errors on the way, a row an iteration. */
export function deepestTable(
  runs: readonly RunResult[],
  words: BuiltWords['deepest']['numbers'],
  {
    starts,
    perCent,
  }: { readonly starts: Readonly<Record<Start, string>>; readonly perCent: Words['table']['perCent'] },
  document: Document,
): HTMLTableElement {
  const lines = runs.map(lossLineOf);
  const shown = (lines[0]?.points ?? []).filter(({ iteration }) => iteration === 1 || iteration % step === 0);
  const heads = runs.flatMap(({ experiment }) => {
    const name = starts[startOf(experiment)];
    return [words.loss(name), words.error(name)];
  });
  const rows = shown.map(({ iteration }) => {
    const cells = runs.flatMap(({ records }, index) => {
      const loss = lines[index]!.points.find((point) => point.iteration === iteration)?.loss;
      const error = trainingErrorAt(records, iteration);
      return [loss?.toFixed(2) ?? '', error === undefined ? '' : perCent(error)];
    });
    return [`${iteration}`, ...cells];
  });
  return numberTable(document, words.caption, [words.iteration, ...heads], rows);
}
