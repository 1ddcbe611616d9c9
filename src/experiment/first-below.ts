import { errorWindow, trainingErrorAt } from './records.ts';
import type { IterationRecord } from './records.ts';

/** The first iteration after which the training error is below `error`, a fraction; undefined where it never is. */
export function firstIterationBelow(records: readonly IterationRecord[], error: number): number | undefined {
  const isBelow = ({ iteration }: IterationRecord) =>
    iteration >= errorWindow && trainingErrorAt(records, iteration)! < error;
  return records.find(isBelow)?.iteration;
}
