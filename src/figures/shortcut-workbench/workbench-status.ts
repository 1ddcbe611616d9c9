import type { FigureStrings } from '../../i18n/figure.ts';
import { hasEnded } from '../../worker/run-progress.ts';
import type { SweepState } from '../../worker/sweep.ts';
import type { WorkbenchStrings } from './words.ts';

interface Words {
  readonly workbench: WorkbenchStrings['status'];
  readonly figure: Pick<FigureStrings, 'seconds'>;
}

/** The status line; `estimate` is said before any network trains. */
export function statusOf(state: SweepState, estimate: string, { workbench, figure }: Words): string {
  const { status, runs, secondsLeft, secondsElapsed } = state;
  const ended = runs.filter(hasEnded).length;
  switch (status) {
    case 'idle':
      return estimate;
    case 'loading':
      return workbench.loading;
    case 'running':
      return workbench.running(ended, runs.length, secondsLeft === null ? null : figure.seconds(secondsLeft));
    case 'paused':
      return workbench.paused(ended, runs.length);
    case 'done': {
      const diverged = runs.filter((run) => run.status === 'diverged').length;
      return workbench.done(runs.length - diverged, figure.seconds(secondsElapsed), diverged);
    }
    case 'stopped':
      return workbench.stopped(runs.filter((run) => run.status === 'done').length, runs.length);
    case 'failed':
      return workbench.failed;
  }
}
