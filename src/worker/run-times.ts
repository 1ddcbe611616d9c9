import type { Backend } from '../engine/backends.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { isActive } from './run-progress.ts';
import type { RunProgress } from './run-progress.ts';

/** What a run takes, in seconds as they pass for the reader: whatever comes between two iterations counts to them. */
export interface RunTime {
  readonly experiment: Experiment;
  readonly backend: Backend;
  /** Runs that train beside each other, this one with them; the mean over the same time. */
  readonly atOnce: number;
  /** From the start of its worker to its first records. */
  readonly startUp: number;
  /** Of one iteration, lately. */
  readonly iteration: number;
  /** Of the evaluation after the last iteration; null before it. */
  readonly evaluation: number | null;
}

/** Where a run was at a moment. */
interface Moment {
  readonly seconds: number;
  readonly records: number;
  readonly atOnce: number;
}

/** What is known of one run. */
interface Course {
  readonly begunAt: number;
  readonly startUp: number | null;
  /** At least `momentGap` apart, the last ones. */
  readonly moments: readonly Moment[];
  /** When its newest records came. */
  readonly latest: Moment;
  readonly evaluation: number | null;
}

/** "Lately" is up to ten seconds: a device heats up, and others come and go on it. */
const momentGap = 0.5;
const momentsKept = 20;
/** Less than this says little of how long an iteration takes (s). */
const shortest = 0.1;

/** Takes the times of the runs of a sweep while their states go by. */
export class RunTimes {
  #courses: readonly (Course | null)[] = [];
  #runs: readonly RunProgress[] = [];

  /** `seconds`: since the start, pauses left out. A run that is made step by step begins anew afterwards. */
  observe(runs: readonly RunProgress[], seconds: number): void {
    const atOnce = runs.filter(isActive).length;
    this.#courses = runs.map((run, index) => {
      const before = this.#courses[index] ?? null;
      const now = { seconds, records: run.records.length, atOnce };
      if (before) return follow(before, run, now);
      return isActive(run) ? { begunAt: seconds, startUp: null, moments: [], latest: now, evaluation: null } : null;
    });
    this.#runs = runs;
  }

  /** Of every run that has trained for long enough, those that have ended with them. */
  get times(): readonly RunTime[] {
    return this.#runs.flatMap((run, index) => timeOf(run, this.#courses[index] ?? null) ?? []);
  }
}

function follow(before: Course, run: RunProgress, now: Moment): Course {
  const { latest, moments, begunAt } = before;
  const taken = now.seconds - latest.seconds;
  if (run.evaluation) return { ...before, evaluation: before.evaluation ?? taken };
  if (now.records === latest.records) return before;
  const restarted = run.status === 'paused' || now.records < latest.records || moments.length === 0;
  const isApart = now.seconds - (moments.at(-1)?.seconds ?? -Infinity) >= momentGap;
  return {
    ...before,
    startUp: before.startUp ?? now.seconds - begunAt,
    latest: now,
    moments: restarted ? [now] : isApart ? [...moments, now].slice(-momentsKept) : moments,
  };
}

function timeOf({ experiment, backend }: RunProgress, course: Course | null): RunTime | null {
  const first = course?.moments[0];
  if (!course || !first || !backend || course.startUp === null) return null;
  const { latest, moments, startUp, evaluation } = course;
  const [seconds, records] = [latest.seconds - first.seconds, latest.records - first.records];
  if (seconds < shortest || records <= 0) return null;
  const atOnce = (latest.atOnce + moments.reduce((sum, moment) => sum + moment.atOnce, 0)) / (moments.length + 1);
  return { experiment, backend, atOnce, startUp, iteration: seconds / records, evaluation };
}
