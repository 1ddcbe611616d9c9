import type { SweepState } from '../../worker/sweep.ts';

/** What the workers of a sweep are about. */
export type Activity = 'training' | 'paused';

/** Null before the start and after the end. */
export function activityOf(status: SweepState['status']): Activity | null {
  if (status === 'paused') return 'paused';
  return status === 'loading' || status === 'running' ? 'training' : null;
}
