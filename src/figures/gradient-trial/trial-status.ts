import type { FigureStrings } from '../../i18n/figure.ts';
import type { SweepState } from '../../worker/sweep.ts';
import type { GradientTrialStrings } from './words.ts';

interface Words {
  readonly trial: GradientTrialStrings['status'];
  readonly figure: Pick<FigureStrings, 'seconds' | 'about'>;
}

/** Iterations that every twin has made that still may. */
function iterationOf({ runs }: SweepState): number {
  const going = runs.filter(({ status }) => status !== 'diverged');
  return going.length === 0 ? 0 : Math.min(...going.map(({ records }) => records.length));
}

/** The status line of twins; `estimate` is said before any train. */
export function statusOf(state: SweepState, estimate: string, { trial, figure }: Words): string {
  const { status, runs, secondsLeft, secondsElapsed } = state;
  const all = runs[0]?.experiment.training.iterations ?? 0;
  switch (status) {
    case 'idle':
      return estimate;
    case 'loading':
      return trial.loading;
    case 'running':
      return trial.running(iterationOf(state), all, secondsLeft === null ? null : figure.about(secondsLeft));
    case 'paused':
      return trial.paused(iterationOf(state), all);
    case 'done':
      return trial.done(figure.seconds(secondsElapsed), runs.filter((run) => run.status === 'diverged').length);
    case 'stopped':
      return trial.stopped(iterationOf(state));
    case 'failed':
      return trial.failed;
  }
}
