import { median } from '../../charts/median.ts';
import type { RecordedRun } from '../../experiment/records.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import { isOfKind } from './profiles.ts';

/** Seconds that an iteration of the slower twin took where these runs were recorded. */
export function secondsOfIteration(runs: readonly RecordedRun[]): number {
  const paces = networkKinds.map((kind) => {
    // A run that diverges at once has measured little but the start.
    const own = runs.filter((run) => isOfKind(run, kind) && run.evaluation !== null);
    return median(own.map(({ provenance }) => provenance.millisecondsPerIteration)) ?? 0;
  });
  return Math.max(...paces) / 1000;
}
