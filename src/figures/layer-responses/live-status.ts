import type { FigureStrings } from '../../i18n/figure.ts';
import type { SweepState } from '../../worker/sweep.ts';
import type { LiveWords } from './words/live.ts';

/** What the status line says of the twins; `estimate` is said before anything is trained. */
export function statusOf(
  { status, runs, secondsLeft, secondsElapsed }: SweepState,
  estimate: string,
  words: LiveWords['status'],
  { seconds, about }: Pick<FigureStrings, 'seconds' | 'about'>,
): string {
  const made = Math.min(...runs.map(({ records }) => records.length));
  switch (status) {
    case 'idle':
      return estimate;
    case 'running':
      return words.running(made, secondsLeft === null ? null : about(secondsLeft));
    case 'paused':
    case 'stopped':
      return words[status](made);
    case 'done':
      return words.done(seconds(secondsElapsed));
    case 'loading':
    case 'failed':
      return words[status];
  }
}
