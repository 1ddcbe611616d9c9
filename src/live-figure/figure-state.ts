import type { SweepState } from '../worker/sweep.ts';

/** The value of `data-state`. */
export type FigureState = 'recorded' | Exclude<SweepState['status'], 'idle'>;

/** A figure whose sweep is idle shows what was recorded. */
export function figureStateOf(status: SweepState['status']): FigureState {
  return status === 'idle' ? 'recorded' : status;
}

/** Whether workers are busy or waiting. */
export function isTraining(state: FigureState): boolean {
  return state === 'loading' || state === 'running' || state === 'paused';
}

export const figureActions = ['train', 'pause', 'resume', 'step', 'stop', 'reset', 'new-seed'] as const;

export type FigureAction = (typeof figureActions)[number];

/** The buttons that make sense in a state, in the order in which they stand. */
export function actionsOf(state: FigureState): readonly FigureAction[] {
  switch (state) {
    case 'recorded':
      return ['train', 'new-seed'];
    case 'loading':
    case 'running':
      return ['pause', 'step', 'stop'];
    case 'paused':
      return ['resume', 'step', 'stop'];
    case 'done':
    case 'stopped':
    case 'failed':
      return ['train', 'reset', 'new-seed'];
  }
}
