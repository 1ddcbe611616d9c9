import { reasonOf } from '../data/reason.ts';
import type { Reason } from '../data/reason.ts';
import { NoBackendError } from '../engine/refused-backends.ts';
import type { RefusedBackend } from '../engine/refused-backends.ts';
import { divergenceOf } from '../experiment/divergence.ts';
import type { Divergence } from '../experiment/divergence.ts';
import type { RunResult } from '../experiment/records.ts';
import { ScriptError } from './script-error.ts';
import type { WorkerFailure } from './watched-worker.ts';

export interface Thrown {
  readonly type: 'threw';
  readonly reason: Reason;
  readonly outOfMemory: boolean;
}

/** How a run, or a whole sweep, ends badly. Crosses from the worker. */
export type Failure =
  /** Before any worker was started: images could not be had. */
  | { readonly type: 'files-not-loaded'; readonly reason: Reason }
  /** The worker's script is missing, is no script, or may not run; the reason is empty where none is given. */
  | { readonly type: 'script-not-loaded'; readonly reason: Reason }
  | { readonly type: 'script-silent'; readonly milliseconds: number }
  | { readonly type: 'no-backend'; readonly refused: readonly RefusedBackend[] }
  | Thrown
  /** A message between page and worker. */
  | { readonly type: 'unreadable' }
  /** After so many iterations, whose records are kept. */
  | { readonly type: 'hung'; readonly milliseconds: number; readonly iteration: number }
  /** The loss of this iteration was not finite. */
  | { readonly type: 'diverged'; readonly iteration: number; readonly cause: Divergence; readonly rate: number }
  /** What a network starts from was not trained to its end; null where nobody knows why. */
  | { readonly type: 'not-started'; readonly cause: Failure | null };

/** Why something was thrown, without the word that browsers put before errors nobody caught. */
export function whyThrown(thrown: unknown): Reason {
  const reason = reasonOf(thrown ?? '');
  return typeof reason === 'string' ? reason.replace(/^Uncaught /, '') : reason;
}

/** Browsers say it in many ways: "Array buffer allocation failed", "out of memory", "could not allocate". */
function isOutOfMemory(error: unknown): boolean {
  // A known reason says it in its code.
  return error instanceof RangeError || /memory|allocat/i.test(JSON.stringify(whyThrown(error)));
}

/** What the engine has thrown while it computed. */
export function thrown(reason: unknown): Thrown {
  return { type: 'threw', reason: whyThrown(reason), outOfMemory: isOutOfMemory(reason) };
}

/** Training threw. */
export function trainingFailed(reason: unknown): Failure {
  return reason instanceof NoBackendError ? { type: 'no-backend', refused: reason.refused } : thrown(reason);
}

/** Something went wrong with a training worker, after so many iterations. */
export function trainingWorkerFailed(failure: WorkerFailure, iteration: number): Failure {
  switch (failure.type) {
    case 'not-loaded':
      return { type: 'script-not-loaded', reason: whyThrown(failure.reason) };
    case 'threw':
      return trainingFailed(failure.reason);
    case 'unreadable':
      return failure;
    case 'silent': {
      const { milliseconds, loaded } = failure;
      return loaded ? { type: 'hung', milliseconds, iteration } : { type: 'script-silent', milliseconds };
    }
  }
}

/** `run` holds the finite records that it leaves. */
export function trainingDiverged(iteration: number, run: Pick<RunResult, 'records' | 'experiment'>): Failure {
  const { rate } = run.experiment.training.learningRate;
  return { type: 'diverged', iteration, cause: divergenceOf(run), rate };
}

/** Before any worker was started. The loader names the file and what is wrong with it. */
export function filesNotLoaded(error: unknown): Failure {
  const type = error instanceof ScriptError ? 'script-not-loaded' : 'files-not-loaded';
  return { type, reason: whyThrown(error) };
}
