import { paceModel, sizeOf } from './pace-model.ts';
import type { PaceModel, Speed } from './pace-model.ts';
import { hasEnded } from './run-progress.ts';
import type { RunProgress } from './run-progress.ts';
import type { RunTime } from './run-times.ts';

export { countWork } from './work.ts';

/** What a run's time says of the speed of its kind of network. */
export function speedOf({ experiment, backend, atOnce, startUp, iteration, evaluation }: RunTime): Speed {
  const size = sizeOf(experiment, backend);
  return { size, atOnce, startUp, iteration, evaluation: evaluation === null ? null : evaluation / iteration };
}

/** What a run needs, in seconds: to start, which others do not disturb, and then for its work alone. */
export interface Need {
  readonly startUp: number;
  readonly work: number;
}

/** What is left of a need after so many seconds beside others. */
function after(seconds: number, { startUp, work }: Need, slowdown: number): Need {
  return startUp > 0 ? { startUp: startUp - seconds, work } : { startUp: 0, work: work - seconds / slowdown };
}

/**
 * Seconds until the last of some runs is done, when `workers` take them in order, each the next as soon as it is free.
 * Runs that go on already come first. `slowdown`: how many times as long work takes when so many run.
 */
export function secondsFor(needs: readonly Need[], workers: number, slowdown: PaceModel['slowdown']): number {
  const most = Math.max(1, workers);
  // Less than this (s) is rounding.
  const nothing = 1e-9;
  let [active, queued] = [needs.slice(0, most), needs.slice(most)];
  let seconds = 0;
  while (active.length > 0) {
    const slow = slowdown(active.length);
    const next = Math.min(...active.map(({ startUp, work }) => (startUp > 0 ? startUp : work * slow)));
    seconds += next;
    const later = active.map((need) => after(next, need, slow));
    const open = later.filter(({ startUp, work }) => startUp > nothing || work > nothing);
    active = [...open, ...queued.slice(0, most - open.length)];
    queued = queued.slice(most - open.length);
  }
  return seconds;
}

/** What is left of a run, alone: at its own pace, or at that of the others before it has one. */
function needOf({ experiment, records, evaluation }: RunProgress, own: RunTime | undefined, model: PaceModel): Need {
  const expected = model.timeOf(experiment);
  const iteration = own ? own.iteration / model.slowdown(own.atOnce) : expected.iteration;
  const left = iteration * (experiment.training.iterations - records.length);
  const startUp = records.length > 0 ? 0 : expected.startUp;
  return { startUp, work: left + (evaluation ? 0 : (expected.evaluation * iteration) / expected.iteration) };
}

/** Seconds until every run has ended, at the pace of the last seconds; null before it is known. */
export function secondsLeft(runs: readonly RunProgress[], times: readonly RunTime[], workers: number): number | null {
  const open = runs.filter((run) => !hasEnded(run));
  if (open.length === 0) return 0;
  const newest = times.at(-1);
  if (!newest) return null;
  const model = paceModel(times.map(speedOf), newest.backend);
  const own = new Map(times.map((time) => [time.experiment, time]));
  const queuedLast = open.toSorted((a, b) => Number(a.status === 'queued') - Number(b.status === 'queued'));
  const left = queuedLast.map((run) => needOf(run, own.get(run.experiment), model));
  return secondsFor(left, workers, model.slowdown);
}
