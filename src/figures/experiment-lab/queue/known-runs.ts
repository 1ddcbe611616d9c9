import { experimentKey } from '../../../experiment/experiment-key.ts';
import type { Experiment } from '../../../experiment/experiment.ts';
import { errorWindow, trainingErrorAt } from '../../../experiment/records.ts';
import type { LedgerEntry } from '../../../store/ledger-entry.ts';
import type { Failure } from '../../../worker/failure.ts';
import type { RunProgress } from '../../../worker/sweep.ts';

/** What is known of an experiment that is trained now, or was. */
export interface KnownRun {
  readonly status: 'starting' | 'training' | 'paused' | 'done' | 'diverged' | 'failed';
  /** Made so far. */
  readonly iterations: number;
  /** Fractions; null where they are not known. */
  readonly trainingError: number | null;
  readonly testError: number | null;
  readonly failure: Failure | null;
}

const keys = new WeakMap<Experiment, string>();

/** The key of an experiment, made once. */
export function keyOf(experiment: Experiment): string {
  const known = keys.get(experiment) ?? experimentKey(experiment);
  keys.set(experiment, known);
  return known;
}

function statusOf({ status }: RunProgress): KnownRun['status'] | null {
  switch (status) {
    case 'loading':
      return 'starting';
    case 'running':
      return 'training';
    case 'paused':
    case 'done':
    case 'diverged':
    case 'failed':
      return status;
    case 'queued':
    case 'stopped':
      return null;
  }
}

/** Whether a run has a worker. */
export function isInHand({ status }: Pick<KnownRun, 'status'>): boolean {
  return status === 'starting' || status === 'training' || status === 'paused';
}

/** The training error once it means what it does everywhere, or nothing more will come. */
function trainingErrorOf(run: RunProgress, status: KnownRun['status']): number | null {
  const isShort = isInHand({ status }) && run.records.length < errorWindow;
  return isShort ? null : (trainingErrorAt(run.records) ?? null);
}

function liveRun(run: RunProgress): KnownRun | null {
  const status = statusOf(run);
  if (status === null) return null;
  const { records, evaluation, failure } = run;
  const errors = { trainingError: trainingErrorOf(run, status), testError: evaluation?.testError ?? null };
  return { status, iterations: records.length, ...errors, failure };
}

/**
 * Runs of the ledger that the site has trained and that came to their end: whatever figure trained them, nothing of theirs
 * need be trained again. What PyTorch has trained is compared with these in the ledger, and takes the place of none.
 */
export function hasEndedWell({ ending, backend }: LedgerEntry): boolean {
  return backend !== null && (ending === 'done' || ending === 'diverged');
}

function keptRun({ ending, iterations, trainingError, testError }: LedgerEntry): KnownRun {
  return { status: ending === 'diverged' ? 'diverged' : 'done', iterations, trainingError, testError, failure: null };
}

/** Runs by the keys of their experiments: live ones before those that are kept. */
export function knownRuns(live: readonly RunProgress[], kept: readonly LedgerEntry[]): ReadonlyMap<string, KnownRun> {
  // The newest come first, and count.
  const known = new Map(
    kept
      .filter(hasEndedWell)
      .toReversed()
      .map((entry) => [entry.key, keptRun(entry)]),
  );
  for (const run of live) {
    const own = liveRun(run);
    if (own) known.set(keyOf(run.experiment), own);
  }
  return known;
}

/** Whether nothing of an experiment is left to be trained. */
export function isOver(run: KnownRun | undefined): boolean {
  return run?.status === 'done' || run?.status === 'diverged';
}
