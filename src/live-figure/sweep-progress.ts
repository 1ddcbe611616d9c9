import type { SweepState } from '../worker/sweep.ts';

/** The part of all that is to be loaded, then of all iterations, that is done; null when nothing is under way. */
export function progressOf({ status, runs, loaded }: SweepState): number | null {
  if (status === 'loading' && loaded) return loaded.total === null ? 0 : loaded.bytes / loaded.total;
  if (status !== 'loading' && status !== 'running' && status !== 'paused') return null;
  const all = runs.reduce((sum, { experiment }) => sum + experiment.training.iterations, 0);
  return runs.reduce((sum, { records }) => sum + records.length, 0) / all;
}
