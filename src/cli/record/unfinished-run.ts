import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { UnfinishedRun } from '../../engine/unfinished-run.ts';

/** Iterations from one keeping of a run to the next: some seconds of work are the most that can be lost. */
const every = 500;

/** A recorded run that was stopped, with what its provenance needs. */
export interface UnfinishedRecording extends UnfinishedRun {
  /** Of each iteration, in milliseconds. */
  readonly times: readonly number[];
}

/** Where a run that was stopped goes on, and where it is kept in case it is stopped. */
export interface ResumeOptions {
  readonly unfinished?: UnfinishedRecording | undefined;
  /** Iterations from one call of `onUnfinished` to the next. */
  readonly every?: number;
  readonly onUnfinished?: (run: UnfinishedRecording) => void;
}

/** Goes on from the file at this path if there is one, and keeps the run there; a file is replaced whole or not at all. */
export function resumeFrom(path: string): ResumeOptions {
  return {
    unfinished: existsSync(path) ? (deserialize(readFileSync(path)) as UnfinishedRecording) : undefined,
    every,
    onUnfinished: (run) => {
      writeFileSync(`${path}.new`, serialize(run));
      renameSync(`${path}.new`, path);
    },
  };
}
