import { median } from '../charts/median.ts';
import type { NetworkChoice } from '../experiment/experiment.ts';
import type { RecordedRun } from '../experiment/records.ts';

/** Networks that train at once on two cores. */
const atOnce = 2;

/** Milliseconds of an iteration of each network that was recorded: the median of its runs. */
export function millisecondsOf<Contender extends string>(
  runs: readonly RecordedRun[],
  contenderOf: (network: NetworkChoice) => Contender,
): ReadonlyMap<Contender, number> {
  const of = (wanted: Contender) =>
    runs.flatMap(({ experiment, provenance }) =>
      contenderOf(experiment.network) === wanted ? [provenance.millisecondsPerIteration] : [],
    );
  const contenders = new Set(runs.map(({ experiment }) => contenderOf(experiment.network)));
  return new Map([...contenders].map((contender) => [contender, median(of(contender))!]));
}

/** Seconds that one iteration of all twins of a seed takes on two cores as fast as where these runs were recorded. */
export function secondsOfIteration(
  runs: readonly RecordedRun[],
  contenderOf: (network: NetworkChoice) => string,
): number {
  const milliseconds = [...millisecondsOf(runs, contenderOf).values()];
  return milliseconds.reduce((sum, own) => sum + own, 0) / atOnce / 1000;
}
