import type { RecordedRun } from '../../experiment/records.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import { isOfKind } from './profiles.ts';

/** Seconds that an iteration of the slower twin takes where these runs were recorded, undisturbed by other work there. */
export function secondsOfIteration(runs: readonly RecordedRun[]): number {
  const paces = networkKinds.map((kind) => {
    // A run that diverges at once has measured little but the start.
    const own = runs.filter((run) => isOfKind(run, kind) && run.evaluation !== null);
    return Math.min(...own.map(({ provenance }) => provenance.millisecondsPerIteration));
  });
  return Math.max(...paces.filter(Number.isFinite)) / 1000;
}
