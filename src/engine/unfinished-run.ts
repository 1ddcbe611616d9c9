import type { Measurement } from '../experiment/measurements.ts';
import type { IterationRecord } from '../experiment/records.ts';
import type { Checkpoint } from './checkpoint.ts';

/** A run between two iterations: with its experiment, all that the rest of it follows from, and what it has told. */
export interface UnfinishedRun {
  readonly checkpoint: Checkpoint;
  /** Up to the checkpoint. */
  readonly records: readonly IterationRecord[];
  /** Before the checkpoint: those that are due at it are made again by whoever goes on. */
  readonly measurements: readonly Measurement[];
}

/** What is kept at a checkpoint of what has been told so far. */
export function unfinishedRun(
  checkpoint: Checkpoint,
  { records, measurements }: Omit<UnfinishedRun, 'checkpoint'>,
): UnfinishedRun {
  return {
    checkpoint,
    records: [...records],
    measurements: measurements.filter(({ iteration }) => iteration < checkpoint.iteration),
  };
}
