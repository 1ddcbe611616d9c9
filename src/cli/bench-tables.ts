import { ratioToOurs, rowsOn, trainerNames, worksOf } from '../experiment/bench-result.ts';
import type { BenchResult, MemoryRow, ScalingRow, TrainerName } from '../experiment/bench-result.ts';
import { ratesOf } from '../figures/bench/rates.ts';
import { comparisonCells, comparisonHead, imagesLabel, trainerLabel, workLabel } from '../figures/bench/sentences.ts';
import type { BenchWork } from '../experiment/bench-work.ts';
import { words } from '../figures/bench/words.ts';

// Results of the bench as tables in Markdown, for the terminal and for the README.

/** The first row is the head; all columns but the first hold numbers. */
export function tableOf([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, index) => (index === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map(line).join('\n');
}

/** Everything that is known of one work; why a trainer has no numbers stands in the last column. */
export function comparisonTable(result: BenchResult, work: BenchWork): string {
  const head = comparisonHead(words);
  const lines = rowsOn(result, work).map((row) => {
    const cells = comparisonCells(result, row, words);
    return row.timing ? cells : [cells[0] ?? '', ...Array<string>(head.length - 2).fill(''), cells[1] ?? ''];
  });
  return tableOf([head, ...lines]);
}

const shortWork = (work: BenchWork) => words.shortWork(work.depth, imagesLabel(work), work.filters);

/** Medians of all trainers on all works. */
export function summaryTable(result: BenchResult): string {
  const works = worksOf(result);
  const cell = (trainer: TrainerName, work: BenchWork) => {
    const row = rowsOn(result, work).find((one) => one.trainer === trainer);
    if (!row?.timing) return '–';
    const ratio = ratioToOurs(result, row);
    return `${words.milliseconds(row.timing.median)}${ratio === null ? '' : ` (${words.ratio(ratio)})`}`;
  };
  const present = trainerNames.filter((trainer) => result.rows.some((row) => row.trainer === trainer));
  const lines = present.map((trainer) => [
    trainerLabel(trainer, result.machine, words),
    ...works.map((work) => cell(trainer, work)),
  ]);
  return tableOf([[words.table.trainer, ...works.map(shortWork)], ...lines]);
}

/** Draws, programs and bytes of an iteration. */
export function webglTable(result: BenchResult): string {
  const lines = result.rows.flatMap(({ trainer, work, webgl }) => {
    if (!webgl) return [];
    const { draws, programs, uploadedBytes, textureBytes } = webgl;
    const numbers = [draws, programs, uploadedBytes / 1e6, textureBytes / 1e6].map((value) => words.significant(value));
    return [[`${words.trainers[trainer]}, ${shortWork(work)}`, words.count(draws), ...numbers.slice(1)]];
  });
  return tableOf([['trainer', 'draws', 'programs', 'MB uploaded', 'MB of textures'], ...lines]);
}

export function scalingTable(rows: readonly ScalingRow[]): string {
  const lines = rows.map(({ work, timing }) => {
    const { imagesPerSecond, multiplyAddsPerSecond } = ratesOf(work, timing);
    return [
      workLabel(work, words),
      words.milliseconds(timing.median),
      words.significant(imagesPerSecond),
      words.table.billions(multiplyAddsPerSecond),
    ];
  });
  const { milliseconds, images, multiplyAdds } = words.table;
  return tableOf([['work', milliseconds, images, multiplyAdds], ...lines]);
}

export function memoryTable(rows: readonly MemoryRow[]): string {
  const lines = rows.map(({ iteration, tensors, heapBytes }) => [
    words.count(iteration),
    words.count(tensors),
    words.count(heapBytes),
  ]);
  return tableOf([['iteration', 'tensors', 'bytes of WASM heap'], ...lines]);
}
