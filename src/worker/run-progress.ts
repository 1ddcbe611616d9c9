import type { Reason } from '../data/reason.ts';
import type { Backend } from '../engine/backends.ts';
import type { Probe } from '../engine/probe.ts';
import type { Move } from '../engine/train-to-the-end.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { Measurement } from '../experiment/measurements.ts';
import type { Evaluation, IterationRecord } from '../experiment/records.ts';
import type { Failure } from './failure.ts';
import type { Substitution } from './substitution.ts';

export type RunStatus = 'queued' | 'loading' | 'running' | 'paused' | 'done' | 'stopped' | 'diverged' | 'failed';

/** All that is known of one run. Never changed, always replaced. */
export interface RunProgress {
  readonly experiment: Experiment;
  readonly status: RunStatus;
  readonly records: readonly IterationRecord[];
  /** What its instruments have read, in order. */
  readonly measurements: readonly Measurement[];
  readonly evaluation: Evaluation | null;
  /** Why the run diverged or failed. */
  readonly failure: Failure | null;
  /** The one in use, or used last. */
  readonly backend: Backend | null;
  /** Why that is not the one that was asked for. */
  readonly substitution: Substitution | null;
  /** What chose the backend; null where it was asked for, or nothing else works. */
  readonly probe: Probe | null;
  /** How the run came from WebGL to WASM: iterations up to its checkpoint were made there, later ones here. */
  readonly move: Move | null;
  /** Why what its backend computes is not compared with another's; null while it is, or nothing asks for it. */
  readonly unchecked: Reason | null;
  /** WebGL programs compiled so far, and of how many; null once there are records, and where nothing is compiled. */
  readonly compiling: { readonly compiled: number; readonly total: number } | null;
  /** Median over the iterations so far, pauses left out. */
  readonly millisecondsPerIteration: number | null;
  /** WebGL draw calls, 0 on other backends; known at the end. */
  readonly draws: number | null;
}

/** Whether a run has a worker. */
export function isActive({ status }: RunProgress): boolean {
  return status === 'loading' || status === 'running' || status === 'paused';
}

/** Whether nothing more will come of a run. */
export function hasEnded(run: RunProgress): boolean {
  return run.status !== 'queued' && !isActive(run);
}
