import type { Loaded } from '../data/transfer.ts';
import type { Failure } from './failure.ts';
import type { RunProgress } from './run-progress.ts';
import type { RunTime } from './run-times.ts';

export interface SweepState {
  readonly status: 'idle' | 'loading' | 'running' | 'paused' | 'done' | 'stopped' | 'failed';
  /** Of the experiments that were asked for, in their order. */
  readonly runs: readonly RunProgress[];
  /** Of those that they start from and whose ends were not at hand. */
  readonly starts: readonly RunProgress[];
  /** Of all that training needs, while it is being loaded; null before and after. */
  readonly loaded: Loaded | null;
  /** Why the sweep failed. */
  readonly failure: Failure | null;
  /** Since the start; pauses do not count. */
  readonly secondsElapsed: number;
  /** Null until the first records, and after the end. */
  readonly secondsLeft: number | null;
  /** Of the runs that have trained for long enough to tell. */
  readonly times: readonly RunTime[];
}
