import type { FigureStrings } from '../i18n/figure.ts';
import type { NetworksStatusStrings } from '../i18n/networks-status.ts';
import { hasEnded } from '../worker/run-progress.ts';
import type { SweepState } from '../worker/sweep.ts';

interface Words {
  readonly networks: NetworksStatusStrings;
  readonly figure: Pick<FigureStrings, 'seconds' | 'about'>;
}

/** The status line of a figure that trains several networks; `estimate` is said before any of them trains. */
export function networksStatus(state: SweepState, estimate: string, { networks, figure }: Words): string {
  const { status, runs, secondsLeft, secondsElapsed } = state;
  const ended = runs.filter(hasEnded).length;
  switch (status) {
    case 'idle':
      return estimate;
    case 'loading':
      return networks.loading;
    case 'running':
      return networks.running(ended, runs.length, secondsLeft === null ? null : figure.about(secondsLeft));
    case 'paused':
      return networks.paused(ended, runs.length);
    case 'done': {
      const diverged = runs.filter((run) => run.status === 'diverged').length;
      return networks.done(runs.length - diverged, figure.seconds(secondsElapsed), diverged);
    }
    case 'stopped':
      return networks.stopped(runs.filter((run) => run.status === 'done').length, runs.length);
    case 'failed':
      return networks.failed;
  }
}
