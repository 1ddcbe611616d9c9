import { median } from '../../charts/median.ts';
import type { RecordedRun } from '../../experiment/records.ts';
import { contenderOf, contenders } from './contenders.ts';

/** Networks that train at once on two cores. */
const atOnce = 2;

/** Seconds that one iteration of all four twins of a seed takes on two cores as fast as where these runs were recorded. */
export function secondsOfIteration(runs: readonly RecordedRun[]): number {
  const milliseconds = contenders.map((contender) => {
    const own = runs.filter(({ experiment }) => contenderOf(experiment.network) === contender);
    return median(own.map(({ provenance }) => provenance.millisecondsPerIteration)) ?? 0;
  });
  return milliseconds.reduce((sum, own) => sum + own, 0) / atOnce / 1000;
}
