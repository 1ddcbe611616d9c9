import { errorWindow } from './records.ts';
import type { IterationRecord } from './records.ts';

/** How far two runs are apart at one iteration. */
export interface TrainingDifference {
  readonly iteration: number;
  /** Of their training errors; a fraction, never negative. */
  readonly difference: number;
}

/** Differences of the training errors of two runs at the same iterations, from the first full window on, as far as both go. */
export function trainingDifferences(
  one: readonly IterationRecord[],
  other: readonly IterationRecord[],
): readonly TrainingDifference[] {
  const length = Math.min(one.length, other.length);
  const differences: TrainingDifference[] = [];
  let sum = 0;
  const gap = (index: number) => one[index]!.trainingError - other[index]!.trainingError;
  for (let index = 0; index < length; index++) {
    sum += gap(index);
    if (index >= errorWindow) sum -= gap(index - errorWindow);
    if (index >= errorWindow - 1) differences.push({ iteration: index + 1, difference: Math.abs(sum) / errorWindow });
  }
  return differences;
}
