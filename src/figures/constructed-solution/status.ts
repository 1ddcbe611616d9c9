import type { FigureStrings } from '../../i18n/figure.ts';
import type { SweepState } from '../../worker/sweep.ts';
import type { Words } from './words.ts';

/** The status line; `estimate` is said before anything is trained. */
export function statusOf(
  { status, runs, secondsLeft, secondsElapsed }: SweepState,
  estimate: string,
  words: Words['status'],
  { seconds }: Pick<FigureStrings, 'seconds'>,
): string {
  const done = runs.filter((run) => run.status === 'done' || run.status === 'diverged').length;
  switch (status) {
    case 'idle':
      return estimate;
    case 'running':
      return words.running(done, runs.length, secondsLeft === null ? null : seconds(secondsLeft));
    case 'paused':
    case 'stopped':
      return words[status](done, runs.length);
    case 'done':
      return words.done(seconds(secondsElapsed));
    case 'loading':
    case 'failed':
      return words[status];
  }
}
