import type { Backend } from '../engine/backends.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { SweepState } from '../worker/sweep.ts';
import { thisDevice, workerLimit } from '../worker/worker-limit.ts';
import { estimate, speedsShown } from './estimate.ts';
import type { Estimate } from './estimate.ts';
import { keepSpeeds, readSpeeds } from './kept-speeds.ts';

/**
 * How long experiments, at least one, will take here. `wanted`: the backend that the reader wants; `iterationElsewhere`:
 * seconds of an iteration of the standard work on another machine, for the first estimate.
 */
export function estimateHere(
  experiments: readonly Experiment[],
  wanted: Backend | 'auto',
  iterationElsewhere: number,
): Estimate {
  const limitOf = (backend: Backend) => workerLimit(thisDevice(), backend);
  return estimate({ experiments, wanted, limitOf }, readSpeeds(), iterationElsewhere);
}

/** Keeps what a sweep has shown of this device. One that was stopped may have shown little. */
export function learnSpeeds({ status, times }: SweepState, wanted: Backend | 'auto'): void {
  const shown = status === 'done' ? speedsShown(wanted, times) : null;
  if (shown) keepSpeeds(shown);
}
