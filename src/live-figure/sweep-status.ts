import type { FigureStrings } from '../i18n/figure.ts';
import { hasEnded } from '../worker/run-progress.ts';
import type { SweepState } from '../worker/sweep.ts';

/** How a figure says how far its networks are. */
export interface SweepStatusWords {
  readonly loading: string;
  readonly running: (ended: number, all: number, left: string | null) => string;
  readonly paused: (ended: number, all: number) => string;
  readonly done: (all: number, time: string, diverged: number) => string;
  readonly stopped: (ended: number, all: number) => string;
  readonly failed: string;
}

/** The status line; `estimate` is said before any network trains. */
export function sweepStatusOf(
  { status, runs, secondsLeft, secondsElapsed }: SweepState,
  estimate: string,
  words: SweepStatusWords,
  { seconds }: Pick<FigureStrings, 'seconds'>,
): string {
  const ended = runs.filter(hasEnded).length;
  switch (status) {
    case 'idle':
      return estimate;
    case 'loading':
      return words.loading;
    case 'running':
      return words.running(ended, runs.length, secondsLeft === null ? null : seconds(secondsLeft));
    case 'paused':
      return words.paused(ended, runs.length);
    case 'done': {
      const diverged = runs.filter((run) => run.status === 'diverged').length;
      return words.done(runs.length - diverged, seconds(secondsElapsed), diverged);
    }
    case 'stopped':
      return words.stopped(runs.filter((run) => run.status === 'done').length, runs.length);
    case 'failed':
      return words.failed;
  }
}
