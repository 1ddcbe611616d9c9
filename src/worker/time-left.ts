import { paceModel, sizeOf } from './pace-model.ts';
import type { PaceModel, Speed } from './pace-model.ts';
import { hasEnded } from './run-progress.ts';
import type { RunProgress } from './run-progress.ts';
import type { RunTime } from './run-times.ts';
import type { StartPlan } from './start-plan.ts';

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
  /** Index of the one that has to be met before this one is taken up. */
  readonly after?: number | undefined;
}

/** What is left of a need after so many seconds beside others. */
function later(seconds: number, { startUp, work, ...need }: Need, slowdown: number): Need {
  return startUp > 0
    ? { ...need, startUp: startUp - seconds, work }
    : { ...need, startUp: 0, work: work - seconds / slowdown };
}

/** Less than this (s) is rounding. */
const nothing = 1e-9;

function isOpen({ startUp, work }: Need): boolean {
  return startUp > nothing || work > nothing;
}

/**
 * Seconds until the last of some runs is done, when `workers` take them in order, each the next as soon as it is free.
 * Runs that go on already come first. `slowdown`: how many times as long work takes when so many run.
 */
export function secondsFor(needs: readonly Need[], workers: number, slowdown: PaceModel['slowdown']): number {
  const left = [...needs];
  const canBegin = ({ after }: Need) => after === undefined || !isOpen(left[after]!);
  let seconds = 0;
  let active: readonly number[] = [];
  for (;;) {
    const going = active.filter((index) => isOpen(left[index]!));
    const next = [...left.keys()].filter((index) => isOpen(left[index]!) && canBegin(left[index]!));
    active = [...new Set([...going, ...next])].slice(0, Math.max(1, workers));
    if (active.length === 0) return seconds;
    const slow = slowdown(active.length);
    const ends = active.map((index) => left[index]!).map(({ startUp, work }) => (startUp > 0 ? startUp : work * slow));
    const passed = Math.min(...ends);
    seconds += passed;
    for (const index of active) left[index] = later(passed, left[index]!, slow);
  }
}

/** What is left of a run, alone: at its own pace, or at that of the others before it has one. */
function needOf({ experiment, records, evaluation }: RunProgress, own: RunTime | undefined, model: PaceModel): Need {
  const expected = model.timeOf(experiment);
  const iteration = own ? own.iteration / model.slowdown(own.atOnce) : expected.iteration;
  const left = iteration * (experiment.training.iterations - records.length);
  const startUp = records.length > 0 ? 0 : expected.startUp;
  return { startUp, work: left + (evaluation ? 0 : (expected.evaluation * iteration) / expected.iteration) };
}

/**
 * Seconds until every run has ended, at the pace of the last seconds; null before it is known. `plan` says which run waits
 * for which.
 */
export function secondsLeft(
  runs: readonly RunProgress[],
  times: readonly RunTime[],
  workers: number,
  plan?: Pick<StartPlan, 'startAmong'>,
): number | null {
  const open = runs.filter((run) => !hasEnded(run));
  if (open.length === 0) return 0;
  const newest = times.at(-1);
  if (!newest) return null;
  const model = paceModel(times.map(speedOf), newest.backend);
  const own = new Map(times.map((time) => [time.experiment, time]));
  const queuedLast = open.toSorted((a, b) => Number(a.status === 'queued') - Number(b.status === 'queued'));
  const left = queuedLast.map((run) => {
    const after = plan?.startAmong(run.experiment, queuedLast);
    return { ...needOf(run, own.get(run.experiment), model), after };
  });
  return secondsFor(left, workers, model.slowdown);
}
