import { trainingErrorAt } from '../../experiment/records.ts';
import type { FigureStrings } from '../../i18n/figure.ts';
import type { SweepState } from '../../worker/sweep.ts';
import type { LiveWords } from './words/live.ts';

/** What the status line says of the one run that is trained; `idle` is said before it. */
export function statusOf(
  { status, runs: [run], secondsLeft, secondsElapsed }: SweepState,
  idle: string,
  words: LiveWords['status'],
  { seconds, about }: Pick<FigureStrings, 'seconds' | 'about'>,
): string {
  const records = run?.records ?? [];
  switch (status) {
    case 'idle':
      return idle;
    case 'running':
      return words.running(
        records.length,
        run!.experiment.training.iterations,
        trainingErrorAt(records) ?? null,
        secondsLeft === null ? null : about(secondsLeft),
      );
    case 'paused':
    case 'stopped':
      return words[status](records.length);
    case 'done':
      return run?.status === 'diverged' ? words.diverged : words.done(seconds(secondsElapsed));
    case 'loading':
    case 'failed':
      return words[status];
  }
}
