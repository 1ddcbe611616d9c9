import type { Backend } from '../../../engine/backends.ts';
import type { Experiment } from '../../../experiment/experiment.ts';
import { estimateHere } from '../../../live-figure/device-estimate.ts';
import type { EstimateSource } from '../../../live-figure/estimate.ts';

export interface OwnEstimate {
  /** Seconds of what is set. */
  readonly own: number;
  /** Seconds of one of its networks, trained for as many iterations as the paper's. */
  readonly whole: number;
  readonly source: EstimateSource;
}

/**
 * How long training will take here, and how long as much of it as in the paper. `iterationElsewhere`: seconds of an
 * iteration of the standard work on another machine, where this device has shown nothing yet.
 */
export function ownEstimate(
  experiments: readonly Experiment[],
  wanted: Backend | 'auto',
  { iterationElsewhere, paperIterations }: { readonly iterationElsewhere: number; readonly paperIterations: number },
): OwnEstimate {
  const secondsOf = (own: readonly Experiment[]) => estimateHere(own, wanted, iterationElsewhere);
  const last = experiments.at(-1)!;
  const asLong = { ...last, training: { ...last.training, iterations: paperIterations } };
  const { seconds, source } = secondsOf(experiments);
  return { own: seconds, whole: secondsOf([asLong]).seconds, source };
}
