import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { Checkpoint } from '../../engine/checkpoint.ts';
import type { Measurement } from '../../experiment/measurements.ts';
import type { IterationRecord } from '../../experiment/records.ts';

/** Iterations from one keeping of a run to the next: some seconds of work are the most that can be lost. */
const every = 500;

/** A recorded run between two iterations: with its experiment, all that the rest of it follows from. */
export interface UnfinishedRun {
  readonly checkpoint: Checkpoint;
  /** Up to the checkpoint. */
  readonly records: readonly IterationRecord[];
  /** Before the checkpoint: those that are due at it are made again by whoever goes on. */
  readonly measurements: readonly Measurement[];
  /** Of each iteration, in milliseconds. */
  readonly times: readonly number[];
}

/** Where a run that was stopped goes on, and where it is kept in case it is stopped. */
export interface ResumeOptions {
  readonly unfinished?: UnfinishedRun | undefined;
  /** Iterations from one call of `onUnfinished` to the next. */
  readonly every?: number;
  readonly onUnfinished?: (run: UnfinishedRun) => void;
}

/** What is kept at a checkpoint of what has been told so far. */
export function unfinishedRun(
  checkpoint: Checkpoint,
  { records, measurements, times }: Omit<UnfinishedRun, 'checkpoint'>,
): UnfinishedRun {
  return {
    checkpoint,
    records: [...records],
    measurements: measurements.filter(({ iteration }) => iteration < checkpoint.iteration),
    times: [...times],
  };
}

/** Goes on from the file at this path if there is one, and keeps the run there; a file is replaced whole or not at all. */
export function resumeFrom(path: string): ResumeOptions {
  return {
    unfinished: existsSync(path) ? (deserialize(readFileSync(path)) as UnfinishedRun) : undefined,
    every,
    onUnfinished: (run) => {
      writeFileSync(`${path}.new`, serialize(run));
      renameSync(`${path}.new`, path);
    },
  };
}
