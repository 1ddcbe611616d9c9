import { errorWindow } from '../../experiment/records.ts';
import type { RunProgress } from '../../worker/run-progress.ts';
import type { TrainingPicture } from './training-data.ts';

/** Of runs, those in which there is an error to see: the reader's network, and the twins beside it. */
export function drawnRuns(runs: readonly RunProgress[]): Pick<TrainingPicture, 'own' | 'beside'> {
  const seen = runs.filter(({ records }) => records.length >= errorWindow);
  const drawn = seen.map((run) => ({ ...run, diverged: run.status === 'diverged' }));
  const isOwn = ({ experiment }: RunProgress) => experiment.network.written !== undefined;
  const twins = drawn.filter((run) => !isOwn(run));
  return {
    own: drawn.find(isOwn) ?? null,
    beside: Object.fromEntries(twins.map((run) => [run.experiment.network.residual ? 'residual' : 'plain', run])),
  };
}
