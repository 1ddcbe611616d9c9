import type { TrainedValues } from '../engine/checkpoint.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { Failure } from './failure.ts';
import type { RunProgress } from './run-progress.ts';

/** What a pool needs to know of experiments that start from others' ends. */
export interface StartPlan {
  /** What has to be trained first, because others start from it and its end is not at hand. */
  readonly missing: readonly Experiment[];
  /** Whether others start from the end of this one. */
  isNeeded(experiment: Experiment): boolean;
  keep(experiment: Experiment, trained: TrainedValues): void;
  /** Undefined where it is not there yet, and for an experiment that starts from no other. */
  endFor(experiment: Experiment): TrainedValues | undefined;
  /** Whether an experiment cannot begin yet. */
  awaits(experiment: Experiment): boolean;
  /** Which of some runs trains what an experiment starts from; undefined where none does. */
  startAmong(experiment: Experiment, runs: readonly RunProgress[]): number | undefined;
  /** Why a run can never begin: what it starts from has ended without an end. Null while there is hope. */
  failureOf(run: RunProgress, runs: readonly RunProgress[]): Failure | null;
}
