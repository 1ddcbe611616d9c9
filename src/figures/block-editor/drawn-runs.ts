import { dataKey } from '../../experiment/data-sets.ts';
import type { DataChoice } from '../../experiment/data-sets.ts';
import { errorWindow } from '../../experiment/records.ts';
import type { RunProgress } from '../../worker/run-progress.ts';
import type { KeptLine, TrainingPicture } from './training-data.ts';

/** Of runs, those of which there is an error, or an end, to tell: the reader's network, and the twins beside it. */
export function drawnRuns(runs: readonly RunProgress[]): Pick<TrainingPicture, 'own' | 'beside'> {
  const seen = runs.filter(({ records, status }) => records.length >= errorWindow || status === 'diverged');
  const drawn = seen.map((run) => ({ ...run, diverged: run.status === 'diverged' }));
  const isOwn = ({ experiment }: RunProgress) => experiment.network.written !== undefined;
  const twins = drawn.filter((run) => !isOwn(run));
  return {
    own: drawn.find(isOwn) ?? null,
    beside: Object.fromEntries(twins.map((run) => [run.experiment.network.residual ? 'residual' : 'plain', run])),
  };
}

/** Of runs that the reader keeps, those on the images of the runs in hand: errors on others say nothing beside them. */
export function keptBeside(
  kept: readonly KeptLine[],
  runs: readonly Pick<RunProgress, 'experiment'>[],
): readonly KeptLine[] {
  const keys = runs.map(({ experiment }) => dataKey(experiment.data));
  return kept.filter(({ run }) => keys.every((key) => key === dataKey(run.experiment.data)));
}

/** Whether there is something to show of training before any code has run, beside what the page came with. */
export const hasTraining = (kept: readonly KeptLine[], data: DataChoice): boolean =>
  kept.length > 0 || data.name === 'own';
