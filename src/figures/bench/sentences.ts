import type { Words } from './words.ts';
import { findingsOfBench } from './findings.ts';
import { ratesOf } from './rates.ts';
import { ratioToOurs } from '../../experiment/bench-result.ts';
import type { BenchMachine, BenchResult, BenchRow, TrainerName } from '../../experiment/bench-result.ts';
import type { BenchWork } from '../../experiment/bench-work.ts';

export function trainerLabel(trainer: TrainerName, { graphicsCard }: BenchMachine, words: Words): string {
  const label = words.trainers[trainer];
  return trainer.endsWith('webgl') && !graphicsCard ? words.inSoftware(label) : label;
}

/** The size of the images of a work, with their channels where there are several. */
export function imagesLabel({ featureMapSize: side, channels = 1 }: BenchWork): string {
  return `${side}×${side}${channels === 1 ? '' : `×${channels}`}`;
}

export function workLabel(work: BenchWork, words: Words): string {
  return words.work(work.depth, imagesLabel(work), work.filters, work.batchSize);
}

export function machineLabel({ processor, cores, vectors, graphicsCard }: BenchMachine, words: Words): string {
  return words.machine(processor, cores, vectors, graphicsCard);
}

/** What a result says, a sentence a finding; about what was not measured it says nothing. */
export function sentencesOf(result: BenchResult, { findings: words }: Words): readonly string[] {
  const found = findingsOfBench(result);
  const { disturbance, toPyTorch, toPyTorchHeld, stockToOurs, composedToOurs, growth, twoWorkers, webgl, memory } =
    found;
  return [
    disturbance && words.disturbance(disturbance),
    toPyTorch && words.toPyTorch(toPyTorch),
    toPyTorchHeld && words.toPyTorchHeld(toPyTorchHeld),
    stockToOurs && words.stockToOurs(stockToOurs),
    composedToOurs && words.composedToOurs(composedToOurs),
    growth && words.growth(growth.time, growth.multiplyAdds),
    twoWorkers && words.twoWorkers(twoWorkers, result.machine.cores),
    webgl && words.webgl(webgl.ours, webgl.stock),
    memory && words.memory(memory.iterations, memory.tensors, memory.heapBytes),
  ].filter((sentence) => typeof sentence === 'string');
}

/** Heads of the columns of `comparisonCells`. */
export function comparisonHead({ table }: Words): readonly string[] {
  const { trainer, milliseconds, quartiles, toOurs, images, multiplyAdds, iterations } = table;
  return [trainer, milliseconds, quartiles, toOurs, images, multiplyAdds, iterations];
}

/** What is known of a trainer on a work: its name and six numbers, or its name and why there are none. */
export function comparisonCells(result: BenchResult, row: BenchRow, words: Words): readonly string[] {
  const name = trainerLabel(row.trainer, result.machine, words);
  if (!row.timing) return [name, row.reason ?? ''];
  const { imagesPerSecond, multiplyAddsPerSecond } = ratesOf(row.work, row.timing);
  const { median, lowerQuartile, upperQuartile, iterations } = row.timing;
  const ratio = ratioToOurs(result, row);
  return [
    name,
    words.milliseconds(median),
    words.table.between(words.milliseconds(lowerQuartile), words.milliseconds(upperQuartile)),
    ratio === null ? '' : words.ratio(ratio),
    words.significant(imagesPerSecond),
    words.table.billions(multiplyAddsPerSecond),
    words.count(iterations),
  ];
}
